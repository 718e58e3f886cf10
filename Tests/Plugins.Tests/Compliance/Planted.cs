using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Policies;

namespace OptOutPlugin.Plugins.Tests.Compliance;

/// <summary>An organisation in which everything is as it must be, and the faults that a test plants in it.</summary>
internal sealed class Planted : IDisposable
{
    private int people;
    private int disabled;
    private IOrganizationService? officer;

    public Planted()
        : this(new Sales())
    {
    }

    /// <param name="sales">The organisation, which it ends with.</param>
    public Planted(Sales sales)
    {
        Sales = sales;
        Sales.SetFooter();
        Sales.TestPages();
        while (!(bool)Sales.Admin.Execute(new OrganizationRequest("optout_Baseline"))[TakeBaseline.Finished])
        {
        }

    }

    public Sales Sales { get; }

    public IOrganizationService Officer => officer ??= Sales.Officer();

    public void Dispose() => Sales.Dispose();

    /// <summary>Whoever nothing was said of yet.</summary>
    public EntityReference Somebody(string table = "contact", params (string Column, object? Value)[] columns) =>
        Sales.Person(table, $"p{++people}@example.com", columns);

    /// <summary>A change past every step of ours.</summary>
    public void Past(EntityReference row, params (string Column, object? Value)[] columns)
    {
        var target = new Entity(row.LogicalName, row.Id);
        foreach (var (column, value) in columns)
        {
            target[column] = value;
        }

        Past(new OrganizationRequest("Update") { ["Target"] = target });
    }

