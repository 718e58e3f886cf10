using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Compliance.Rules.Mail;
using OptOutPlugin.Domain.Compliance.Rules.Organisation;
using OptOutPlugin.Domain.Compliance.Rules.People;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests.Compliance;

/// <summary>Each kind of fault: found once, mended by what its finding offers, and closed by the look that follows.</summary>
public sealed class PlantingFaults : IDisposable
{
    private readonly Planted planted = new();

    private Sales Sales => planted.Sales;

    public void Dispose() => planted.Dispose();

    public static TheoryData<string> Faults { get; } = new(
        ComplianceRule.FlagWithoutLedgerRow.Id, RefusalLost.Rule.Id, TwinsDisagree.Rule.Id, ComplianceRule.FlagBehind.Id,
        ComplianceRule.RowChangedByOthers.Id, OptInTravelled.Rule.Id, RefusersInList.Rule.Id, StepNotGuarding.Rule.Id,
        BypassHeld.Rule.Id, FooterNotSetUp.Rule.Id, DoorsSilent.Rule.Id, MailboxHearsNoStop.Rule.Id,
        ComplianceRule.RequestOverdue.Id, SentWithoutOptIn.Rule.Id, ComplianceRule.SentAfterRefusal.Id,
        OptInWithoutEvidence.Rule.Id, LedgerUnsealed.Rule.Id);

