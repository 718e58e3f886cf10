using System.Net;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Doors;

/// <summary>The public pages in front of the organisation, over HTTP: who merely opens changes nothing.</summary>
public sealed class OpeningEveryPublicAddress : PublicPagesTest
{
    private static readonly string[] Tables =
    [
        "contact", "lead", "account", "email", "task", OptOutRequest.Table, SuppressedAddress.Table,
        TopicPreference.Table, ConsentAudit.Table, Work.Table, SecretKey.Table, ComplianceFinding.Table,
        ComplianceCheck.Table, MarketingTopic.Table,
    ];

    [Fact]
    public async Task Changes_no_row_by_whichever_method_it_is_opened()
    {
        var news = Sales.Topic("news");
        var token = Page.Link(Ana, Address, news);
        string[] paths =
        [
            $"/u/{token}", $"/u/{token}?lang=de", $"/u/{Page.Link(person: null, address: null, news)}",
            $"/o/{Page.Link(Ana, Address, news, LinkDoor.OneClick)}", $"/u/{token[..^1]}", "/u/x", "/o/x", "/confirm/x",
            $"/confirm/{Page.Link(person: null, Address, door: LinkDoor.Confirmation, purpose: LinkPurpose.Confirm)}",
            "/", "/signup", "/example", "/example/open", "/example/confirm", "/health/live", "/health/ready",
            "/problem/404", "/nothing", "/centre.css",
        ];
        var before = Counted();

        foreach (var path in paths)
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Options })
            {
                using var answer = await Http.SendAsync(new HttpRequestMessage(method, new Uri(Pages.Root, path)));
                Assert.True(
                    (int)answer.StatusCode is >= 200 and < 300 or 404 or 405,
                    $"{method} {path}: {(int)answer.StatusCode}");
                Assert.False(answer.Headers.Contains("Set-Cookie"), $"{method} {path} sets a cookie.");
            }
        }

        Sales.Organization.RunAsynchronousJobs();
        Assert.Equal(before, Counted());
        Assert.False(Sales.IsRefused(Ana));
    }

    public static TheoryData<string> Bodies => ["urlencoded", "multipart", "none"];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_mail_programs_post_is_a_refusal_without_cookie_or_redirect(string body)
    {
        var address = new Uri(Pages.Root, $"/o/{Page.Link(Ana, Address, door: LinkDoor.OneClick)}");
        for (var time = 0; time < 2; time++)
        {
            using HttpContent? content = body switch
            {
                "urlencoded" => new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]),
                "multipart" => new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } },
                _ => null,
            };
            using var answer = await Http.PostAsync(address, content);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.Null(answer.Headers.Location);
        }

        Assert.Equal(
            Choices.Of(Domain.Consent.ConsentSource.OneClick),
            Assert.Single(Page.Requests()).GetAttributeValue<OptionSetValue>(OptOutRequest.ReceivedVia));
        Assert.DoesNotContain("Network (hash)", (string)Page.Requests()[0][OptOutRequest.Evidence], StringComparison.Ordinal);
        Assert.True(Sales.IsRefused(Ana));
    }

    [Fact]
    public async Task A_post_to_a_link_that_is_none_is_no_success()
    {
        foreach (var path in new[] { "/o/x", $"/o/{Page.Link(Ana, Address)}" })
        {
            using var answer = await Http.PostAsync(new Uri(Pages.Root, path), content: null);
            Assert.InRange((int)answer.StatusCode, 400, 499);
        }

        Assert.Empty(Page.Requests());
    }

    private string Counted() => string.Join(", ", Tables.Select(table =>
        $"{table} {Sales.Admin.RetrieveMultiple(new QueryExpression(table)).Entities.Count}"));
}
