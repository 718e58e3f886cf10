using LocalDataverse.Web;
using LocalDataverse.Web.Protocol;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Lists;

/// <summary>An officer hands in the list of another tool with the program, over HTTP.</summary>
public sealed class HandingInWithTheProgram : IAsyncLifetime, IDisposable
{
    private const string Key = "key-of-the-officer";
    private const string KeyOfRep = "key-of-the-rep";
    private const int Kills = 5;
    private const int Many = 1_500;

    private readonly string folder = Directory.CreateTempSubdirectory("optout-list-").FullName;
    private readonly Sales sales = new();
    private WebApiServer server = null!;

    private string Url => server.Root.GetLeftPart(UriPartial.Authority);

    private string File => Path.Combine(folder, "list.csv");

    private string NotHeld => File + ".not-held.csv";

    public async Task InitializeAsync() => server = await WebApiServer.StartAsync(sales.Organization, new WebApiOptions
    {
        Url = "http://127.0.0.1:0",
        RunsJobs = false,
        Keys = new Dictionary<string, Guid>
        {
            [Key] = sales.Organization.AddUser("Olga Officer", "OptOut Privacy Officer"),
            [KeyOfRep] = sales.RepId,
        },
    });

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose()
    {
        sales.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Who_is_on_it_is_refused_and_what_is_not_held_stands_in_a_file()
    {
        Write(
            "Email,Opt-out,Opt-out date",
            "ana@example.com,Unsubscribed,2020-02-03",
            "bo@example.com,subscribed,",
            "nobody,yes,",
            ",yes,",
            "cy@example.com,x,soon");

        var (code, said) = await RunAsync(File);

        Assert.Equal(3, code);
        Assert.Equal((true, false, true), (Refused("ana"), Refused("bo"), Refused("cy")));
        Assert.Equal(
            [
                "line,held,reason", "4,no,\"No address can be read, so nothing was held.\"",
                "5,no,\"It says no, and holds no address.\"",
                "6,yes,\"When it was said could not be read. It is handed in without.\"",
            ],
            NotHeldLines());
        Assert.Contains($"Request: {Request().Id}", said, StringComparison.Ordinal);
        Assert.False(Exists(".optout-import"));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_and_writes_nothing()
    {
        sales.OptOut("ana@example.com", ("Channels", Marketing));
        Write("email", "ana@example.com", "bo@example.com", "ana@example.com");
        var requests = Requests().Count;

        var (code, said) = await RunAsync(File, "--dry-run");

        Assert.Equal(0, code);
        Assert.Contains("It would hold 2 refusals, one for each address and channel; 1 of them are new.", said, StringComparison.Ordinal);
        Assert.Equal(requests, Requests().Count);
        Assert.False(Refused("bo"));
    }

    [Fact]
    public async Task The_same_list_again_changes_nothing()
    {
        Write("email", "ana@example.com");
        await RunAsync(File);
        var facts = sales.Ledger().Count;

        Assert.Equal(0, (await RunAsync(File)).Code);
        Assert.Equal(facts, sales.Ledger().Count);
        Assert.Single(Requests());
    }

    [Fact]
    public async Task It_is_taken_back_by_its_request_but_for_what_others_refused()
    {
        sales.Contact("ana@example.com");
        Write("email", "ana@example.com", "bo@example.com");
        await RunAsync(File);
        sales.Organization.RunAsynchronousJobs();
        sales.NextSecond();
        sales.OptOut("bo@example.com");
        sales.Organization.RunAsynchronousJobs();

        var (code, said) = await RunAsync("--take-back", Request().Id.ToString(), "--reason", "The list of another firm.");
        sales.Organization.RunAsynchronousJobs();

        Assert.True(code == 0, said);
        Assert.Equal((false, true), (Refused("ana"), Refused("bo")));
    }

    [Theory]
    [InlineData("Email Address,CONFIRM_TIME", "ana@example.com,2020-01-01", "people who said yes")]
    [InlineData("email,status", "ana@example.com,pondering", "status: pondering")]
    [InlineData("name", "Ana", "No column of this list holds addresses")]
    public async Task What_is_not_understood_is_asked_and_nothing_is_written(string header, string line, string asked)
    {
        Write(header, line);

        var (code, said) = await RunAsync(File);

        Assert.Equal(1, code);
        Assert.Contains(asked, said, StringComparison.Ordinal);
        Assert.False(Refused("ana"));
        Assert.Empty(Requests());
    }

    [Fact]
    public async Task A_question_is_answered_or_left_out()
    {
        Write("email,status", "ana@example.com,pondering", "bo@example.com,unsubscribed");

        var left = await RunAsync(File, "--skip-questions");

        Assert.Equal((3, false, true), (left.Code, Refused("ana"), Refused("bo")));
        Assert.Equal(["line,held,reason", "2,no,\"It is not understood what this means: status: pondering.\""], NotHeldLines());
        Assert.Equal(0, (await RunAsync(File, "--means", "Pondering=yes")).Code);
        Assert.True(Refused("ana"));
    }

    [Fact]
    public async Task Who_may_not_is_told_so()
    {
        Write("email", "ana@example.com");

        var (code, said) = await ProgramProcess.Import.RunAsync("--take-back", Guid.NewGuid().ToString(), "--reason", "Because it was wrong.",
            "--url", Url, "--access-token", KeyOfRep);

        Assert.Equal(1, code);
        Assert.Contains("privilege", said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Killed_five_times_in_the_middle_it_comes_to_the_same_end()
    {
        Write(["email,optout,said on", .. Enumerable.Range(0, Many).Select(i =>
            i % 100 == 7 ? $"no address {i},yes," : $"p{i % (Many - 200)}@example.com,yes,")]);
        var reached = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            var until = kill * Many / (Kills + 2);
            Assert.True(await ProgramProcess.Import.KillAsync(() => Done() >= until, [File, "--url", Url, "--access-token", Key]));
            Assert.InRange(Done(), reached, Many - 1);
            reached = Done();
        }

        Assert.Equal(3, (await RunAsync(File)).Code);

        var killed = Outcome(sales);
        var linesOfKilled = NotHeldLines();
        using var other = new Sales();
        await server.DisposeAsync();
        server = await WebApiServer.StartAsync(other.Organization, new WebApiOptions { Url = "http://127.0.0.1:0", RunsJobs = false });
        System.IO.File.Delete(NotHeld);
        Assert.Equal(3, (await ProgramProcess.Import.RunAsync(File, "--url", Url)).Code);
        Assert.Equal(Outcome(other), killed);
        Assert.Equal(NotHeldLines(), linesOfKilled);
        Assert.Equal(Many / 100, linesOfKilled.Length - 1);
    }

    private static readonly string[] Marketing = ["MarketingEmail"];

    private static string Outcome(Sales sales)
    {
        sales.Organization.RunAsynchronousJobs();
        var request = sales.Admin.RetrieveMultiple(
            new QueryExpression(OptOutRequest.Table) { ColumnSet = new ColumnSet(true) }).Entities.Single();
        var facts = Pages.Each(sales.Admin, new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(ConsentAudit.AddressHash),
        }).Count();
        var suppressions = Pages.Each(sales.Admin, new QueryExpression(SuppressedAddress.Table)).Count();
        return string.Join(
            "|", facts, suppressions, request[OptOutRequest.Status] is OptionSetValue status ? status.Value : 0,
            request[OptOutRequest.RowsDone], request[OptOutRequest.RowsUnread], request[OptOutRequest.RowsHash],
            request[OptOutRequest.Place], sales.IsRefused("p3@example.com"), sales.IsRefused("p7@example.com"));
    }

    private int Done() => Requests().Select(row => row.GetAttributeValue<int?>(OptOutRequest.RowsDone) ?? 0).FirstOrDefault();

    private List<Entity> Requests() =>
        [.. sales.Admin.RetrieveMultiple(new QueryExpression(OptOutRequest.Table) { ColumnSet = new ColumnSet(true) }).Entities];

    private Entity Request() => Requests().Single(row =>
        row.GetAttributeValue<OptionSetValue>(OptOutRequest.Kind).Value == (int)RequestKind.List);

    private bool Refused(string name) => sales.IsRefused($"{name}@example.com");

    private string[] NotHeldLines() => System.IO.File.ReadAllLines(NotHeld);

    private bool Exists(string ending) => System.IO.File.Exists(File + ending);

    private void Write(params string[] lines) => System.IO.File.WriteAllLines(File, lines);

    private Task<(int Code, string Said)> RunAsync(params string[] arguments) =>
        ProgramProcess.Import.RunAsync([.. arguments, "--url", Url, "--access-token", Key]);
}
