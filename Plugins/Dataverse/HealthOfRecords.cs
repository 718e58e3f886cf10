using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Health;

namespace OptOutPlugin.Dataverse;

/// <summary>Whether the product's own rows are as they should be.</summary>
internal static class HealthOfRecords
{
    internal const string Baseline = "baseline";
    internal const string Seals = "ledger seals";
    internal const string SecretKeys = "keys";
    internal const string Compliance = "compliance check";
    internal const string Due = "regular work";

    private const string CreatedOn = "createdon";

    // The seal follows in the background within moments; so long a wait means that nothing seals any more.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan LongestWithoutCheck = TimeSpan.FromDays(7);

    private static readonly TimeSpan LongestWithoutWork = TimeSpan.FromDays(7);

    public static IEnumerable<HealthPoint> Of(PluginCall call)
    {
        var run = BaselineRun.Of(call);
        return [OfBaseline(run), Unsealed(call), Keys(call), LastCheck(call, run.IsFinished), RegularWork(call, run)];
    }

    private static HealthPoint OfBaseline(BaselineRun run)
    {
        if (run.IsFinished)
        {
            return HealthPoint.Ok(Baseline, HealthSeverity.Medium, "The baseline is finished.");
        }

        return HealthPoint.Failed(
            Baseline,
            HealthSeverity.Medium,
            run.StartedOn is { } started
                ? $"The baseline began on {started:yyyy-MM-dd HH:mm} UTC and is not finished: "
                + (run.Cursor.After is { } last
                    ? $"it is in {run.Cursor.Table}, after the row {last:D}."
                    : $"{run.Cursor.Table} comes next.")
                : "The baseline was not started: what people refused before the product came is in no ledger.",
            "Call optout_Baseline until it says that it is finished.");
    }

    private static HealthPoint Unsealed(PluginCall call)
    {
        var query = new QueryExpression(ConsentAudit.Table) { ColumnSet = new ColumnSet(CreatedOn), TopCount = 1 };
        query.Criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.Null);
        query.Criteria.AddCondition(CreatedOn, ConditionOperator.LessThan, call.Now - LongestWait);
        query.AddOrder(CreatedOn, OrderType.Ascending);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault() is { } oldest
            ? HealthPoint.Failed(
                Seals,
                HealthSeverity.High,
                "Ledger rows wait for their seal for more than 15 minutes, the oldest since "
                + $"{oldest.GetAttributeValue<DateTime>(CreatedOn):yyyy-MM-dd HH:mm} UTC.",
                "Look among the system jobs for failed or waiting ones of AskForSeal, and resume them.")
            : HealthPoint.Ok(Seals, HealthSeverity.High, "No ledger row waits for its seal for more than 15 minutes.");
    }

    private static HealthPoint Keys(PluginCall call)
    {
        var query = new QueryExpression(SecretKey.Table)
        {
            ColumnSet = new ColumnSet(SecretKey.Purpose),
            Distinct = true,
        };
        query.Criteria.AddCondition(SecretKey.RetiredOn, ConditionOperator.Null);
        var there = call.System.RetrieveMultiple(query).Entities
            .Select(key => key.GetAttributeValue<OptionSetValue>(SecretKey.Purpose)?.Value).ToList();
        var missing = new[] { KeyPurpose.Suppress, KeyPurpose.Ledger }
            .Where(purpose => !there.Contains((int)purpose)).ToList();
        return missing.Count == 0
            ? HealthPoint.Ok(SecretKeys, HealthSeverity.Medium, "The keys of suppressions and of the ledger are there.")
            : HealthPoint.Failed(
                SecretKeys,
                HealthSeverity.Medium,
                $"There is no key in use for: {string.Join(", ", missing)}.",
                "A key is made at first use: record one refusal, such as that of a test contact. If refusals were "
                + "recorded before, the key was taken away: restore it from a backup.");
    }

    private static HealthPoint LastCheck(PluginCall call, bool isBaselineFinished)
    {
        // Before the baseline a check has nothing to hold the flags against.
        var severity = isBaselineFinished ? HealthSeverity.Medium : HealthSeverity.Low;
        var last = ComplianceRun.LastFinishedOn(call);
        return last is { } finished && finished >= call.Now - LongestWithoutCheck
            ? HealthPoint.Ok(Compliance, severity, $"The last check ended on {finished:yyyy-MM-dd HH:mm} UTC.")
            : HealthPoint.Failed(
                Compliance,
                severity,
                last is { } old
                    ? $"The last compliance check ended on {old:yyyy-MM-dd HH:mm} UTC, more than 7 days ago."
                    : "No compliance check was finished yet.",
                "Call optout_RunComplianceCheck until it says that it is finished, and have it called every week.");
    }

    private static HealthPoint RegularWork(PluginCall call, BaselineRun baseline)
    {
        const string Fix = "Call optout_RunDue until it says that it is finished, and have a scheduler do so every "
            + "day: deploy.ps1 -RunDue does.";
        var longAgo = call.Now - LongestWithoutWork;
        if (DueRun.LastFinishedOn(call) is { } last)
        {
            return last >= longAgo
                ? HealthPoint.Ok(Due, HealthSeverity.Medium, $"It was last done on {last:yyyy-MM-dd HH:mm} UTC.")
                : HealthPoint.Failed(
                    Due,
                    HealthSeverity.Medium,
                    $"It was last done on {last:yyyy-MM-dd HH:mm} UTC, more than 7 days ago.",
                    Fix);
        }

        // In the days after the installation it is a thing to do, not one that was left undone.
        return HealthPoint.Failed(
            Due,
            baseline.StartedOn < longAgo ? HealthSeverity.Medium : HealthSeverity.Low,
            "It was not done yet.",
            Fix);
    }
}
