using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
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
    public void Who_left_a_topic_gets_nothing_about_it_and_the_reason_is_kept()
    {
        Choose(events, PreferenceChoice.OptedOut);

        Assert.Contains(
            "1 recipient said no where you may not read it.", sales.Refusal(About(webinars)), StringComparison.Ordinal);
        var row = sales.Ledger(ana).Single();
        Assert.Equal("Topic refused", row.FormattedValues[ConsentAudit.Reason]);
        Assert.Equal("events", row[ConsentAudit.Topic]);
    }

    [Fact]
    public void Who_left_a_topic_still_gets_the_others()
    {
        Choose(webinars, PreferenceChoice.OptedOut);
        var mail = About(events);

        sales.Send(mail);

        Assert.Equal(PendingSend, sales.StatusOf(mail));
    }

    [Fact]
    public void A_topic_that_was_never_asked_for_is_refused_without_saying_that_anybody_said_no()
    {
        var offers = Topic("offers", null, requiresOptIn: true);

        Assert.Contains("or never asked for this topic", sales.Refusal(About(offers)), StringComparison.Ordinal);
    }

    private EntityReference About(EntityReference topic) =>
        sales.Mail([To(ana)], (Email.Topic, topic), (Email.Category, new OptionSetValue(727000000)));

    private EntityReference Topic(string code, EntityReference? parent, bool requiresOptIn = false) => sales.Create(
        MarketingTopic.Table,
        (MarketingTopic.Name, code),
        (MarketingTopic.Code, code),
        (MarketingTopic.Parent, parent),
        (MarketingTopic.RequiresOptIn, requiresOptIn));

    private void Choose(EntityReference topic, PreferenceChoice choice) => sales.Create(
        TopicPreference.Table,
        (TopicPreference.Name, "A choice"),
        (TopicPreference.Topic, topic),
        (TopicPreference.PersonType, ana.LogicalName),
        (TopicPreference.PersonId, ana.Id.ToString("D")),
        (TopicPreference.State, new OptionSetValue((int)choice)));

    private enum PreferenceChoice
    {
        OptedOut = 727000001,
    }
}
