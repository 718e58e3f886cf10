using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.Solution.Tests;

public sealed class GuardingTextMessages : IDisposable
{
    private readonly SolutionCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public void Each_table_gets_a_managed_zip_of_its_own_and_the_tree_stays_as_it_is()
    {
        using var output = new StringWriter();

        Assert.Equal(0, Commands.Run(["pack", "--sms-table", "cr123_textmessage", "cr123_viber"], copy.Root, output));

        var said = output.ToString();
        Assert.Contains("OptOutPlugin_Create_cr123_textmessage_1_0_0_0_managed.zip", said, StringComparison.Ordinal);
        Assert.Contains("OptOutPlugin_Create_cr123_viber_1_0_0_0_managed.zip", said, StringComparison.Ordinal);
        Assert.Contains(
            "Name cr123_textmessage, cr123_viber in the setting optout_SmsTables", said, StringComparison.Ordinal);
        Assert.Empty(Checker.Check(copy.Open()));
    }

    [Fact]
    public void Packing_again_without_them_takes_them_away()
    {
        var plain = Packer.Pack(copy.Root).Optional;
        var more = Packer.Pack(copy.Root, "cr123_textmessage").Optional;

        Assert.Equal(plain.Count + 1, more.Count);
        Assert.Equal(plain, Packer.Pack(copy.Root).Optional);
        Assert.DoesNotContain(more, path => !plain.Contains(path) && File.Exists(path));
    }

    [Theory]
    [InlineData("", "no logical name")]
    [InlineData("Text Message", "no logical name")]
    [InlineData("cr123_TextMessage", "no logical name")]
    [InlineData("../x", "no logical name")]
    [InlineData("1sms", "no logical name")]
    [InlineData("email", "steps of its own")]
    [InlineData("phonecall", "steps of its own")]
    public void What_is_no_table_of_text_messages_is_refused_and_nothing_is_packed(string table, string why)
    {
        var fault = Assert.Throws<BuildException>(() => Packer.Pack(copy.Root, "cr123_textmessage", table));

        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(copy.Root, "artifacts")));
    }

    [Fact]
    public void A_long_name_is_cut_and_stays_unlike_any_other()
    {
        var one = SmsPacker.Tree(copy.Open(), "cr123_" + new string('a', 58)).Key;
        var two = SmsPacker.Tree(copy.Open(), "cr123_" + new string('a', 57)).Key;

        Assert.Equal(50, one.Length);
        Assert.NotEqual(one, two);
        Assert.StartsWith("OptOutPlugin_Create_cr123_aaa", one, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_table_the_usage_is_said()
    {
        using var output = new StringWriter();

        Assert.Equal(2, Commands.Run(["pack", "--sms-table"], copy.Root, output));
        Assert.Contains("--sms-table TABLE", output.ToString(), StringComparison.Ordinal);
    }
}
