using LocalDataverse.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Health;
using OptOutPlugin.Domain.Journeys;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests.Journeys;

/// <summary>
/// Where an organisation has Customer Insights - Journeys, a refusal on one side is one on the other, and an opt-in never
/// is.
/// </summary>
public sealed class ExchangingRefusalsWithJourneys : IDisposable
{
    private const int OptedIn = 534120001;
    private const string Ana = "ana@example.com";

    private readonly Sales sales = new();
    private Guid commercial;
    private Guid transactional;

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_refusal_here_opts_every_commercial_consent_of_the_address_out_there()
    {
        Install();
        var (marketing, business) = (Consent(Ana, commercial, OptedIn), Consent(Ana, transactional, OptedIn));
        var other = Consent("bo@example.com", commercial, OptedIn);

        Refuse("donotbulkemail");

        Assert.Equal([JourneyConsent.OptedOut, OptedIn, OptedIn], new[] { marketing, business, other }.Select(Value));
        Assert.StartsWith("OptOutPlugin ", (string)Read(marketing)[JourneyConsent.ReasonDescription], StringComparison.Ordinal);
    }

    [Fact]
    public void Who_wants_no_e_mail_at_all_gets_none_of_either_kind()
    {
        Install();
        var (marketing, business) = (Consent("ANA@Example.com", commercial, OptedIn), Consent(Ana, transactional, OptedIn));

        Refuse("donotemail");

        Assert.Equal([JourneyConsent.OptedOut, JourneyConsent.OptedOut], new[] { marketing, business }.Select(Value));
    }

    [Fact]
    public void Where_there_is_no_consent_one_that_says_no_is_made_for_each_commercial_purpose()
    {
        Install();
        var other = Purpose(PurposeType.Commercial);

        Refuse("donotbulkemail");
        sales.Organization.RunAsynchronousJobs();

        var made = Consents();
        Assert.Equal(
            new[] { commercial, other }.Order(),
            made.Select(row => row.GetAttributeValue<EntityReference>(JourneyConsent.Purpose).Id).Order());
        Assert.All(made, row =>
        {
            Assert.Equal(Ana, row[JourneyConsent.Point]);
            Assert.Equal(JourneyConsent.OptedOut, ((OptionSetValue)row[JourneyConsent.Value]).Value);
            Assert.Equal((int)PointType.Email, ((OptionSetValue)row[JourneyConsent.PointType]).Value);
            Assert.Equal(JourneyConsent.OfPurpose, ((OptionSetValue)row[JourneyConsent.Level]).Value);
        });
    }

    [Fact]
    public void A_refusal_of_text_messages_is_about_the_number_however_it_is_written()
    {
        Install();
        sales.Set("optout_DefaultCountry", "+49");
        var consent = Consent("+493012345678", commercial, OptedIn, PointType.TextMessage);
        var ana = sales.Contact(Ana, ("mobilephone", "030 12345678"));

        sales.Update(ana, ("optout_donotsms", true));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(JourneyConsent.OptedOut, Value(consent));
        Assert.DoesNotContain(Consents(), row => (string)row[JourneyConsent.Point] == Ana);
    }

    [Fact]
    public void An_address_that_nobody_here_holds_is_opted_out_there_as_well()
    {
        Install();
        var consent = Consent("dora@example.com", commercial, OptedIn);

        HandIn("dora@example.com");

        Assert.Equal(JourneyConsent.OptedOut, Value(consent));
    }

