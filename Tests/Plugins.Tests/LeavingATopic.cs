using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

public sealed class LeavingATopic : IDisposable
{
    private const int PendingSend = 6;

    private readonly Sales sales = new();
    private readonly EntityReference ana;
    private readonly EntityReference events;
    private readonly EntityReference webinars;

    public LeavingATopic()
    {
        ana = sales.Contact("ana@example.com");
        events = Topic("events", null);
        webinars = Topic("events/webinars", events);
    }

    public void Dispose() => sales.Dispose();

    [Fact]
    [Trait("Case", "19")]
    [Trait("Case", "21")]
    [Trait("Case", "41")]
    [Trait("Case", "43")]
    public void Who_left_a_topic_gets_nothing_about_it_and_the_reason_is_kept()
    {
        Choose(events, PreferenceState.OptedOut);

        Assert.Contains(
            "P ana (contact): does not want this topic.", sales.Refusal(About(webinars)), StringComparison.Ordinal);
        var row = sales.Ledger(ana).Single();
        Assert.Equal("Topic refused", row.FormattedValues[ConsentAudit.Reason]);
        Assert.Equal("events", row[ConsentAudit.Topic]);
    }

    [Fact]
    [Trait("Case", "39")]
    public void Who_left_a_topic_still_gets_the_others()
    {
        Choose(webinars, PreferenceState.OptedOut);
        var mail = About(events);

        sales.Send(mail);

        Assert.Equal(PendingSend, sales.StatusOf(mail));
    }

    [Fact]
    public void A_topic_that_was_never_asked_for_is_refused_without_saying_that_anybody_said_no()
    {
        var offers = Topic("offers", null, requiresOptIn: true);

        Assert.Contains(
            "P ana (contact): has not asked for this.", sales.Refusal(About(offers)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    public void A_pause_from_all_marketing_on_another_row_with_the_address_holds(string table)
    {
        var twin = sales.Person(table, "ana@example.com");
        Choose(topic: null, PreferenceState.Paused, twin);

        Assert.Contains(
            $"P ana ({table}): wants no marketing for the time being.",
            sales.Refusal(sales.CampaignMail(To(ana))),
            StringComparison.Ordinal);
        Assert.Equal("Paused", sales.Ledger(twin).Single().FormattedValues[ConsentAudit.Reason]);
    }

    [Fact]
    public void A_pause_from_all_marketing_does_not_reach_other_addresses_nor_business()
    {
        Choose(topic: null, PreferenceState.Paused, sales.Lead("bo@example.com"));
        Choose(topic: null, PreferenceState.Paused, ana);
        var toAnother = sales.CampaignMail(To(sales.Contact("cy@example.com")));
        var business = sales.Mail([To(ana)]);

        sales.Send(toAnother);
        sales.Send(business);

        Assert.Equal(PendingSend, sales.StatusOf(toAnother));
        Assert.Equal(PendingSend, sales.StatusOf(business));
    }

    private EntityReference About(EntityReference topic) =>
        sales.Mail([To(ana)], (Email.Topic, topic), (Email.Category, new OptionSetValue(727000000)));

    private EntityReference Topic(string code, EntityReference? parent, bool requiresOptIn = false) =>
        sales.Topic(code, parent, requiresOptIn);

    private void Choose(EntityReference? topic, PreferenceState choice, EntityReference? of = null) =>
        sales.Choose(of ?? ana, topic, choice);
}
