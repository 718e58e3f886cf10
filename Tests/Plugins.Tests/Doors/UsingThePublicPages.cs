using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Plugins.Tests.Policies;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Doors;

/// <summary>What a person does on the pages, from the form that is drawn to the row that stands.</summary>
public sealed partial class UsingThePublicPages : PublicPagesTest
{
    private readonly EntityReference news;
    private readonly Policy policy;

    // Before the pages begin, which read the topics then.
    public UsingThePublicPages()
    {
        news = Sales.Topic("news", requiresOptIn: true);
        Sales.Update(Sales.Topic("events"), ("optout_namede", "Veranstaltungen"));
        policy = new Policy(Sales);
        policy.Publish("de", "none");
    }

    [Fact]
    public async Task Who_presses_stop_is_left_alone_and_what_was_shown_is_kept()
    {
        var address = $"/u/{Page.Link(Ana, Address, news)}";

        var answer = await Press(address, ("wish", "StopAll"));

        var request = Assert.Single(Page.Requests());
        Assert.Contains(Dataverse.LinkRequests.ReferenceOf(request.Id), answer, StringComparison.Ordinal);
        Assert.True(Sales.IsRefused(Ana));
        Assert.Equal(Choices.Of(ConsentSource.Link), request.GetAttributeValue<OptionSetValue>(OptOutRequest.ReceivedVia));
        var hash = request.GetAttributeValue<string>(OptOutRequest.WordingHash);
        Assert.Matches("^[0-9a-f]{64}$", hash);
        var evidence = request.GetAttributeValue<string>(OptOutRequest.Evidence);
        Assert.Contains($"\nWords shown (SHA-256): {hash}\nShown: ", evidence, StringComparison.Ordinal);
        Assert.Contains("[\"StopAll\",\"de\",", evidence, StringComparison.Ordinal);
        Assert.Contains("[\"topic:events\",\"de\",", evidence, StringComparison.Ordinal);
        Assert.Contains("[\"topic:news\",\"en\",", evidence, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Case", "99")]
    public async Task What_was_allowed_keeps_the_policy_that_was_shown_and_a_change_that_matters_asks_again()
    {
        Sales.NextSecond();
        var address = $"/u/{Page.Link(Ana, Address, news)}";
        Assert.Contains(
            "href=\"/policy?lang=en\"",
            await Http.GetStringAsync(new Uri(Pages.Root, address + "?lang=en")),
            StringComparison.Ordinal);
        await Press(
            address, ("wish", "Choose"), ("offered", "events"), ("offered", "news"), ("topic", "events"), ("topic", "news"));
        Sales.Organization.RunAsynchronousJobs();
        Assert.False(Sales.IsRefused(Address, news), "Version 1 is in force: what rests on it must count.");
        Assert.Equal("1 de", Assert.Single(Page.Requests()).GetAttributeValue<string>(OptOutRequest.PolicyVersion));

        policy.Publish("de", "news", "Neu: wir senden auch Einladungen.");
        Sales.NextSecond();

        Assert.True(Sales.IsRefused(Address, news), "Version 2 matters for news: what rests on version 1 must not count.");
        Assert.Equal("1 de", Sales.Ledger(Ana).Last(row => row.Contains(ConsentAudit.PolicyVersion))
            .GetAttributeValue<string>(ConsentAudit.PolicyVersion));
        var asks = await Http.GetStringAsync(new Uri(Pages.Root, address));
        Assert.Contains("Wird erst wieder gesendet, wenn Sie neu zustimmen", asks, StringComparison.Ordinal);

        Sales.Rep.Execute(new OrganizationRequest("optout_RecordConsent")
        {
            ["Decision"] = "OptIn",
            ["PersonType"] = "contact",
            ["PersonId"] = Ana.Id,
            ["Topic"] = "news",
            ["Source"] = "PhoneCall",
            ["Evidence"] = "She read version 2 and said yes on the phone.",
            ["PolicyVersion"] = "2 de",
        });
        Sales.Organization.RunAsynchronousJobs();
        Assert.False(Sales.IsRefused(Address, news), "She said yes to version 2: that must count.");
    }

    [Fact]
    public async Task Who_types_an_address_is_left_alone_whether_anybody_knows_it()
    {
        var known = await Press("/", ("address", Address), ("wish", "StopAll"));
        var unknown = await Press("/", ("address", "nobody@example.com"), ("wish", "StopAll"));

        Assert.Equal(Text(known), Text(unknown));
        Assert.True(Sales.IsRefused(Ana));
        Assert.True(Sales.IsRefused("nobody@example.com"));
    }

    [Fact]
    [Trait("Case", "85")]
    public async Task Who_signs_up_gets_one_mail_and_what_it_leads_to_permits()
    {
        Sales.AllowTypedInAddresses();
        Sales.Set("optout_ConfirmationSender", "news@firm.example");
        Sales.Create("queue", ("name", "News"), ("emailaddress", "news@firm.example"));
        await Press("/signup?lang=de", ("address", Address), ("topic", "news"));
        Sales.Organization.RunAsynchronousJobs();
        var mails = Sales.Admin.RetrieveMultiple(new QueryExpression("email") { ColumnSet = new ColumnSet("description") });
        var mail = (string)Assert.Single(mails.Entities)["description"];
        var address = Confirming().Match(mail).Value;
        Assert.Contains("news", await Http.GetStringAsync(new Uri(Pages.Root, address)), StringComparison.Ordinal);
        Assert.True(Sales.IsRefused(Address, news));
        Sales.NextSecond();

        var answer = await Press(address, ("wish", "Confirm"));

        Assert.DoesNotContain("name=\"wish\"", answer, StringComparison.Ordinal);
        Assert.False(Sales.IsRefused(Address, news));
    }

    /// <summary>Draws a page and posts its form, as a browser without script does.</summary>
    private async Task<string> Press(string address, params (string Name, string Value)[] fields)
    {
        var page = await Http.GetStringAsync(new Uri(Pages.Root, address));
        var action = WebUtility.HtmlDecode(Action().Match(page).Groups[1].Value);
        var shown = WebUtility.HtmlDecode(Shown().Match(page).Groups[1].Value);
        using var form = new FormUrlEncodedContent(
            [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("shown", shown)]);
        using var answer = await Http.PostAsync(new Uri(Pages.Root, action), form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        return await answer.Content.ReadAsStringAsync();
    }

    // The signed field and the reference differ with every press.
    private static string Text(string page) => new[] { Shown(), Reference(), Second() }
        .Aggregate(page, (text, part) => part.Replace(text, string.Empty));

    // The second at which it was received may be another for the second press, and the minute that is shown.
    [GeneratedRegex("<time datetime=\"[^\"]+\">[^<]*</time>")]
    private static partial Regex Second();

    [GeneratedRegex("<form id=\"wish\" method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex Action();

    [GeneratedRegex("name=\"shown\" value=\"([^\"]+)\"")]
    private static partial Regex Shown();

    [GeneratedRegex("<code>[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}</code>")]
    private static partial Regex Reference();

    [GeneratedRegex("/confirm/[A-Za-z0-9_-]+")]
    private static partial Regex Confirming();
}
