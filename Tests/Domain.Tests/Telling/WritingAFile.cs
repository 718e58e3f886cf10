using System.Security.Cryptography;
using System.Text;
using OptOutPlugin.Domain.Telling;

namespace OptOutPlugin.Domain.Tests.Telling;

public class WritingAFile
{
    private const string Header = "\uFEFFsequence,said on,channel,topic,what,name,e-mail,phone,postal address,address hash\r\n";

    [Theory]
    [InlineData("Ana", "Ana")]
    [InlineData("", "")]
    [InlineData("O'Neil, \"Ana\"", "\"O'Neil, \"\"Ana\"\"\"")]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+49 30 1", "'+49 30 1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a\r\nb", "\"a\r\nb\"")]
    [InlineData(" padded ", "\" padded \"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("王 伟", "王 伟")]
    public void A_value_is_neither_lost_nor_a_formula(string name, string written) =>
        Assert.Equal(
            $"{Header}1,2026-01-02T03:04:05Z,Phone,,refused,{written},,,,\r\n",
            RefusalFile.Of([new FileLine(TellingChanges.Change(1), Whereabouts.Unknown with { Name = name })]));

    [Fact]
    public void A_file_of_nothing_is_its_header() => Assert.Equal(Header, RefusalFile.Of([]));

    [Fact]
    public void Its_hash_is_that_of_its_bytes()
    {
        var file = RefusalFile.Of([new FileLine(TellingChanges.Change(1), Whereabouts.Unknown with { Name = "王" })]);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file))), RefusalFile.HashOf(file));
    }
}
