using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Compliance.Rules.Organisation;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>E-mails that were sent past every step of ours, at once and later.</summary>
public sealed class CheckingSentMail : IDisposable
{
    private const string SentOn = "senton";

    private static readonly DateTime Today = HeldClock.Start.Date;

    private readonly Sales sales = new();

    public CheckingSentMail() => sales.Admin.Execute(new OrganizationRequest("optout_Baseline"));

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData(nameof(PreferenceState.OptedOut), false, null, null)]
    [InlineData(nameof(PreferenceState.Paused), false, 5, null)]
    [InlineData(nameof(PreferenceState.Paused), false, null, null)]
    [InlineData(null, true, null, null)]
    [InlineData(nameof(PreferenceState.OptedIn), true, null, -2)]
    public void One_that_only_the_topic_refused_is_found(
        string? state, bool requiresOptIn, int? pausedUntil, int? expires)
    {
        var ana = sales.Contact("ana@example.com");
        var topic = Topic(requiresOptIn);
        if (state is not null)
        {
            Choose(ana, topic, Enum.Parse<PreferenceState>(state), -9, pausedUntil, expires);
        }

        var mail = Past(About(topic, To(ana)), -1);

        Check();

        Found(mail, ComplianceRule.SentAfterRefusal, Severity.High);
    }

    [Theory]
    [InlineData(nameof(PreferenceState.OptedIn), null, null)]
    [InlineData(nameof(PreferenceState.OptedIn), null, 0)]
    [InlineData(nameof(PreferenceState.Paused), -2, null)]
    public void One_that_the_topic_allowed_is_not(string state, int? pausedUntil, int? expires)
    {
        var ana = sales.Contact("ana@example.com");
        var topic = Topic(requiresOptIn: state == nameof(PreferenceState.OptedIn));
        Choose(ana, topic, Enum.Parse<PreferenceState>(state), -9, pausedUntil, expires);
        Past(About(topic, To(ana)), -1);

        Check();

        Assert.Empty(Findings());
    }

    [Fact]
    public void A_suppression_of_the_topic_counts_from_when_it_was_entered()
    {
        var topic = Topic();
        var (ana, ben) = (sales.Contact("ana@example.com"), sales.Contact("ben@example.com"));
        var early = Past(About(topic, To(ana)), -2);
        var late = Past(About(topic, To(ana)), -1);
        Past(About(topic, To(ben)), -1);
        Age(sales.Suppress("ana@example.com", "news"), -1.5, SuppressedAddress.Since, "createdon");

        Check();

        Found(late, ComplianceRule.SentAfterRefusal, Severity.High);
        Assert.DoesNotContain(Findings(), one => (string)one[ComplianceFinding.RegardingId] == early.Id.ToString("D"));
    }

    [Fact]
    public void A_refusal_of_the_same_second_is_told_with_less_weight_and_as_what_it_is()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        sales.Organization.RunAsynchronousJobs();
        var mail = Past(sales.CampaignMail(To(ana)), -1);
        Refused(ana, -1);

        Check();
        Check();

        var finding = Found(mail, ComplianceRule.OrderUnknown, Severity.Low);
        Assert.Contains("which came first", (string)finding[ComplianceFinding.Evidence], StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_that_was_lifted_since_had_been_one_then()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        Refused(ana, -9);
        var mail = Past(sales.CampaignMail(To(ana)), -1);
        sales.Loosen(sales.Officer(), ana, ConsentSource.WebForm, ("donotbulkemail", false));
        Assert.NotEmpty(sales.Ledger(ana, LedgerEvent.OptedIn));

        Check();

        Found(mail, ComplianceRule.SentAfterRefusal, Severity.High);
    }

    [Fact]
    public void A_permission_that_was_lifted_since_had_been_one_then()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        Refused(ana, -9);
        sales.Loosen(sales.Officer(), ana, ConsentSource.WebForm, ("donotbulkemail", false));
        foreach (var row in sales.Ledger(ana, LedgerEvent.OptedIn))
        {
            Age(row.ToEntityReference(), -5, ConsentAudit.OccurredOn, ConsentAudit.RecordedOn);
        }

        Past(sales.CampaignMail(To(ana)), -1);
        sales.Update(ana, ("donotbulkemail", true));

        Check();

        Assert.Empty(Findings());
    }

    [Fact]
    public void An_opt_in_to_a_topic_that_was_withdrawn_since_had_been_one_then()
    {
        var ana = sales.Contact("ana@example.com");
        var topic = Topic(requiresOptIn: true);
        Choose(ana, topic, PreferenceState.OptedIn, -9);
        Past(About(topic, To(ana)), -1);
        sales.Admin.Execute(new OrganizationRequest("optout_RecordConsent")
        {
            [RecordConsent.Decision] = "OptOut",
            [RecordConsent.PersonType] = ana.LogicalName,
            [RecordConsent.PersonId] = ana.Id,
            [RecordConsent.Topic] = "news",
        });
        Assert.NotEmpty(sales.Ledger(ana, LedgerEvent.OptedOut));

        Check();

        Assert.DoesNotContain(Findings(), IsHigh);
    }

    [Fact]
    public void One_that_an_officer_let_pass_on_the_record_is_no_finding()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        Refused(ana, -9);
        var mail = sales.CampaignMail(To(ana));
        Update(
            sales.Officer(),
            mail,
            (Email.OverrideGround, new OptionSetValue((int)OverrideGround.RecallOrSafety)),
            (Email.OverrideReason, "Recall of a product"));
        sales.Send(mail);

        Check();

        Assert.Empty(Findings());
    }

    [Fact]
    public void An_override_that_was_only_written_into_the_columns_is_none()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        Refused(ana, -9);
        var mail = sales.CampaignMail(To(ana));
        sales.EditBehindThePlatform(
            mail, Email.OverrideGround, new OptionSetValue((int)OverrideGround.RecallOrSafety));
        Past(mail, -1);

        Check();

        Found(mail, ComplianceRule.SentAfterRefusal, Severity.High);
    }

    [Fact]
    public void A_page_of_e_mails_costs_few_requests_whatever_their_number()
    {
        var topic = Topic();
        var people = Enumerable.Range(0, 150).Select(i => sales.Contact($"p{i}@example.com")).ToList();
        var mails = Enumerable.Range(0, 50).Select(i => sales.CampaignMail(
            To(people[3 * i]), Cc(people[(3 * i) + 1]), Bcc(people[(3 * i) + 2]))).ToList();
        foreach (var mail in mails)
        {
            sales.EditBehindThePlatform(mail, Email.Topic, topic);
            Past(mail, -1);
        }

        Check();

        var trace = sales.Organization.Traces.Last(one => one.TypeName.EndsWith(
            nameof(RunComplianceCheck), StringComparison.Ordinal));
        Assert.InRange(trace.Requests, 1, 20);
        Assert.Empty(Findings());
    }

    [Fact]
    public void A_check_that_goes_on_where_it_broke_off_and_a_second_one_find_each_e_mail_once()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        Refused(ana, -9);
        var mails = Enumerable.Range(0, 5).Select(_ => Past(sales.CampaignMail(To(ana)), -1)).ToList();

        Check(slice: 2);
        Check(slice: 3);

        Assert.Equal(
            mails.Select(mail => mail.Id.ToString("D")).Order(),
            Findings().Select(one => (string)one[ComplianceFinding.RegardingId]).Order());
    }

    private EntityReference Topic(bool requiresOptIn = false)
    {
        var topic = sales.Topic("news", requiresOptIn: requiresOptIn);
        Age(topic, -30, "modifiedon");
        return topic;
    }

    private void Choose(
        EntityReference person,
        EntityReference topic,
        PreferenceState state,
        int since,
        int? pausedUntil = null,
        int? expires = null)
    {
        var choice = sales.Product(
            TopicPreference.Table,
            (TopicPreference.Name, "A choice"),
            (TopicPreference.Topic, topic),
            (TopicPreference.PersonType, person.LogicalName),
            (TopicPreference.PersonId, person.Id.ToString("D")),
            (TopicPreference.State, Choices.Of(state)),
            (TopicPreference.Evidence, state == PreferenceState.OptedIn ? "ticked on the form of the fair" : null),
            (TopicPreference.PausedUntil, pausedUntil is { } end ? Today.AddDays(end) : null),
            (TopicPreference.ExpiresOn, expires is { } last ? Today.AddDays(last) : null));
        Age(choice, since, TopicPreference.Since, "createdon", "modifiedon");
    }

    private EntityReference About(EntityReference topic, Sales.Recipient recipient) => sales.Mail(
        [recipient], (Email.Topic, topic), (Email.Category, new OptionSetValue(727000000)));

    private EntityReference Past(EntityReference mail, int days)
    {
        var request = SendRequest(mail);
        request["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync";
        sales.Admin.Execute(request);
        Age(mail, days, SentOn);
        return mail;
    }

    // The refusal of a flag and the suppression that came of it.
    private void Refused(EntityReference person, int days)
    {
        foreach (var row in sales.Ledger(person))
        {
            Age(row.ToEntityReference(), days, ConsentAudit.OccurredOn, ConsentAudit.RecordedOn);
        }

        foreach (var row in sales.Admin.RetrieveMultiple(new QueryExpression(SuppressedAddress.Table)).Entities)
        {
            Age(row.ToEntityReference(), days, SuppressedAddress.Since, "createdon");
        }
    }

    private void Age(EntityReference row, double days, params string[] columns)
    {
        foreach (var column in columns)
        {
            sales.EditBehindThePlatform(row, column, Today.AddDays(days));
        }

        sales.SignBehindThePlatform(row);
    }

    private void Check(int? slice = null) => sales.CheckCompliance(request =>
    {
        if (slice is { } rows)
        {
            request[RunComplianceCheck.Slice] = rows;
        }
    });

    private Entity Found(EntityReference mail, ComplianceRule rule, Severity severity)
    {
        var finding = Assert.Single(Findings());
        Assert.Equal(rule.Id, finding[ComplianceFinding.Rule]);
        Assert.Equal((int)severity, ((OptionSetValue)finding[ComplianceFinding.Severity]).Value);
        Assert.Equal(mail.Id.ToString("D"), finding[ComplianceFinding.RegardingId]);
        return finding;
    }

    private static bool IsHigh(Entity finding) =>
        ((OptionSetValue)finding[ComplianceFinding.Severity]).Value == (int)Severity.High;

    // These tests make facts of the ledger older, which is found as well.
    private List<Entity> Findings() => [.. sales.Admin.RetrieveMultiple(
        new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) }).Entities
        .Where(row => (string)row[ComplianceFinding.Rule] != LedgerBroken.Rule.Id)];
}
