using OptOutPlugin.Domain.Addresses.Unicode;
using OptOutPlugin.SolutionBuild.Unicode;

namespace OptOutPlugin.Solution.Tests;

public class PinningUnicode
{
    [Fact]
    public void The_tables_are_what_this_NET_knows_of_their_version() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, UnicodeTables.Path)), UnicodeTables.Source());

    [Fact]
    public void The_version_is_the_one_that_stored_hashes_are_of() => Assert.Equal("16.0", UnicodeText.Version);

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(0x10ffff)]
    [InlineData(int.MaxValue)]
    public void A_number_is_read_as_it_was_packed(int number)
    {
        var packed = string.Join("\r\n", new PackedText().Add(number).AddSigned(-(number >> 1) - 1).Add(7).Lines());
        var numbers = new PackedNumbers(packed);

        Assert.Equal(number, numbers.Next());
        Assert.Equal(-(number >> 1) - 1, numbers.NextSigned());
        Assert.Equal(7, numbers.Next());
        Assert.False(numbers.TryNext(out _));
    }
}
