using System.Text.Json;
using System.Text.Json.Nodes;
using OptOutPlugin.Import.Packs;

namespace OptOutPlugin.Import.Tests;

/// <summary>A regulator's list of people, and a folder with the evidence of each.</summary>
public sealed class WritingEvidence : IDisposable
{
    private const string Id = "11111111-2222-3333-4444-555555555555";

    private static readonly string[] List =
        ["# from the authority", $"contact:{Id}", "", Id, "ana@example.com", "  ANA@example.com ", "=cmd()@example.com"];

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"optout-packs-{Guid.NewGuid():N}");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData($"contact:{Id}", "PersonType,PersonId")]
    [InlineData($"Lead: {Id}", "PersonType,PersonId")]
    [InlineData(Id, "PersonId")]
    [InlineData("ana@example.com", "Address")]
    [InlineData("+49 30 1234567", "Address")]
    [InlineData("contact:ana@example.com", "Address")]
    public void A_line_names_a_record_an_id_or_an_address(string line, string parameters)
    {
        Directory.CreateDirectory(folder);
        Assert.Equal(parameters, string.Join(',', new NamedPerson(1, line).Parameters.Select(one => one.Key)));
    }

    [Fact]
    public async Task Each_person_has_a_folder_and_who_is_unknown_stands_in_the_index()
    {
        var calls = new List<string>();
        var made = await new PackFolder(folder, Answer, "de").WriteAsync(PackList.Read(List), _ => { });

        Assert.Equal(4, made.Count);
        Assert.Equal(["00002", "00004"], Directory.GetDirectories(folder).Select(Path.GetFileName).Order().Take(2));
        Assert.Equal("<p>1</p>", await File.ReadAllTextAsync(Path.Combine(folder, "00002", "evidence.html")));
        Assert.True(File.Exists(Path.Combine(folder, "00002", "evidence-part2.html")));
        Assert.True(File.Exists(Path.Combine(folder, "00002", "consents.jsonld")));
        Assert.All(calls, one => Assert.Contains("\"Language\":\"de\"", one, StringComparison.Ordinal));
        var index = await File.ReadAllTextAsync(Path.Combine(folder, "index.html"));
        Assert.Contains("<a href=\"00002/evidence.html\">", index, StringComparison.Ordinal);
        Assert.Contains("nobody here", index, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", index, StringComparison.Ordinal);
        var csv = await File.ReadAllTextAsync(Path.Combine(folder, "index.csv"));
        Assert.Contains("\"'=cmd()@example.com\"", csv, StringComparison.Ordinal);
        Assert.Equal(5, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);

        Task<JsonElement> Answer(JsonObject parameters)
        {
            calls.Add(parameters.ToJsonString());
            if (parameters["Address"]?.GetValue<string>().StartsWith('a') == true)
            {
                throw new ListFault("nobody here <script>");
            }

            var isFirst = parameters["PersonType"] is not null && parameters["Cursor"] is null;
            return Task.FromResult(JsonSerializer.SerializeToElement(new
            {
                Html = isFirst ? "<p>1</p>" : "<p>2</p>",
                Content = "{}",
                Consents = "{}",
                Rows = 3,
                Verified = true,
                Fault = (string?)null,
                Finished = !isFirst,
                Cursor = isFirst ? "500" : null,
            }));
        }
    }

    [Fact]
    public void What_names_nobody_is_no_list()
    {
        Directory.CreateDirectory(folder);
        Assert.Throws<ListFault>(() => PackList.Read(["", "# nobody"]));
        Assert.Throws<ListFault>(() => PackList.Read([new string('x', 501)]));
        Assert.Throws<ListFault>(() => PackList.Read(Enumerable.Range(0, PackList.Most + 1).Select(one => $"{one}@example.com")));
    }
}