    /// <summary>A request past every step of ours.</summary>
    public void Past(OrganizationRequest request)
    {
        // What follows what came before would otherwise mend it.
        Sales.Organization.RunAsynchronousJobs();
        request["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync";
        Sales.Admin.Execute(request);
    }

    /// <summary>The rows of a table of ours.</summary>
    public List<Entity> Rows(string table) =>
        Dataverse.Pages.All(Sales.Admin, new QueryExpression(table) { ColumnSet = new ColumnSet(true) });

    /// <summary>The suppressions of a person.</summary>
    public List<Entity> Suppressions(EntityReference person)
    {
        var query = new QueryExpression(SuppressedAddress.Table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(SuppressedAddress.PersonId, ConditionOperator.Equal, person.Id.ToString("D"));
        return [.. Sales.Admin.RetrieveMultiple(query).Entities];
    }

    /// <summary>Runs the check to its end.</summary>
    public OrganizationResponse Check(string? rule = null, int? slice = null)
    {
        Sales.Organization.RunAsynchronousJobs();
        return Sales.CheckCompliance(request =>
        {
            if (rule is not null)
            {
                request[RunComplianceCheck.Rule] = rule;
            }

            if (slice is { } rows)
            {
                request[RunComplianceCheck.Slice] = rows;
            }
        });
    }

    /// <summary>The findings, as rule and status.</summary>
    public IReadOnlyList<(string Rule, FindingStatus Status)> Findings() =>
        [.. Stored().Select(row => (row.GetAttributeValue<string>(ComplianceFinding.Rule), Status(row)))
            .OrderBy(one => one.Item1, StringComparer.Ordinal)];

    /// <summary>The rows of the findings.</summary>
    public List<Entity> Stored() => Rows(ComplianceFinding.Table);

    /// <summary>The one finding of a rule.</summary>
    public Entity Finding(ComplianceRule rule) =>
        Assert.Single(Stored(), row => row.GetAttributeValue<string>(ComplianceFinding.Rule) == rule.Id);

    /// <summary>How far a finding is mended.</summary>
    public static FindingStatus Status(Entity row) =>
        (FindingStatus)row.GetAttributeValue<OptionSetValue>(ComplianceFinding.Status).Value;

    /// <summary>Runs the corrective action of a finding, as a privacy officer.</summary>
    public OrganizationResponse Mend(Entity finding, bool dryRun = false, IOrganizationService? caller = null)
    {
        var answer = (caller ?? Officer).Execute(new OrganizationRequest("optout_MendFinding")
        {
            [AskedFinding.FindingId] = finding.Id,
            [MendFinding.DryRun] = dryRun,
        });
        Sales.Organization.RunAsynchronousJobs();
        return answer;
    }

    /// <summary>Looks at a finding again, as a privacy officer.</summary>
    public OrganizationResponse Retest(Entity finding, string done = "", IOrganizationService? caller = null) =>
        (caller ?? Officer).Execute(new OrganizationRequest("optout_RetestFinding")
        {
            [AskedFinding.FindingId] = finding.Id,
            [RetestFinding.Done] = done,
        });

    /// <summary>Accepts the risk of a finding.</summary>
    public static OrganizationResponse Accept(
        Entity finding, IOrganizationService caller, string reason = "", DateTime? until = null)
    {
        var request = new OrganizationRequest("optout_AcceptFinding")
        {
            [AskedFinding.FindingId] = finding.Id,
            [AcceptFinding.Reason] = reason,
        };
        if (until is { } end)
        {
            request[AcceptFinding.Until] = end;
        }

        return caller.Execute(request);
    }

    /// <summary>Plants a fault by which a rule finds something; what mends it by hand, where somebody must, is answered.
    /// </summary>
    public Action? Plant(string rule)
    {
        switch (rule)
        {
            case "flag-without-ledger-row":
                Past(Somebody(), ("donotphone", true));
                return null;
            case "refusal-without-suppression":
                var refusing = Somebody("contact", ("donotbulkemail", true));
                Past("Delete", Suppressions(refusing).Single().ToEntityReference());
                return null;
            case "twins-disagree":
                var twin = $"twin{++people}@example.com";
                Sales.Contact(twin, ("donotbulkemail", true));
                Past(Somebody("lead"), ("emailaddress1", twin));
                return null;
            case "flag-behind-the-list":
                var box = $"box{++people}@example.com";
                Sales.Suppress(box);
                Past(Somebody("account"), ("emailaddress1", box));
                return null;
            case "row-changed-by-others":
                Past(Sales.Suppress($"row{++people}@example.com"), (SuppressedAddress.SaidOn, Sales.Now.AddYears(-1)));
                return null;
            case "opt-in-travelled":
                OptIn(evidence: "She ticked the box on the form of the fair.", at: "other@example.com");
                return null;
            case "opt-in-without-evidence":
                OptIn(evidence: null, at: null);
                return null;
            case "refusers-in-list":
                var list = Sales.Create("list", ("listname", "Spring"), ("createdfromcode", new OptionSetValue(2)));
                Sales.Create("listmember", ("listid", list), ("entityid", Somebody("contact", ("donotbulkemail", true))));
                return null;
            case "step-not-guarding":
                var step = Steps.All.Where(one => !one.Optional && one.Table == "contact").ElementAt(disabled++).Id;
                Sales.Organization.DisableStep(step);
                return () => Sales.Organization.EnableStep(step);
            case "bypass-held":
                Sales.Organization.AddRole($"Integration {++people}", "prvBypassCustomBusinessLogic");
                return null;
            case "footer-not-set-up":
                Sales.Product(
                    TemplatePolicy.Table,
                    (TemplatePolicy.Name, "Spring"),
                    (TemplatePolicy.TemplateId, Guid.NewGuid().ToString("D")),
                    (TemplatePolicy.Category, new OptionSetValue(OptionValue.First + (int)Category.Marketing)));
                return Forget("1 High Street | Springfield");
            case "template-not-fit":
                return Template("<a href=\"https://tool.example.com/unsubscribe?id=4\">Leave</a>");
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
                Left(Sales.CampaignMail(Sales.To(Somebody())));
                return null;
            case "sent-after-refusal":
                var person = Somebody("contact", ("donotbulkemail", true));
                var mail = Sales.CampaignMail(Sales.To(person));
                Sales.Clock.Advance(TimeSpan.FromMinutes(5));
                Left(mail);
                return null;
            case "ledger-broken":
                Somebody("contact", ("donotemail", true));
                Sales.Organization.RunAsynchronousJobs();
                var row = Rows(ConsentAudit.Table).First(one => one.Contains(ConsentAudit.Sequence)).ToEntityReference();
                Sales.EditBehindThePlatform(row, ConsentAudit.OldValue, "allowed");
                return () => Sales.EditBehindThePlatform(row, ConsentAudit.OldValue, null);
            case "policy-not-reviewed":
                var policy = new Policy(Sales).Publish("en", "none");
                Sales.Update(policy, (PrivacyPolicy.ReviewedOn, Sales.Now.AddDays(-400)));
                return () => Sales.Update(policy, (PrivacyPolicy.ReviewedOn, Sales.Now.Date));
            case "audit-off":
                Sales.Audit(false);
                return () => Sales.Audit(true);
            case "ledger-unsealed":
                Unsealed();
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(rule), rule, null);
        }
    }

    private void OptIn(string? evidence, string? at)
    {
        var person = Somebody();
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
        Past(Sales.SendRequest(mail));
        Sales.EditBehindThePlatform(mail, "statuscode", new OptionSetValue(Email.Sent));
        Sales.EditBehindThePlatform(mail, "senton", Sales.Now);
    }

    /// <summary>A template marked as marketing; what mends it is answered.</summary>
    public Action Template(string text, int? language = 1033, string column = "safehtml")
    {
        var template = Sales.Create(
            "template",
            ("title", "Spring"),
            ("subject", "Spring"),
            (column, text),
            ("templatetypecode", "contact"),
            ("languagecode", language),
            ("ispersonal", false));
        Sales.Product(
            TemplatePolicy.Table,
            (TemplatePolicy.Name, "Spring"),
            (TemplatePolicy.TemplateId, template.Id.ToString("D")),
            (TemplatePolicy.Category, new OptionSetValue(OptionValue.First + (int)Category.Marketing)));
        return () => Sales.Update(template, (column, "<p>Spring is here. <a href=\"{{optout}}\">Leave</a></p>"));
    }

    // A setting is remembered for a minute.
    private Action Forget(string value)
    {
        var row = Assert.Single(
            Rows("environmentvariablevalue"), one => one.GetAttributeValue<string>("value") == value);
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
        var mail = Sales.CampaignMail(Sales.To(Somebody()));
        Sales.Send(mail);
        Sales.EditBehindThePlatform(mail, "statuscode", new OptionSetValue(Email.Sent));
        Sales.EditBehindThePlatform(mailbox, "incomingemaildeliverymethod", new OptionSetValue(0));
        back();
        return () => Sales.EditBehindThePlatform(mailbox, "incomingemaildeliverymethod", new OptionSetValue(2));
    }

    private Action Overdue()
    {
        var request = Sales.Create(
            OptOutRequest.Table, (OptOutRequest.Kind, Choices.Of(Decision.OptOut)), (OptOutRequest.Address, $"late{++people}@example.com"));
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
        var person = Somebody();
        Sales.Organization.RunAsynchronousJobs();
        Sales.Admin.Execute(new OrganizationRequest("Update")
        {
            ["Target"] = new Entity(person.LogicalName, person.Id) { ["donotphone"] = true },
            ["BypassBusinessLogicExecution"] = "CustomAsync",
        });
        Sales.Clock.Advance(TimeSpan.FromHours(1));
    }

    private void Past(string message, EntityReference row) =>
        Past(new OrganizationRequest(message) { ["Target"] = row });
}
