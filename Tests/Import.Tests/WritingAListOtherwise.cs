using System.Text;

namespace OptOutPlugin.Import.Tests;

/// <summary>The same list in every encoding, with every end of a line and every separator.</summary>
public sealed class WritingAListOtherwise
{
    private static readonly string[] Expected =
        ["MarketingEmail\t2020-02-03T00:00:00Z\tänne@exämple.de", "MarketingEmail\t\tbo@example.com"];

    static WritingAListOtherwise() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, bool, string, char> Ways()
    {
        var ways = new TheoryData<string, bool, string, char>();
        foreach (var (encoding, hasMark) in new[]
        {
            ("utf-8", true), ("utf-8", false), ("utf-16", true), ("utf-16", false), ("utf-16BE", true), ("utf-16BE", false),
            ("windows-1252", false),
        })
        {
            foreach (var end in new[] { "\r\n", "\n", "\r" })
            {
                foreach (var separator in new[] { ',', ';', '\t' })
                {
                    ways.Add(encoding, hasMark, end, separator);
                }
            }
        }

        return ways;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void It_is_the_same_list(string encoding, bool hasMark, string end, char separator)
    {
        string[][] records =
        [
            ["Vorname", "E-Mail", "Abgemeldet", "unsubscribed_on", "Notiz"],
            ["Änne", "änne@exämple.de", "ja", "2020-02-03", $"\"zwei{end}Zeilen{separator}\"\"so\"\"\""],
            ["Bo", "bo@example.com", "1", "", "–"],
            ["Cy", "cy@example.com", "nein", "", ""],
        ];
        var text = string.Concat(records.Select(record => string.Join(separator, record) + end));
        var used = Encoding.GetEncoding(encoding);

        using var list = new ListOnDisk([.. hasMark ? used.GetPreamble() : [], .. used.GetBytes(text)]);

        Assert.Equal(Expected, list.Lines().SelectMany(line => line.Rows));
        Assert.Equal((3, 2), (list.Survey().Lines, list.Survey().Refusing));
    }

    [Fact]
    public void What_is_no_utf8_far_from_its_beginning_is_not_taken_for_it()
    {
        var text = "email\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"p{i}@example.com\n")) + "é@example.com\n";

        using var list = new ListOnDisk(Encoding.GetEncoding(1252).GetBytes(text));

        Assert.Equal("MarketingEmail\t\té@example.com", list.Lines()[^1].Rows.Single());
    }

    [Fact]
    public void What_is_no_list_is_said_to_be_none()
    {
        using var list = new ListOnDisk(new string('a', 2_000_000));

        Assert.Throws<ListFault>(() => list.Survey());
    }
}