    [Fact]
    public void An_opt_out_there_is_a_request_here_that_weighs_as_what_somebody_reported()
    {
        Install();
        var ana = sales.Contact(Ana);
        Consent(Ana, commercial, JourneyConsent.OptedOut);

        Look();

        var request = Assert.Single(Requests());
        Assert.Equal((int)RequestStatus.Done, ((OptionSetValue)request[OptOutRequest.Status]).Value);
        Assert.Equal(Choices.Of(ConsentSource.Integration), request[OptOutRequest.ReceivedVia]);
        Assert.Equal("MarketingEmail", request[OptOutRequest.Channels]);
        Assert.True((bool)sales.Admin.Retrieve("contact", ana.Id, new ColumnSet("donotbulkemail"))["donotbulkemail"]);
        var fact = sales.Ledger().First(row => (string?)row.GetAttributeValue<string>(ConsentAudit.NewValue) == "refused");
        Assert.Equal(Choices.Of(Weight.Reported), fact[ConsentAudit.Weight]);
        Assert.Contains("Customer Insights - Journeys", (string)fact[ConsentAudit.Evidence], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PointType.TextMessage, PurposeType.Commercial, "+493012345678", "Sms")]
    [InlineData(PointType.Email, PurposeType.Transactional, Ana, "MarketingEmail")]
    [InlineData(PointType.Email, PurposeType.Tracking, Ana, null)]
    internal void What_is_refused_there_says_what_is_refused_here(
        PointType type, PurposeType purpose, string point, string? channel)
    {
        Install();
        Consent(point, Purpose(purpose), JourneyConsent.OptedOut, type);

        Look();

        Assert.Equal(channel is null ? [] : [channel], Requests().Select(row => (string)row[OptOutRequest.Channels]));
    }

    [Fact]
    public void A_second_look_hears_the_same_once()
    {
        Install();
        Consent(Ana, commercial, JourneyConsent.OptedOut);

        Look();
        sales.Clock.Advance(TimeSpan.FromMinutes(1));
        Look();

        Assert.Single(Requests());
    }

    [Fact]
    public void What_the_product_wrote_itself_is_not_heard()
    {
        Install();
        Consent(Ana, commercial, OptedIn);
        Refuse("donotbulkemail");

        Look();
        sales.Clock.Advance(TimeSpan.FromDays(1));
        Look();

        Assert.Empty(Requests());
    }

    [Fact]
    public void Who_refuses_there_after_the_product_wrote_is_heard_though_its_mark_still_stands()
    {
        Install();
        var consent = Consent(Ana, commercial, OptedIn);
        Refuse("donotbulkemail");
        Look();
        sales.Clock.Advance(TimeSpan.FromDays(1));
        Set(consent, OptedIn);
        Look();
        sales.Clock.Advance(TimeSpan.FromDays(1));
        Set(consent, JourneyConsent.OptedOut);

        Look();

        Assert.Equal(Ana, Assert.Single(Requests())[OptOutRequest.Address]);
    }

    [Fact]
    public void An_opt_in_there_permits_nothing_here()
    {
        Install();
        var ana = sales.Contact(Ana);
        sales.Update(ana, ("donotbulkemail", true));
        sales.Organization.RunAsynchronousJobs();
        sales.Clock.Advance(TimeSpan.FromDays(1));
        var consent = Consents().Single();
        Set(consent.ToEntityReference(), OptedIn);

        Look();

        Assert.True((bool)sales.Admin.Retrieve("contact", ana.Id, new ColumnSet("donotbulkemail"))["donotbulkemail"]);
        Assert.Empty(Requests());
        // What was allowed there after the refusal is for people to judge.
        Assert.Equal(OptedIn, Value(consent.ToEntityReference()));
    }

    [Fact]
    public void An_opt_in_here_opts_nobody_in_there()
    {
        Install();
        var consent = Consent(Ana, commercial, OptedIn);
        var ana = Refuse("donotbulkemail");

        Sales.Update(
            sales.Officer(),
            ana,
            ("donotbulkemail", false),
            ("optout_consentsource", Choices.Of(ConsentSource.PhoneCall)),
            ("optout_consentevidence", "She called on Monday and asked for the newsletter again."));
        sales.Organization.RunAsynchronousJobs();
        Look();

        Assert.Equal(JourneyConsent.OptedOut, Value(consent));
    }

