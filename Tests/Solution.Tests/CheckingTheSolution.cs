using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Generate;

namespace OptOutPlugin.Solution.Tests;

public class CheckingTheSolution
{
    [Fact]
    public void Nothing_is_wrong_with_it() => Assert.Empty(Checker.Check(Repository.Project));

    [Fact]
    public void A_message_without_a_known_id_is_told_and_is_no_fault() =>
        Assert.Equal(["CreateAndSendNewEmail", "Send", "SendFromTemplate"], Unfrozen.In(Repository.Project));

    [Fact]
    public void Generating_again_changes_nothing()
    {
        using var copy = new SolutionCopy();

        Assert.Empty(Generated.Write(copy.Open()));
    }

    [Fact]
    public void What_was_edited_by_hand_is_generated_back()
    {
        using var copy = new SolutionCopy();
        copy.Edit("Solution/src/SdkMessageProcessingSteps", "<Rank>10", "<Rank>11");
        copy.Edit("Plugins/README.md", "| later |", "| sooner |");

        Assert.Equal(2, Generated.Write(copy.Open()).Count());
        Assert.Empty(Checker.Check(copy.Open()));
    }

    [Fact]
    public void A_form_that_a_maker_changed_stays_and_its_managed_twin_follows()
    {
        const string Forms = "Solution/src/Entities/optout_Request/FormXml/main";
        using var copy = new SolutionCopy();
        copy.Edit(Forms, "expanded=\"true\"", "expanded=\"false\"");

        Assert.Equal("_managed.xml", Assert.Single(Generated.Write(copy.Open()))[^12..]);
        Assert.All(
            Directory.GetFiles(Path.Combine(copy.Root, Forms)),
            form => Assert.Contains("expanded=\"false\"", File.ReadAllText(form), StringComparison.Ordinal));
    }

    [Fact]
    public void A_managed_twin_goes_with_its_form()
    {
        using var copy = new SolutionCopy();
        copy.Delete("Solution/src/Entities/optout_Key/FormXml/main");

        Assert.StartsWith("removed ", Assert.Single(Generated.Write(copy.Open())), StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_fails_on_a_finding_and_names_it()
    {
        using var copy = new SolutionCopy();
        copy.Edit("Solution/src/Other/Solution.xml", "<Managed>2", "<Managed>0");
        using var output = new StringWriter();

        Assert.Equal(1, Commands.Run(["check"], copy.Root, output));
        Assert.Contains("Managed 2", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<Role")]
    [InlineData("<!DOCTYPE Role [<!ENTITY x \"y\">]><Role>&x;</Role>")]
    public void A_file_that_cannot_be_read_safely_is_named(string text)
    {
        using var copy = new SolutionCopy();
        copy.Add("Solution/src/Roles/Broken.xml", text);

        Assert.Contains("Broken.xml", Assert.Throws<BuildException>(copy.Open).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chekc is no command.", "chekc")]
    [InlineData("check takes nothing, and was given --quick.", "check", "--quick")]
    [InlineData("generate takes nothing, and was given all now.", "generate", "all", "now")]
    [InlineData("upgrade takes one zip, and was given nothing.", "upgrade")]
    [InlineData("schema takes one folder, and was given a b.", "schema", "a", "b")]
    [InlineData("pack takes nothing, or --sms-table and names of tables, and was given --sms-tables x.", "pack", "--sms-tables", "x")]
    [InlineData("scaffold takes the word table, a name and options, and was given tabel Door.", "scaffold", "tabel", "Door")]
    public void What_cannot_be_followed_is_named_with_the_usage(string sentence, params string[] args)
    {
        using var output = new StringWriter();

        Assert.Equal(2, Commands.Run(args, Repository.Root, output));
        Assert.StartsWith(sentence, output.ToString(), StringComparison.Ordinal);
        Assert.Contains("generate", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("upgrade", "--help")]
    [InlineData("scaffold", "table", "Door", "--help")]
    public void Help_is_given_wherever_it_is_asked_for(params string[] args)
    {
        using var output = new StringWriter();

        Assert.Equal(0, Commands.Run(args, Repository.Root, output));
        Assert.StartsWith("usage", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5200")]
    [InlineData("https://127.0.0.1:5200")]
    [InlineData("https://[::1]")]
    public void Message_ids_of_this_machine_are_frozen_for_nobody(string url)
    {
        using var output = new StringWriter();

        var fault = Assert.Throws<BuildException>(
            () => Commands.Run(["freeze-messages", "--url", url], Repository.Root, output));

        Assert.Contains("makes up ids that no environment has", fault.Message, StringComparison.Ordinal);
    }
}
