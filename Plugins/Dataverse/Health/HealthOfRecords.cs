using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Health;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>Whether the product's own rows are as they should be.</summary>
internal static class HealthOfRecords
{
    internal const string Baseline = HealthPoint.Baseline;
    internal const string Seals = HealthPoint.Seals;
    internal const string SecretKeys = HealthPoint.Keys;
    internal const string Compliance = HealthPoint.ComplianceCheck;
    internal const string Due = HealthPoint.RegularWork;
    internal const string Changed = HealthPoint.Changes;
    internal const string Pass = HealthPoint.CompletePass;
    internal const string Copy = "own environment";

    private static readonly TimeSpan LongestWithoutCheck = TimeSpan.FromDays(7);

    private static readonly TimeSpan LongestWithoutWork = TimeSpan.FromDays(7);

    // A pass is made once in 30 days, by a scheduler that may miss a week.
    private static readonly TimeSpan LongestWithoutPass = TimeSpan.FromDays(37);

    public static IEnumerable<HealthPoint> Of(PluginCall call)
    {
        var run = BaselineRun.Of(call);
        var texts = call.Texts.Health;
        return
        [
            OfCopy(call),
            OfBaseline(texts, run),
            Unsealed(texts, call),
            Keys(texts, call),
            LastCheck(texts, call, run.IsFinished),
            RegularWork(texts, call, run),
            Changes(texts, call, run),
            CompletePass(texts, call, run),
        ];
    }

    private static HealthPoint OfCopy(PluginCall call)
    {
        var says = call.Texts.Ledger;
        return EnvironmentCopy.Is(call)
            ? HealthPoint.Failed(Copy, HealthSeverity.High, says.IsACopy, says.BeginAChain, HealthRemedy.None)
            : HealthPoint.Ok(Copy, HealthSeverity.High, says.IsNoCopy);
    }

    private static HealthPoint OfBaseline(HealthTexts texts, BaselineRun run)
    {
        if (run.IsFinished)
        {
            return HealthPoint.Ok(Baseline, HealthSeverity.Medium, texts.BaselineIsFinished);
        }

        return HealthPoint.Failed(
            Baseline,
            HealthSeverity.Medium,
            run.StartedOn is { } started
                ? texts.BaselineGoesOn(started, run.Cursor.Table, run.Cursor.After)
                : texts.BaselineIsNotStarted,
            texts.CallBaseline,
            HealthRemedy.TakeBaseline);
    }

    private static HealthPoint Unsealed(HealthTexts texts, PluginCall call) => LedgerRows.WaitsSince(call) is { } oldest
        ? HealthPoint.Failed(
            Seals, HealthSeverity.High, texts.RowsWait(oldest), texts.ResumeSealing, HealthRemedy.DoRegularWork)
        : HealthPoint.Ok(Seals, HealthSeverity.High, texts.NothingWaits);

    private static HealthPoint Keys(HealthTexts texts, PluginCall call)
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
            ? HealthPoint.Ok(SecretKeys, HealthSeverity.Medium, texts.KeysAreThere)
            : HealthPoint.Failed(
                SecretKeys,
                HealthSeverity.Medium,
                texts.KeysAreMissing(string.Join(", ", missing)),
                texts.RestoreKeys,
                HealthRemedy.None);
    }

    private static HealthPoint LastCheck(HealthTexts texts, PluginCall call, bool isBaselineFinished)
    {
        // Before the baseline a check has nothing to hold the flags against.
        var severity = isBaselineFinished ? HealthSeverity.Medium : HealthSeverity.Low;
        var last = ComplianceRun.LastFinishedOn(call);
        return last is { } finished && finished >= call.Now - LongestWithoutCheck
            ? HealthPoint.Ok(Compliance, severity, texts.CheckedOn(finished))
            : HealthPoint.Failed(
                Compliance,
                severity,
                last is { } old ? texts.CheckedLongAgo(old) : texts.NeverChecked,
                texts.CallCheck,
                HealthRemedy.CheckCompliance);
    }

    // Before the baseline has ended nobody looks for them, and there is nothing to hold the flags against.
    private static HealthPoint Changes(HealthTexts texts, PluginCall call, BaselineRun baseline)
    {
        var severity = baseline.IsFinished ? HealthSeverity.Medium : HealthSeverity.Low;
        return ChangeSweep.LastFinishedOn(call) is not { } last
            ? HealthPoint.Failed(
                Changed, HealthSeverity.Low, texts.ChangesNeverSeen, texts.CallDue, HealthRemedy.DoRegularWork)
            : last >= call.Now - Completeness.Oldest
                ? HealthPoint.Ok(Changed, severity, texts.ChangesSeenOn(last))
                : HealthPoint.Failed(
                    Changed, severity, texts.ChangesSeenLongAgo(last), texts.CallDue, HealthRemedy.DoRegularWork);
    }

    private static HealthPoint CompletePass(HealthTexts texts, PluginCall call, BaselineRun baseline)
    {
        if (DerivationPass.LastFinishedOn(call) is not { } last)
        {
            return HealthPoint.Failed(
                Pass,
                baseline.StartedOn < call.Now - LongestWithoutPass ? HealthSeverity.Medium : HealthSeverity.Low,
                texts.NeverPassed,
                texts.CallPass,
                HealthRemedy.MakeCompletePass);
        }

        return last >= call.Now - LongestWithoutPass
            ? HealthPoint.Ok(Pass, HealthSeverity.Medium, texts.PassedOn(last))
            : HealthPoint.Failed(
                Pass, HealthSeverity.Medium, texts.PassedLongAgo(last), texts.CallPass, HealthRemedy.MakeCompletePass);
    }

    private static HealthPoint RegularWork(HealthTexts texts, PluginCall call, BaselineRun baseline)
    {
        var longAgo = call.Now - LongestWithoutWork;
        if (DueRun.LastFinishedOn(call) is { } last)
        {
            return last >= longAgo
                ? HealthPoint.Ok(Due, HealthSeverity.Medium, texts.DoneOn(last))
                : HealthPoint.Failed(
                    Due,
                    HealthSeverity.Medium,
                    texts.DoneLongAgo(last),
                    texts.CallDue,
                    HealthRemedy.DoRegularWork);
        }

        // In the days after the installation it is a thing to do, not one that was left undone.
        return HealthPoint.Failed(
            Due,
            baseline.StartedOn < longAgo ? HealthSeverity.Medium : HealthSeverity.Low,
            texts.NeverDone,
            texts.CallDue,
            HealthRemedy.DoRegularWork);
    }
}