    [Fact]
    public void Consents_that_were_there_before_the_look_follow_refusals_that_were_here_before()
    {
        Refuse("donotbulkemail");
        Install();
        // That there was no such table is remembered for an hour.
        sales.Clock.Advance(TimeSpan.FromHours(2));
        var consent = Consent(Ana, commercial, OptedIn);
        sales.EditBehindThePlatform(consent, "modifiedon", sales.Now.AddYears(-1));

        Look();

        Assert.Equal(JourneyConsent.OptedOut, Value(consent));
    }

    [Fact]
    public void A_topic_there_is_refused_here_once_a_topic_here_is_the_same()
    {
        Install();
        var topic = sales.Create(JourneysSolution.Topic, (JourneysSolution.TopicName, "Events"));
        var consent = Consent(Ana, commercial, JourneyConsent.OptedOut, topic: topic);

        Look();

        Assert.Empty(Requests());
        Failed(HealthOfJourneys.Topics, HealthSeverity.Low, "1 topic");

        sales.Officer().Create(new Entity(MarketingTopic.Table)
        {
            [MarketingTopic.Name] = "Events",
            [MarketingTopic.Code] = topic.Id.ToString("D"),
        });
        sales.Clock.Advance(TimeSpan.FromMinutes(10));
        Look();

        Assert.Equal(topic.Id.ToString("D"), Assert.Single(Requests())[OptOutRequest.Topic]);
        Assert.DoesNotContain(Points(), point => (string)point["point"] == HealthOfJourneys.Topics);
        Assert.Equal(JourneyConsent.OptedOut, Value(consent));
    }

    [Fact]
    public void Health_says_whether_there_is_anything_and_when_it_was_looked_at()
    {
        Assert.Contains("no table", Text(HealthOfJourneys.Point, isOk: true), StringComparison.Ordinal);

        Install();
        sales.Clock.Advance(TimeSpan.FromHours(2));
        Failed(HealthOfJourneys.Point, HealthSeverity.Low, "never");
        Look();
        Assert.Contains("both ways", Text(HealthOfJourneys.Point, isOk: true), StringComparison.Ordinal);
        sales.Clock.Advance(TimeSpan.FromDays(3));
        Failed(HealthOfJourneys.Point, HealthSeverity.Medium, "last looked at");
    }

    [Fact]
    public void A_table_that_is_not_as_it_is_known_is_named_and_left_alone()
    {
        sales.Organization.Import(JourneysSolution.Zip(without: JourneyConsent.ReasonDescription));
        commercial = Purpose(PurposeType.Commercial);

        Failed(HealthOfJourneys.Point, HealthSeverity.Medium, JourneyConsent.ReasonDescription);
        Refuse("donotbulkemail");
        Look();

        Assert.Empty(sales.Admin.RetrieveMultiple(new QueryExpression(JourneyConsent.Table)).Entities);
    }

    [Fact]
    public void Where_a_consent_cannot_be_written_the_refusal_holds_and_the_work_is_left()
    {
        Install();
        var isClosed = true;
        sales.Organization.AddStep(
            new StepDefinition("Create", JourneyConsent.Table, 20),
            new Closed(_ => isClosed));

        var ana = Refuse("donotbulkemail");

        Assert.True((bool)sales.Admin.Retrieve("contact", ana.Id, new ColumnSet("donotbulkemail"))["donotbulkemail"]);
        Assert.Empty(Consents());
        isClosed = false;
        sales.Clock.Advance(TimeSpan.FromHours(1));
        Look();
        Assert.Single(Consents());
    }

