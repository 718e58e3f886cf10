using System.Net;
using LocalDataverse.Web;
using LocalDataverse.Web.Protocol;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.LocalDataverse.Story;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Doors;

/// <summary>The public pages in front of the organisation, over HTTP: who merely opens changes nothing.</summary>
public sealed class OpeningEveryPublicAddress : IAsyncLifetime, IDisposable
{
    private const string Address = "ana@example.com";

    private static readonly string[] Tables =
    [
        "contact", "lead", "account", "email", "task", OptOutRequest.Table, SuppressedAddress.Table,
        TopicPreference.Table, ConsentAudit.Table, Work.Table, SecretKey.Table, ComplianceFinding.Table,
        ComplianceCheck.Table, MarketingTopic.Table,
    ];

    private readonly Sales sales = new();
    private readonly PublicPage page;
    private readonly PublicPages pages;
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly EntityReference ana;
    private WebApiServer? server;
    private IAsyncDisposable? site;

    public OpeningEveryPublicAddress()
    {
        pages = PublicPages.Of(sales.Organization, new Arguments.Play(Once: true, Data: null, People: null));
        page = new PublicPage(sales);
        ana = sales.Contact(Address);
    }

    public async Task InitializeAsync()
    {
        var options = new WebApiOptions { Url = "http://127.0.0.1:0", RunsJobs = false };
        server = await WebApiServer.StartAsync(sales.Organization, pages.Let(options));
        site = await pages.StartAsync(server.Root);
    }

    public async Task DisposeAsync()
    {
        await (site?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    public void Dispose()
    {
        http.Dispose();
        sales.Dispose();
    }

    [Fact]
    public async Task Changes_no_row_by_whichever_method_it_is_opened()
    {
        var news = sales.Topic("news");
        var token = page.Link(ana, Address, news);
        string[] paths =
        [
            $"/u/{token}", $"/u/{token}?lang=de", $"/u/{page.Link(person: null, address: null, news)}",
            $"/o/{page.Link(ana, Address, news, LinkDoor.OneClick)}", $"/u/{token[..^1]}", "/u/x", "/o/x", "/confirm/x",
            $"/confirm/{page.Link(person: null, Address, door: LinkDoor.Confirmation, purpose: LinkPurpose.Confirm)}",
            "/", "/signup", "/example", "/example/open", "/example/confirm", "/health/live", "/health/ready",
            "/problem/404", "/nothing", "/centre.css",
        ];
        var before = Counted();

        foreach (var path in paths)
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Options })
            {
                using var answer = await http.SendAsync(new HttpRequestMessage(method, new Uri(pages.Root, path)));
                Assert.True(
                    (int)answer.StatusCode is >= 200 and < 300 or 404 or 405,
                    $"{method} {path}: {(int)answer.StatusCode}");
                Assert.False(answer.Headers.Contains("Set-Cookie"), $"{method} {path} sets a cookie.");
            }
        }

        sales.Organization.RunAsynchronousJobs();
        Assert.Equal(before, Counted());
        Assert.False(sales.IsRefused(ana));
    }

    public static TheoryData<string> Bodies => ["urlencoded", "multipart", "none"];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_mail_programs_post_is_a_refusal_without_cookie_or_redirect(string body)
    {
        var address = new Uri(pages.Root, $"/o/{page.Link(ana, Address, door: LinkDoor.OneClick)}");
        for (var time = 0; time < 2; time++)
        {
            using HttpContent? content = body switch
            {
                "urlencoded" => new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]),
                "multipart" => new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } },
                _ => null,
            };
            using var answer = await http.PostAsync(address, content);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.Null(answer.Headers.Location);
        }

        Assert.Equal(
            Choices.Of(Domain.Consent.ConsentSource.OneClick),
            Assert.Single(page.Requests()).GetAttributeValue<OptionSetValue>(OptOutRequest.ReceivedVia));
        Assert.DoesNotContain("Network (hash)", (string)page.Requests()[0][OptOutRequest.Evidence], StringComparison.Ordinal);
        Assert.True(sales.IsRefused(ana));
    }

    [Fact]
    public async Task A_post_to_a_link_that_is_none_is_no_success()
    {
        foreach (var path in new[] { "/o/x", $"/o/{page.Link(ana, Address)}" })
        {
            using var answer = await http.PostAsync(new Uri(pages.Root, path), content: null);
            Assert.InRange((int)answer.StatusCode, 400, 499);
        }

        Assert.Empty(page.Requests());
    }

    private string Counted() => string.Join(", ", Tables.Select(table =>
        $"{table} {sales.Admin.RetrieveMultiple(new QueryExpression(table)).Entities.Count}"));
}
