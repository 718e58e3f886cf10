using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Ledger;

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
    private const int LongestDetail = 400;

    // Days until a finding is due, by how much harm it can do.
    private static int DueInDays(Severity severity) => severity switch
    {
        Severity.High => 2,
        Severity.Medium => 10,
        Severity.Low => 30,
    };

    /// <summary>The columns that count in a finding, its proof, its name and its owner.</summary>
    public static string[] Columns { get; } =
    [
        .. Proofs.ColumnsOf(ComplianceFinding.Table), ComplianceFinding.Proof, ComplianceFinding.Name,
        ComplianceFinding.DueOn, ComplianceFinding.Owner,
    ];

    /// <summary>The states of a finding that somebody has still to mend, as values of a condition.</summary>
    public static object[] OpenStates =>
    [
        (int)FindingStatus.Open, (int)FindingStatus.InProgress, (int)FindingStatus.WaitsForSecondOfficer,
    ];

    /// <summary>Whether somebody has still to mend a finding of such a state.</summary>
    public static bool IsOpen(FindingStatus status) => OpenStates.Contains((int)status);

    /// <summary>
    /// Writes a finding that is not there yet, opens one again that was closed, or whose risk is accepted no longer, and
    /// says whether it did either. Its id is computed from what it is about, so that a second look, by whatever way,
    /// finds it written; a row under that id that the product did not write is written over.
    /// </summary>
    public static bool Report(PluginCall call, FindingReport report, Guid? checkId = null)
    {
        var stored = Find(call, IdOf(report));
        if (stored is not null && Proofs.IsProven(call, stored))
        {
            return IsOver(call, stored) && Reopen(call, stored, report);
        }

        var row = New(call, report, checkId);
        Proofs.Sign(call, row);
        if (stored is null)
        {
            call.System.Create(row);
        }
        else
        {
            call.System.Update(row);
        }

        return true;
    }

    /// <summary>The stored row of a finding; null where there is none.</summary>
    public static Entity? Find(PluginCall call, Guid id)
    {
        var query = new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(ComplianceFinding.Id, ConditionOperator.Equal, id);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    /// <summary>How far a stored finding has been mended.</summary>
    public static FindingStatus StatusOf(Entity row) =>
        (FindingStatus)(row.GetAttributeValue<OptionSetValue>(ComplianceFinding.Status)?.Value
            ?? (int)FindingStatus.Open);

    /// <summary>Writes what has become of a finding, with its proof.</summary>
    public static void Save(PluginCall call, Entity changes, Entity stored)
    {
        Proofs.Sign(call, changes, stored);
        call.System.Update(changes);
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

    private static Entity New(PluginCall call, FindingReport report, Guid? checkId) =>
        new(ComplianceFinding.Table, IdOf(report))
        {
            [ComplianceFinding.Name] = $"{report.Rule}: {report.About.LogicalName} {report.About.Id:D}",
            [ComplianceFinding.Rule] = report.Rule,
            [ComplianceFinding.Citation] = report.Citation,
            [ComplianceFinding.Severity] = new OptionSetValue((int)report.Severity),
            [ComplianceFinding.Evidence] = report.Evidence,
            [ComplianceFinding.RegardingType] = report.About.LogicalName,
            [ComplianceFinding.RegardingId] = report.About.Id.ToString("D"),
            [ComplianceFinding.Detail] = LedgerText.Line(report.Detail, LongestDetail),
            [ComplianceFinding.Status] = new OptionSetValue((int)report.Status),
            [ComplianceFinding.CorrectiveAction] = report.Action,
            [ComplianceFinding.FoundOn] = call.Now,
            [ComplianceFinding.DueOn] = call.Now.AddDays(DueInDays(report.Severity)),
            [ComplianceFinding.Check] = checkId is { } check
                ? new EntityReference(ComplianceCheck.Table, check)
                : null,
            [ComplianceFinding.RetestedOn] = null,
            [ComplianceFinding.Answer] = null,
            [ComplianceFinding.ClosedOn] = null,
            [ComplianceFinding.AcceptedUntil] = null,
            [ComplianceFinding.AcceptedBy] = null,
            [ComplianceFinding.RemindedOn] = null,
        };

    // A risk that was accepted without an end is none that somebody has to mend; what lies in the past stays as it was.
    private static bool IsOver(PluginCall call, Entity stored) =>
        (StatusOf(stored) == FindingStatus.Mended
            && ComplianceRules.Of(stored.GetAttributeValue<string>(ComplianceFinding.Rule))?.IsOfThePast != true)
        || (StatusOf(stored) == FindingStatus.Accepted
            && stored.GetAttributeValue<DateTime?>(ComplianceFinding.AcceptedUntil) <= call.Now);

    private static bool Reopen(PluginCall call, Entity stored, FindingReport report)
    {
        Save(
            call,
            new Entity(ComplianceFinding.Table, stored.Id)
            {
                [ComplianceFinding.Status] = new OptionSetValue((int)FindingStatus.Open),
                [ComplianceFinding.Evidence] = report.Evidence,
                [ComplianceFinding.ClosedOn] = null,
                [ComplianceFinding.AcceptedUntil] = null,
                [ComplianceFinding.AcceptedBy] = null,
                [ComplianceFinding.RemindedOn] = null,
                [ComplianceFinding.DueOn] = call.Now.AddDays(DueInDays(report.Severity)),
            },
            stored);
        FindingFacts.Write(call, LedgerEvent.FindingReopened, stored, "found again");
        return true;
    }
}