    [Fact]
    public void One_that_cannot_be_taken_over_keeps_no_other_back_and_is_taken_over_later()
    {
        Install();
        var isClosed = true;
        sales.Organization.AddStep(
            new StepDefinition("Create", OptOutRequest.Table, 20),
            new Closed(row => isClosed && (string?)row.GetAttributeValue<string>(OptOutRequest.Address) == "bo@example.com"));
        Consent("bo@example.com", commercial, JourneyConsent.OptedOut);
        Consent(Ana, commercial, JourneyConsent.OptedOut);

        Look();
        Assert.Equal([Ana], Requests().Select(row => row[OptOutRequest.Address]));
        sales.Clock.Advance(TimeSpan.FromHours(1));
        Consent("cy@example.com", commercial, JourneyConsent.OptedOut);
        Look();
        Assert.Equal([Ana, "cy@example.com"], Requests().Select(row => row[OptOutRequest.Address]).Order());

        isClosed = false;
        sales.Clock.Advance(TimeSpan.FromHours(1));
        Look();
        Assert.Equal([Ana, "bo@example.com", "cy@example.com"], Requests().Select(row => row[OptOutRequest.Address]).Order());
    }

    private void Install()
    {
        sales.Organization.Import(JourneysSolution.Zip());
        commercial = Purpose(PurposeType.Commercial);
        transactional = Purpose(PurposeType.Transactional);
    }

    private Guid Purpose(PurposeType type) =>
        sales.Create(JourneyPurpose.Table, (JourneyPurpose.Type, new OptionSetValue((int)type))).Id;

    private EntityReference Consent(
        string point, Guid purpose, int value, PointType type = PointType.Email, EntityReference? topic = null)
    {
        var made = sales.Create(
            JourneyConsent.Table,
            (JourneyConsent.Point, point),
            (JourneyConsent.PointType, new OptionSetValue((int)type)),
            (JourneyConsent.Value, new OptionSetValue(value)),
            (JourneyConsent.Purpose, new EntityReference(JourneyPurpose.Table, purpose)),
            (JourneyConsent.Topic, topic),
            (JourneyConsent.Level, new OptionSetValue(topic is null ? JourneyConsent.OfPurpose : 534120001)));
        sales.Clock.Advance(TimeSpan.FromSeconds(1));
        return made;
    }

    private EntityReference Refuse(string flag)
    {
        var ana = sales.Contact(Ana);
        sales.Update(ana, (flag, true));
        sales.Organization.RunAsynchronousJobs();
        return ana;
    }

    private void HandIn(string address)
    {
        sales.Rep.Create(new Entity(OptOutRequest.Table)
        {
            [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptOut),
            [OptOutRequest.Address] = address,
        });
        sales.Organization.RunAsynchronousJobs();
    }

    private void Look()
    {
        sales.RunDue();
        sales.Organization.RunAsynchronousJobs();
    }

    private void Set(EntityReference consent, int value) =>
        sales.Update(consent, (JourneyConsent.Value, new OptionSetValue(value)));

    private Entity Read(EntityReference row) => sales.Admin.Retrieve(row.LogicalName, row.Id, new ColumnSet(true));

    private int Value(EntityReference consent) => ((OptionSetValue)Read(consent)[JourneyConsent.Value]).Value;

    private List<Entity> Consents() => Rows(JourneyConsent.Table);

    private List<Entity> Requests() => Rows(OptOutRequest.Table);

    private List<Entity> Rows(string table) =>
        [.. sales.Admin.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    private DataCollection<Entity> Points() =>
        ((EntityCollection)sales.Admin.Execute(new OrganizationRequest("optout_CheckHealth"))[CheckHealth.Points]).Entities;

    private string Text(string point, bool isOk)
    {
        var found = Assert.Single(Points(), one => (string)one["point"] == point);
        Assert.Equal(isOk, found["ok"]);
        return (string)found["text"];
    }

    private void Failed(string point, HealthSeverity severity, string text)
    {
        var found = Assert.Single(Points(), one => (string)one["point"] == point);
        Assert.Equal((false, severity.ToString()), ((bool)found["ok"], (string)found["severity"]));
        Assert.Contains(text, (string)found["text"], StringComparison.Ordinal);
    }

    private sealed class Closed(Func<Entity, bool> isClosed) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            if (isClosed((Entity)context.InputParameters["Target"]))
            {
                throw new InvalidPluginExecutionException("Not now.");
            }
        }
    }
}
