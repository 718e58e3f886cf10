using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests.Compliance;

/// <summary>An organisation in which everything is as it must be, and the faults that a test plants in it.</summary>
internal sealed class Planted : IDisposable
{
    private int people;
    private IOrganizationService? officer;

    public Planted()
    {
        Sales.SetFooter();
        Sales.TestPages();
        Sales.Admin.Execute(new OrganizationRequest("optout_Baseline"));
    }

    public Sales Sales { get; } = new();

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
        [.. Sales.Admin.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    /// <summary>The suppressions of a person.</summary>
    public List<Entity> Suppressions(EntityReference person) => Rows(SuppressedAddress.Table)
        .Where(row => row.GetAttributeValue<string>(SuppressedAddress.PersonId) == person.Id.ToString("D")).ToList();

    /// <summary>Runs the check to its end.</summary>
    public OrganizationResponse Check(string? rule = null, int? slice = null)
    {
        Sales.Organization.RunAsynchronousJobs();
        var request = new OrganizationRequest("optout_RunComplianceCheck");
        if (rule is not null)
        {
            request[RunComplianceCheck.Rule] = rule;
        }

        if (slice is { } rows)
        {
            request[RunComplianceCheck.Slice] = rows;
        }

        var answer = Sales.Admin.Execute(request);
        while (!(bool)answer[RunComplianceCheck.Finished])
        {
            request[RunComplianceCheck.CheckId] = answer[RunComplianceCheck.CheckId];
            request[RunComplianceCheck.Cursor] = answer[RunComplianceCheck.Cursor];
            answer = Sales.Admin.Execute(request);
        }

        return answer;
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
}
