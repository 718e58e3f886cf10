using System.Text.Json;

namespace OptOutPlugin.Import.Tests;

/// <summary>
/// The lists that tools export, each with what it must be understood as. The page in the app is held to the same table.
/// </summary>
public sealed class UnderstandingLists
{
    private static readonly IReadOnlyList<JsonElement> Cases = Read();

    public static TheoryData<string> Names => [.. Cases.Select(one => one.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_understood_as_it_must_be(string name)
    {
        var one = Cases.Single(one => one.GetProperty("name").GetString() == name);
        using var list = new ListOnDisk(one.GetProperty("text").GetString()!);

        if (one.TryGetProperty("subscribers", out _))
        {
            Assert.True(list.Survey().Meaning.Columns.IsOfSubscribers);
            return;
        }

        var lines = list.Lines();
        Assert.Equal(Pairs(one, "rows"), lines.SelectMany(line => line.Rows.Select(row => (line.Line, row))));
        Assert.Equal(
            Pairs(one, "remarks"),
            lines.SelectMany(line => line.Remarks.Select(remark => (line.Line, remark.ToString()))));
        Assert.Equal(
            one.TryGetProperty("questions", out var questions)
                ? [.. questions.EnumerateArray().Select(question => question.GetString()!)]
                : [],
            list.Survey().Questions);
        Assert.False(list.Survey().Meaning.Columns.IsOfSubscribers);
    }

    private static List<(int, string)> Pairs(JsonElement one, string what) => one.TryGetProperty(what, out var pairs)
        ? [.. pairs.EnumerateArray().Select(pair => (pair[0].GetInt32(), pair[1].GetString()!))]
        : [];

    private static List<JsonElement> Read()
    {
        using var file = typeof(UnderstandingLists).Assembly.GetManifestResourceStream("lists.json")!;
        using var document = JsonDocument.Parse(file);
        return [.. document.RootElement.Clone().EnumerateArray()];
    }
}
