using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using LocalDataverse.Web;
using LocalDataverse.Web.Protocol;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Plugins.Tests.Reports;
using OptOutPlugin.PreferenceCentre.Tests.Site;

namespace OptOutPlugin.Plugins.Tests.Doors;

/// <summary>
/// The pages as a process that is killed again and again, in front of an organisation that is switched off and on, while
/// people press. <c>OPTOUT_ENDURE</c> says for how many seconds; without it, a short time.
/// </summary>
public sealed class LosingNoRefusal : IDisposable
{
    private const int Clients = 8;
    private const int Kills = 10;
    private const int Outages = 3;

    // What the local Dataverse keeps up with is a fraction of what the page takes in.
    private static readonly TimeSpan BetweenPresses = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(int.Parse(
        Environment.GetEnvironmentVariable("OPTOUT_ENDURE") ?? "15", CultureInfo.InvariantCulture));

    private readonly string folder = Directory.CreateTempSubdirectory("centre").FullName;
    private readonly Sales sales = new();
    private WebApiServer? server;

    public void Dispose()
    {
        sales.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_confirmed_refusal_is_in_the_ledger_exactly_once()
    {
        var key = new PublicPage(sales).Key();
        var program = sales.Organization.AddUser("Pages", "OptOut Public Page");
        var options = new WebApiOptions
        {
            Url = "http://127.0.0.1:0",
            Programs = new Dictionary<string, Guid> { [CentreProcess.Key] = program },
        };
        server = await WebApiServer.StartAsync(sales.Organization, options);
        options = options with { Url = server.Root.GetLeftPart(UriPartial.Authority) };
        using var centre = new CentreProcess(options.Url, Path.Combine(folder, "waiting.db"));
        await centre.StartAsync();
        await UntilAsync(centre.Address, health => health.GetProperty("keys").GetInt64() > 0);
        var confirmed = new ConcurrentBag<string>();
        using var end = new CancellationTokenSource();
        var pressing = Task.WhenAll(Enumerable.Range(0, Clients)
            .Select(i => PressAsync(centre.Address, i, key, confirmed, end.Token)).ToList());
        var breaking = Task.WhenAll(KillAsync(centre), SwitchAsync(options));

        await breaking;
        await end.CancelAsync();
        await pressing;
        await UntilAsync(centre.Address, health => health.GetProperty("waiting").GetInt64() == 0);
        await server.DisposeAsync();
        sales.Organization.RunAsynchronousJobs();

        var requests = Rows(OptOutRequest.Table, OptOutRequest.Address)
            .Select(row => row.GetAttributeValue<string>(OptOutRequest.Address)).ToList();
        Assert.True(confirmed.Count > Clients * 5, $"Only {confirmed.Count} were confirmed.");
        Assert.Equal(requests.Count, requests.Distinct().Count());
        Assert.Empty(confirmed.Except(requests));
        var facts = Rows(ConsentAudit.Table, ConsentAudit.AddressHash, ConsentAudit.Event)
            .Where(row => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)LedgerEvent.OptedOut)
            .Select(row => row.GetAttributeValue<string>(ConsentAudit.AddressHash)).ToList();
        Assert.Equal(requests.Count, facts.Count);
        Assert.Equal(facts.Count, facts.Distinct().Count());
        Assert.All(confirmed.Take(100), address => Assert.True(sales.IsRefused(address)));
    }

    private static async Task KillAsync(CentreProcess centre)
    {
        for (var i = 0; i < Kills; i++)
        {
            await Task.Delay(Time / Kills);
            centre.Kill();
            await centre.StartAsync();
        }
    }

    private async Task SwitchAsync(WebApiOptions options)
    {
        for (var i = 0; i < Outages; i++)
        {
            await Task.Delay(Time / Outages / 2);
            await server!.DisposeAsync();
            await Task.Delay(Time / Outages / 2);
            server = await WebApiServer.StartAsync(sales.Organization, options);
        }
    }

    private static async Task PressAsync(
        Uri centre, int client, LinkKey key, ConcurrentBag<string> confirmed, CancellationToken end)
    {
        using var http = new HttpClient { BaseAddress = centre };
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            var address = $"p{client}-{i}@example.com";
            var content = new LinkContent(LinkPurpose.Choose, Language.English, HeldClock.Start) { Address = address };
            try
            {
                using var body = new StringContent("");
                using var answer = await http.PostAsync(
                    $"/o/{Link.Make(LinkDoor.OneClick, content, key)}", body, CancellationToken.None);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    confirmed.Add(address);
                }
            }
            catch (HttpRequestException)
            {
                // It was killed: whoever pressed was told nothing.
            }

            await Task.Delay(BetweenPresses, CancellationToken.None);
        }
    }

    private static async Task UntilAsync(Uri centre, Func<JsonElement, bool> holds)
    {
        using var http = new HttpClient { BaseAddress = centre };
        for (var i = 0; i < 3000; i++)
        {
            using var answer = await http.GetAsync("/health/ready");
            using var health = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            if (holds(health.RootElement))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("The page is not ready, or not everything was handed on, within five minutes.");
    }

    // A page of an answer has 5,000 rows.
    private List<Entity> Rows(string table, params string[] columns)
    {
        var query = new QueryExpression(table)
        {
            ColumnSet = new ColumnSet(columns),
            PageInfo = new PagingInfo { PageNumber = 1, Count = 5000 },
        };
        var rows = new List<Entity>();
        EntityCollection answer;
        do
        {
            answer = sales.Admin.RetrieveMultiple(query);
            rows.AddRange(answer.Entities);
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = answer.PagingCookie;
        }
        while (answer.MoreRecords);
        return rows;
    }
}
