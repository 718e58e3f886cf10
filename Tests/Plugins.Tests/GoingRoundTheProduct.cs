using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Compliance.Rules.Organisation;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>
/// Every way the platform offers to keep our steps from running, and who of us finds it: nobody, since nothing was
/// missed; the step that looks later; or the compliance check.
/// </summary>
public sealed class GoingRoundTheProduct : IDisposable
{
    private const string Custom = "BypassCustomPluginExecution";
    private const string Business = "BypassBusinessLogicExecution";

    private readonly Sales sales = new();

    public GoingRoundTheProduct() => sales.Admin.Execute(new OrganizationRequest("optout_Baseline"));

    public void Dispose() => sales.Dispose();

    public static TheoryData<string, string, string?, string> Ways => new()
    {
        { "contact", Custom, null, "later" },
        { "lead", Custom, null, "later" },
        { "account", Custom, null, "later" },
        { "contact", Business, "CustomSync", "later" },
        { "contact", Business, "CustomAsync", "nobody" },
        { "lead", Business, "CustomAsync", "nobody" },
        { "account", Business, "CustomAsync", "nobody" },
        { "contact", Business, "CustomSync,CustomAsync", "check" },
        { "lead", Business, "CustomSync,CustomAsync", "check" },
        { "account", Business, "CustomSync,CustomAsync", "check" },
        { "contact", "steps off", "RecordPreferenceChange", "later" },
        { "lead", "steps off", "RecordPreferenceChange", "later" },
        { "account", "steps off", "RecordPreferenceChange", "later" },
        { "contact", "steps off", "RecordPreferenceChange,FollowChoices", "check" },
        { "lead", "steps off", "RecordPreferenceChange,FollowChoices", "check" },
        { "account", "steps off", "RecordPreferenceChange,FollowChoices", "check" },
        { "contact", "steps off", "FollowChoices", "nobody" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_refusal_is_recorded_or_found(string table, string way, string? what, string by)
    {
        var person = sales.Person(table, "ana@example.com");
        sales.Organization.RunAsynchronousJobs();

        Refuse(person, way, what);
        var recordedAtOnce = sales.Ledger(person).Count;
        sales.Organization.RunAsynchronousJobs();
        var recordedLater = sales.Ledger(person).Count;
        var foundLater = Findings().Count;
        Check();
        var foundByCheck = Findings().Count;

        Assert.Equal(by == "nobody" ? 1 : 0, recordedAtOnce);
        Assert.Equal(by == "check" ? 0 : 1, recordedLater);
        Assert.Equal(by == "later" ? 1 : 0, foundLater);
        Assert.Equal(by == "nobody" ? 0 : 1, foundByCheck);
        Assert.All(Findings(), finding =>
        {
            Assert.Equal(ComplianceRule.FlagWithoutLedgerRow.Id, finding[ComplianceFinding.Rule]);
            Assert.Equal(person.Id.ToString("D"), finding[ComplianceFinding.RegardingId]);
        });
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void A_ledger_row_whose_later_steps_were_passed_by_is_sealed_with_the_next_one()
    {
        Refuse(sales.Contact("ana@example.com"), Business, "CustomAsync");
        sales.Contact("bo@example.com", ("donotphone", true));

        sales.Organization.RunAsynchronousJobs();

        Assert.All(sales.Ledger(), row => Assert.True(row.Contains(ConsentAudit.Sequence)));
    }

    private void Refuse(EntityReference person, string way, string? what)
    {
        var update = new OrganizationRequest("Update")
        {
            ["Target"] = new Entity(person.LogicalName, person.Id) { ["donotbulkemail"] = true },
        };
        if (way == "steps off")
        {
            var handlers = what!.Split(',').Select(name => $".{name}").ToList();
            foreach (var step in sales.Organization.Steps.Where(step => step.Table == person.LogicalName
                && step.Message == "Update"
                && handlers.Any(name => step.PluginType!.EndsWith(name, StringComparison.Ordinal))))
            {
                sales.Organization.DisableStep(step.Id);
            }
        }
        else
        {
            update[way] = what is null ? true : what;
        }

        sales.Admin.Execute(update);
    }

    private void Check() => sales.CheckCompliance();

    // That steps are off is found as well, and tells nothing of the person.
    private List<Entity> Findings() => [.. sales.Admin.RetrieveMultiple(
        new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) }).Entities
        .Where(row => (string)row[ComplianceFinding.Rule] != StepNotGuarding.Rule.Id)];
}