    [Theory]
    [MemberData(nameof(Faults))]
    public void Is_found_once_however_often_it_is_looked_for(string rule)
    {
        Plant(rule);

        planted.Check();
        var first = planted.Stored().Select(Texts).ToList();
        planted.Check();

        Assert.Equal([(rule, FindingStatus.Open)], planted.Findings());
        Assert.Equal(first, planted.Stored().Select(Texts));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Is_found_by_its_rule_alone_too(string rule)
    {
        Plant(rule);

        planted.Check(rule, slice: 3);

        Assert.Equal([(rule, FindingStatus.Open)], planted.Findings());
        Assert.False(planted.Rows(ComplianceCheck.Table).Single().Contains(ComplianceCheck.Score));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Is_mended_from_its_finding(string rule)
    {
        var byHand = Plant(rule);
        planted.Check();
        var finding = planted.Finding(ComplianceRules.Of(rule)!);
        var officer = rule is "step-not-guarding" or "bypass-held" ? Sales.Admin : planted.Officer;

        Assert.NotEmpty((string)planted.Mend(finding, dryRun: true, officer)[MendFinding.Changes]);
        planted.Mend(finding, caller: officer);
        byHand?.Invoke();
        var answer = planted.Retest(finding, "We looked into it and told the sender.");

        Assert.True(
            (bool)answer[RetestFinding.Closed],
            $"{answer[RetestFinding.Says]} {string.Join("; ", planted.Rows(Work.Table).Select(Texts))}");
        planted.Check();
        Assert.Equal([(rule, FindingStatus.Mended)], planted.Findings());
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Is_not_closed_while_it_is_there(string rule)
    {
        Plant(rule);
        planted.Check();

        var fault = Record.Exception(() => planted.Retest(planted.Finding(ComplianceRules.Of(rule)!)));

        Assert.Equal(IsOfThePast(rule), fault is not null);
        Assert.NotEqual(FindingStatus.Mended, Planted.Status(planted.Stored().Single()));
    }

    [Fact]
    public void Where_nothing_was_planted_nothing_is_found_and_the_score_is_whole()
    {
        var ana = planted.Somebody("contact", ("donotemail", true));
        planted.Somebody("lead", ("donotbulkemail", true));
        planted.Somebody("account");
        Sales.Update(ana, ("emailaddress1", "other@example.com"));

        planted.Check();

        Assert.Empty(planted.Findings());
        var check = planted.Rows(ComplianceCheck.Table).Single();
        Assert.Equal(100, check[ComplianceCheck.Score]);
    }

    private static bool IsOfThePast(string rule) => rule is "sent-after-refusal" or "sent-without-opt-in";

    private static string Texts(Entity row) => string.Join(
        "|", row.Attributes.Where(one => one.Key is not ("modifiedon" or "versionnumber"))
            .OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={Proofs.Text(one.Value)}"));

    // What has to be done by hand is answered.
    private Action? Plant(string rule)
    {
        switch (rule)
        {
            case "flag-without-ledger-row":
                planted.Past(planted.Somebody(), ("donotphone", true));
                return null;
            case "refusal-without-suppression":
                var refusing = planted.Somebody("contact", ("donotbulkemail", true));
                Past("Delete", planted.Suppressions(refusing).Single().ToEntityReference());
                return null;
            case "twins-disagree":
                Sales.Contact("twin@example.com", ("donotbulkemail", true));
                planted.Past(planted.Somebody("lead"), ("emailaddress1", "twin@example.com"));
                return null;
            case "flag-behind-the-list":
                Sales.Suppress("box@example.com");
                planted.Past(planted.Somebody("account"), ("emailaddress1", "box@example.com"));
                return null;
            case "row-changed-by-others":
                Sales.Suppress("box@example.com");
                planted.Past(
                    Assert.Single(planted.Rows(SuppressedAddress.Table)).ToEntityReference(),
                    (SuppressedAddress.SaidOn, Sales.Now.AddYears(-1)));
                return null;
            case "opt-in-travelled":
                OptIn(evidence: "She ticked the box on the form of the fair.", at: "other@example.com");
                return null;
            case "opt-in-without-evidence":
                OptIn(evidence: null, at: null);
                return null;
            case "refusers-in-list":
                var list = Sales.Create("list", ("listname", "Spring"), ("createdfromcode", new OptionSetValue(2)));
                Sales.Create("listmember", ("listid", list), ("entityid", planted.Somebody("contact", ("donotbulkemail", true))));
                return null;
            case "step-not-guarding":
                var step = Steps.All.First(one => !one.Optional && one.Table == "contact").Id;
                Sales.Organization.DisableStep(step);
                return () => Sales.Organization.EnableStep(step);
            case "bypass-held":
                Sales.Organization.AddRole("Integration", "prvBypassCustomBusinessLogic");
                return null;
            case "footer-not-set-up":
                Sales.Product(
                    TemplatePolicy.Table,
                    (TemplatePolicy.Name, "Spring"),
                    (TemplatePolicy.TemplateId, Guid.NewGuid().ToString("D")),
                    (TemplatePolicy.Category, new OptionSetValue(OptionValue.First + (int)Category.Marketing)));
                return Forget("1 High Street | Springfield");
            case "doors-silent":
                Sales.TestPages(passed: false, "no answer");
                return () => Sales.TestPages();
            case "mailbox-hears-no-stop":
                return Promise();
            case "request-overdue":
                return Overdue();
            case "sent-without-opt-in":
                Sales.Set(SettingName.MarketingNeedsOptIn, "Always");
                Sales.Clock.Advance(TimeSpan.FromMinutes(2));
                Left(Sales.CampaignMail(Sales.To(planted.Somebody())));
                return null;
            case "sent-after-refusal":
                var person = planted.Somebody("contact", ("donotbulkemail", true));
                var mail = Sales.CampaignMail(Sales.To(person));
                Sales.Clock.Advance(TimeSpan.FromMinutes(5));
                Left(mail);
                return null;
            case "ledger-unsealed":
                Unsealed();
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(rule), rule, null);
        }
    }

    private void OptIn(string? evidence, string? at)
    {
        var person = planted.Somebody();
        Sales.Product(
            TopicPreference.Table,
            (TopicPreference.Name, TopicPreference.AboutAll),
            (TopicPreference.PersonType, person.LogicalName),
            (TopicPreference.PersonId, person.Id.ToString("D")),
            (TopicPreference.AddressHash, at is null ? null : AddressHash.Of(EmailAddress.Of(at)!, Sales.SuppressKey())),
            (TopicPreference.State, Choices.Of(PreferenceState.OptedIn)),
            (TopicPreference.Evidence, evidence));
    }

    // By which it went past every step, and left.
    private void Left(EntityReference mail)
    {
        planted.Past(Sales.SendRequest(mail));
        Sales.EditBehindThePlatform(mail, "statuscode", new OptionSetValue(Email.Sent));
        Sales.EditBehindThePlatform(mail, "senton", Sales.Now);
    }

    // A setting is remembered for a minute.
    private Action Forget(string value)
    {
        var row = Assert.Single(
            planted.Rows("environmentvariablevalue"), one => one.GetAttributeValue<string>("value") == value);
        Sales.Admin.Delete(row.LogicalName, row.Id);
        Sales.Clock.Advance(TimeSpan.FromMinutes(2));
        return () =>
        {
            Sales.SetFooter();
            Sales.Clock.Advance(TimeSpan.FromMinutes(2));
        };
    }

    private Action Promise()
    {
        var mailbox = new EntityReference("systemuser", Sales.RepId);
        Sales.EditBehindThePlatform(mailbox, "incomingemaildeliverymethod", new OptionSetValue(2));
        Sales.EditBehindThePlatform(mailbox, "emailrouteraccessapproval", new OptionSetValue(1));
        Sales.EditBehindThePlatform(mailbox, "internalemailaddress", "rep@example.com");
        var back = Forget("https://choices.example.com");
        var mail = Sales.CampaignMail(Sales.To(planted.Somebody()));
        Sales.Send(mail);
        Sales.EditBehindThePlatform(mail, "statuscode", new OptionSetValue(Email.Sent));
        Sales.EditBehindThePlatform(mailbox, "incomingemaildeliverymethod", new OptionSetValue(0));
        back();
        return () => Sales.EditBehindThePlatform(mailbox, "incomingemaildeliverymethod", new OptionSetValue(2));
    }

    private Action Overdue()
    {
        var request = Sales.Create(
            OptOutRequest.Table, (OptOutRequest.Kind, Choices.Of(Decision.OptOut)), (OptOutRequest.Address, "ana@example.com"));
        Change(RequestStatus.WaitsForOfficer);
        Sales.Organization.RunAsynchronousJobs();
        Sales.Clock.Advance(TimeSpan.FromDays(3));
        Sales.TestPages();
        return () => Change(RequestStatus.Done);

        void Change(RequestStatus status)
        {
            Sales.EditBehindThePlatform(request, OptOutRequest.Status, new OptionSetValue((int)status));
            Sales.SignBehindThePlatform(request);
        }
    }

    private void Unsealed()
    {
        var person = planted.Somebody();
        Sales.Organization.RunAsynchronousJobs();
        Sales.Admin.Execute(new OrganizationRequest("Update")
        {
            ["Target"] = new Entity(person.LogicalName, person.Id) { ["donotphone"] = true },
            ["BypassBusinessLogicExecution"] = "CustomAsync",
        });
        Sales.Clock.Advance(TimeSpan.FromHours(1));
    }

    private void Past(string message, EntityReference row) =>
        planted.Past(new OrganizationRequest(message) { ["Target"] = row });
}
