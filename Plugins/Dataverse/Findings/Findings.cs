using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>Something that is not as it must be, to be worked on by somebody.</summary>
/// <param name="Rule">The rule that found it, by its id, such as <c>sent-after-refusal</c>.</param>
/// <param name="About">The row that it is about.</param>
/// <param name="Detail">What tells it from another finding of the rule about the row; empty for none.</param>
/// <param name="Evidence">What was seen.</param>
/// <param name="Action">What to do now.</param>
/// <param name="Citation">The law behind it.</param>
internal sealed record FindingReport(
    string Rule, EntityReference About, string Detail, string Evidence, string Action, string Citation)
{
    /// <summary>How much harm it can do.</summary>
    public Severity Severity { get; init; } = Severity.High;

    /// <summary>How far it has been mended when it is found.</summary>
    public FindingStatus Status { get; init; } = FindingStatus.Open;
}

/// <summary>Writes findings: one for each thing found, however often it is found.</summary>
internal static class Findings
{
    /// <summary>Days until a finding is due.</summary>
    private const int DueInDays = 2;

    /// <summary>
    /// Writes a finding that is not there yet, and says whether it was new. Its id is computed from what it is about,
    /// so that a second look, by whatever way, finds it written.
    /// </summary>
    public static bool Report(PluginCall call, FindingReport report, Guid? checkId = null)
    {
        var id = IdOf(report);
        if (IsThere(call, report))
        {
            return false;
        }

        var row = new Entity(ComplianceFinding.Table, id)
        {
            [ComplianceFinding.Name] = $"{report.Rule}: {report.About.LogicalName} {report.About.Id:D}",
            [ComplianceFinding.Rule] = report.Rule,
            [ComplianceFinding.Citation] = report.Citation,
            [ComplianceFinding.Severity] = new OptionSetValue((int)report.Severity),
            [ComplianceFinding.Evidence] = report.Evidence,
            [ComplianceFinding.RegardingType] = report.About.LogicalName,
            [ComplianceFinding.RegardingId] = report.About.Id.ToString("D"),
            [ComplianceFinding.Status] = new OptionSetValue((int)report.Status),
            [ComplianceFinding.CorrectiveAction] = report.Action,
            [ComplianceFinding.FoundOn] = call.Now,
            [ComplianceFinding.DueOn] = call.Now.AddDays(DueInDays),
        };
        if (checkId is { } check)
        {
            row[ComplianceFinding.Check] = new EntityReference(ComplianceCheck.Table, check);
        }

        Proofs.Sign(call, row);
        call.System.Create(row);
        return true;
    }

    /// <summary>Whether a finding was written already.</summary>
    public static bool IsThere(PluginCall call, FindingReport report)
    {
        var query = new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(ComplianceFinding.Id) };
        query.Criteria.AddCondition(ComplianceFinding.Id, ConditionOperator.Equal, IdOf(report));
        return call.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>The id of the one row of a finding.</summary>
    public static Guid IdOf(FindingReport report) => Step.StableId(
        $"finding/{report.Rule}/{report.About.LogicalName}/{report.About.Id:D}/{report.Detail}");
}
