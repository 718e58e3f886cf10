using System.Text.Json.Nodes;
using LocalDataverse.Web;
using LocalDataverse.Web.Protocol;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Export;

namespace OptOutPlugin.Plugins.Tests.Proving;

/// <summary>The program that takes the ledger out is killed again and again, over HTTP, and run once more each time.</summary>
public sealed class KillingAnExport : IAsyncLifetime, IDisposable
{
    private const string Key = "key-of-the-auditor";
    private const int Rows = 6_500;

    private readonly string folder = Directory.CreateTempSubdirectory("optout-export-").FullName;
    private readonly Sales sales = new();
    private WebApiServer server = null!;

    public async Task InitializeAsync()
    {
        sales.Contact("ana@example.com", ("donotemail", true));
        sales.Organization.RunAsynchronousJobs();
        LongChain.Of(sales, Rows);
        server = await WebApiServer.StartAsync(sales.Organization, new WebApiOptions
        {
            Url = "http://127.0.0.1:0",
            RunsJobs = false,
            Keys = new Dictionary<string, Guid> { [Key] = sales.Organization.AddUser("Alma Auditor", "OptOut Auditor") },
        });
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose()
    {
        sales.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task It_ends_in_the_same_files_as_one_that_nobody_disturbed()
    {
        Assert.Equal(0, (await ProgramProcess.Export.RunAsync(Arguments("undisturbed"))).Code);

        // That it began is a row of the ledger, which the other would have in its file.
        sales.DeleteBehindThePlatform(sales.Ledger().Single(row => Choices.EventOf(row) == LedgerEvent.LedgerExported)
            .ToEntityReference());
        var kills = 0;
        foreach (var pages in Enumerable.Range(1, Rows / 1000))
        {
            kills += await ProgramProcess.Export.KillAsync(() => Written() >= pages * 1000, Arguments("disturbed")) ? 1 : 0;
        }

        kills += await ProgramProcess.Export.KillAsync(() => File.Exists(In("disturbed", "ledger.csv")), Arguments("disturbed")) ? 1 : 0;
        Assert.True(kills > 2, $"It was killed {kills} times.");
        var (code, said) = File.Exists(In("disturbed", "ledger.progress"))
            ? await ProgramProcess.Export.RunAsync(Arguments("disturbed"))
            : (0, string.Empty);

        Assert.True(code == 0, said);
        Assert.Equal(Files("undisturbed"), Files("disturbed"));
        Assert.Equal(["ledger.csv", "ledger.jsonl", "ledger.leaves"], Files("disturbed"));
        foreach (var file in Files("disturbed"))
        {
            Assert.Equal(Lines("undisturbed", file), Lines("disturbed", file));
        }

        Assert.Equal(0, LedgerOutside.Run(In("disturbed", "ledger.jsonl")).Code);
    }

    private string[] Arguments(string name) =>
        [Path.Combine(folder, name), "--url", server.Root.GetLeftPart(UriPartial.Authority), "--access-token", Key];

    private long Written() => ExportState.Read(In("disturbed", "ledger.progress"))?.Rows ?? 0;

    private string In(string name, string file) => Path.Combine(folder, name, file);

    private string[] Files(string name) => [.. Directory.GetFiles(Path.Combine(folder, name)).Select(Path.GetFileName).Order()!];

    // When it began is the only thing that may differ.
    private List<string> Lines(string name, string file)
    {
        var lines = File.ReadAllLines(In(name, file)).ToList();
        if (file == "ledger.jsonl")
        {
            var head = JsonNode.Parse(lines[0])!.AsObject();
            Assert.True(head.Remove("exportedOn"));
            lines[0] = head.ToJsonString();
        }

        return lines;
    }
}
