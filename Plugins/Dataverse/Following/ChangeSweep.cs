using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Due;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Looks at the people whose rows changed since the last look, whatever changed them: flags that differ from the ledger
/// are mended, and what follows a choice follows once more. It finds what a job missed, and what went round the
/// product. Before the baseline has ended there is nothing to hold the flags against, and it waits.
/// </summary>
internal static class ChangeSweep
{
    private const string Name = "Changes of";

    // A job has two minutes; the rows of a page may all have to be written.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // A job that another left is one deeper, and what it writes one more: at eight the platform ends a chain.
    // https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.iexecutioncontext.depth
    private const int Deepest = 5;

    /// <summary>Has it done by a job, unless one is about to.</summary>
    /// <param name="call">The run of the regular work.</param>
    /// <param name="waiting">The kinds of work that are still to be done.</param>
    public static void Ask(PluginCall call, IReadOnlyCollection<WorkKind> waiting)
    {
        if (!waiting.Contains(WorkKind.FollowChanges) && BaselineRun.Of(call).IsFinished)
        {
            LeftWork.Leave(call, new WorkToDo(WorkKind.FollowChanges));
        }
    }

    /// <summary>
    /// When all changes had last been looked at, in UTC: of each table the last time, and of these the oldest; null
    /// when one never was.
    /// </summary>
    public static DateTime? LastFinishedOn(PluginCall call)
    {
        var rows = Rows(call);
        return PersonTable.All.Min(table => FinishedOn(rows, table) ?? DateTime.MinValue) is var oldest
            && oldest > DateTime.MinValue ? oldest : null;
    }

    /// <summary>
    /// Looks, table by table, the one that was not seen for longest first, as long as there is time; then another job
    /// goes on, and where the platform would take so many jobs for a loop, the next regular work.
    /// </summary>
    public static void Run(PluginCall call)
    {
        if (!Look(call) && call.Context.Depth < Deepest)
        {
            LeftWork.Leave(call, new WorkToDo(WorkKind.FollowChanges));
        }
    }

    // Says whether it came to the end.
    private static bool Look(PluginCall call)
    {
        var rows = Rows(call);
        foreach (var table in PersonTable.All.OrderBy(table => FinishedOn(rows, table) ?? DateTime.MinValue))
        {
            var place = rows.TryGetValue(Checkpoint.Changes(table.Name), out var row)
                ? ChangePlace.Read(row.GetAttributeValue<string>(Checkpoint.Progress))
                : ChangePlace.Start;
            ChangedRows page;
            do
            {
                if (call.Elapsed > Longest)
                {
                    return false;
                }

                page = Next(call, table, place, FinishedOn(rows, table));
                Follow(call, table, page.Rows);
                place = page.Next;
                Save(call, table, place, page.IsEnd);
            }
            while (!page.IsEnd);
        }

        return true;
    }

    // A table may not track its changes, and the platform forgets a token after some days, or once the table got a
    // column. Outside a transaction a request may fail; the time of the last change then finds the same, from then on.
    private static ChangedRows Next(PluginCall call, PersonTable table, ChangePlace place, DateTime? finishedOn)
    {
        if (place.Since is not null)
        {
            return ChangedRows.ByTime(call, table, place);
        }

        try
        {
            return ChangedRows.Tracked(call, table, place);
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            call.Trace(fault.ToString());
            return ChangedRows.ByTime(call, table, ChangedRows.Since(finishedOn));
        }
    }

    private static void Follow(PluginCall call, PersonTable table, IReadOnlyList<PersonRow> rows)
    {
        var mended = new HashSet<PersonId>();
        foreach (var differing in UnrecordedChange.Among(call, table, rows))
        {
            try
            {
                if (UnrecordedChange.Mend(call, differing.Key.Id, differing.Value))
                {
                    mended.Add(differing.Key.Id);
                }
            }
            catch (Exception fault) when (!call.Context.IsInTransaction)
            {
                Derivation.Report(call, differing.Key, fault);
            }
        }

        ChoiceFollowUp.Of(
            call,
            rows.Select(row => mended.Contains(row.Id) ? PersonRow.Find(call, row.Id) : row)
                .Where(row => row is not null).Select(row => row!).ToList());
    }

    private static void Save(PluginCall call, PersonTable table, ChangePlace place, bool isEnd)
    {
        var id = Checkpoint.Changes(table.Name);
        if (!Rows(call).ContainsKey(id))
        {
            call.System.Create(new Entity(Checkpoint.Table, id) { [Checkpoint.Name] = $"{Name} {table.Name}" });
        }

        var row = new Entity(Checkpoint.Table, id) { [Checkpoint.Progress] = place.ToString() };
        if (isEnd)
        {
            row[Checkpoint.FinishedOn] = call.Now;
        }

        ProductWrite.Update(call, row);
    }

    private static Dictionary<Guid, Entity> Rows(PluginCall call)
    {
        var query = new QueryExpression(Checkpoint.Table)
        {
            ColumnSet = new ColumnSet(Checkpoint.Progress, Checkpoint.FinishedOn),
        };
        query.Criteria.AddCondition(
            Checkpoint.Id,
            ConditionOperator.In,
            PersonTable.All.Select(table => (object)Checkpoint.Changes(table.Name)).ToArray());
        return call.System.RetrieveMultiple(query).Entities.ToDictionary(row => row.Id);
    }

    private static DateTime? FinishedOn(Dictionary<Guid, Entity> rows, PersonTable table) =>
        rows.TryGetValue(Checkpoint.Changes(table.Name), out var row)
            ? row.GetAttributeValue<DateTime?>(Checkpoint.FinishedOn)
            : null;
}
