using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Due;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>What a call of the regular work did.</summary>
/// <param name="Next">What comes next; null when all is done.</param>
/// <param name="Did">What was done, as a sentence in a language.</param>
internal sealed record DueWork(DuePlace? Next, Func<Texts, string> Did);

/// <summary>
/// What must happen regularly, and how far it has come: one row with a fixed id, whose lock keeps two schedulers one
/// after the other, and which outlives a scheduler that is cut off.
/// </summary>
internal static class DueRun
{
    private const string Name = "Regular work";

    // So many end well inside the minute that a call may take.
    private const int Slice = 2000;

    private static readonly TimeSpan BetweenChecks = TimeSpan.FromDays(1);

    private static readonly TimeSpan BetweenPasses = TimeSpan.FromDays(30);

    /// <summary>When it was last done to its end, in UTC; null when it never was.</summary>
    public static DateTime? LastFinishedOn(PluginCall call) =>
        Row(call)?.GetAttributeValue<DateTime?>(Checkpoint.FinishedOn);

    /// <summary>Takes the lock, and says under it what comes next.</summary>
    public static DuePlace Locked(PluginCall call)
    {
        var row = new Entity(Checkpoint.Table, Checkpoint.Due) { [Checkpoint.Name] = Name };
        if (Row(call) is null)
        {
            call.System.Create(row);
        }
        else
        {
            call.System.Update(row);
        }

        return DuePlace.Read(Row(call)?.GetAttributeValue<string>(Checkpoint.Progress));
    }

    /// <summary>Does some of it.</summary>
    public static DueWork Go(PluginCall call, DuePlace place) =>
        place.Kind == DueKind.Derive ? Derive(call, place.Cursor)
        : place.Kind == DueKind.Clock ? Tell(call, place.Cursor)
        : place.CheckId is { } check && ComplianceRun.At(check, place.Cursor) is var run && run.IsThere(call)
            ? Check(call, run)
            : Seal(call);

    /// <summary>Stores what comes next; null for the end.</summary>
    public static void Save(PluginCall call, DuePlace? next)
    {
        var row = new Entity(Checkpoint.Table, Checkpoint.Due) { [Checkpoint.Progress] = next?.ToString() };
        if (next is null)
        {
            row[Checkpoint.FinishedOn] = call.Now;
        }

        ProductWrite.Update(call, row);
    }

    private static DueWork Seal(PluginCall call)
    {
        var waiting = LeftWork.DoAgain(call);
        ChangeSweep.Ask(call, waiting);
        HeardConsents.Ask(call, waiting);
        ListenerWatch.Ask(call, waiting);
        SignUps.EndOverdue(call);
        SignUps.ReportThoseByOthers(call);
        FindingTask.LeaveReminders(call);
        TrainingReminders.Leave(call);
        var rows = Sealing.Run(call, looksEverywhere: true);
        Announcing.Ask(call);
        var isMore = rows.IsMore || !StoredSubtrees.Extend(call, rows.End);
        return new DueWork(
            isMore ? DuePlace.Sealing : DuePlace.Clocking(after: null), texts => texts.Runs.Sealed(rows.Count));
    }

    private static DueWork Tell(PluginCall call, string cursor)
    {
        var after = Guid.TryParseExact(cursor, "D", out var id) ? id : (Guid?)null;
        // What is written down first is a call of its own: requests lock other tables after theirs.
        if (after is null
            && (ClockSetUp.Complete(call) || CourseSetUp.Complete(call) || PolicyRules.MarkReplaced(call)))
        {
            return new DueWork(DuePlace.Clocking(after: null), texts => texts.Runs.Warned(0));
        }

        var last = DueRequests.Look(call, after, out var told);
        return new DueWork(
            last is not null ? DuePlace.Clocking(last)
            : IsCheckDue(call) ? DuePlace.Checking(ComplianceRun.Begin(call).Id, string.Empty)
            : AfterCheck(call),
            texts => texts.Runs.Warned(told));
    }

    private static DueWork Check(PluginCall call, ComplianceRun run)
    {
        var next = run.Look(call, Slice, since: null, out var found);
        var findings = found;
        return next is null
            ? new DueWork(AfterCheck(call), texts => texts.Runs.Checked(findings))
            : new DueWork(
                DuePlace.Checking(run.Id, next.Cursor.ToString()),
                texts => texts.Runs.Checking(next.Cursor.Table, findings));
    }

    private static DueWork Derive(PluginCall call, string cursor)
    {
        var next = DerivationPass.HandOn(call, cursor);
        return next is null
            ? new DueWork(Next: null, texts => texts.Runs.Derived)
            : new DueWork(DuePlace.Deriving(next.ToString()), texts => texts.Runs.Deriving(next.Table));
    }

    // Before the baseline has ended the suppression list lacks what people refused before.
    private static DuePlace? AfterCheck(PluginCall call) =>
        (DerivationPass.LastFinishedOn(call) is not { } last || last < call.Now - BetweenPasses)
        && BaselineRun.Of(call).IsFinished
            ? DuePlace.Deriving(string.Empty)
            : null;

    private static bool IsCheckDue(PluginCall call) =>
        ComplianceRun.LastFinishedOn(call) is not { } last || last < call.Now - BetweenChecks;

    private static Entity? Row(PluginCall call)
    {
        var query = new QueryExpression(Checkpoint.Table)
        {
            ColumnSet = new ColumnSet(Checkpoint.Progress, Checkpoint.FinishedOn),
        };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.Due);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
