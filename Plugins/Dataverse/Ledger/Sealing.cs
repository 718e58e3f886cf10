using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Dataverse;

/// <summary>What a run of the sealer did.</summary>
/// <param name="Count">How many rows got their place.</param>
/// <param name="IsMore">Whether rows still wait.</param>
/// <param name="End">The last place of the chain; 0 in a copy, where nothing is sealed.</param>
internal sealed record SealedRows(int Count, bool IsMore, int End);

/// <summary>Puts waiting ledger rows into the organisation's one chain, under the lock of its head row.</summary>
internal static class Sealing
{
    /// <summary>The custom API that is a transaction of its own: outside one nobody can hold the lock.</summary>
    public const string Api = "optout_Seal";

    /// <summary>Its answer, whether rows still wait.</summary>
    public const string More = "More";

    /// <summary>
    /// How many rows are read at once. Each reading puts all that waits in order: small portions of a flood would cost
    /// its square.
    /// </summary>
    public const int Batch = 1000;

    /// <summary>The custom API that tells other systems what was sealed, in a transaction of its own.</summary>
    public const string TellingApi = "optout_TellConsentChanges";

    private const string HeadName = "Head of the chain";

    /// <summary>The most rows that the platform gives at once.</summary>
    private const int Largest = 5000;

    // Others wait for the lock meanwhile.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    // A job has two minutes.
    private static readonly TimeSpan LongestAsking = TimeSpan.FromSeconds(60);

    /// <summary>Has what waits sealed, from outside a transaction; what fails is left to a job of its own.</summary>
    public static void Ask(PluginCall call)
    {
        try
        {
            if (All(call))
            {
                return;
            }
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            // Another run may have made the head row, or held its lock, at this very moment.
            call.Trace(fault.ToString());
        }

        LeftWork.Leave(call, new WorkToDo(WorkKind.Seal));
    }

    /// <summary>
    /// Has what waits sealed, run after run, from outside a transaction, and says whether that was all within a minute.
    /// </summary>
    public static bool All(PluginCall call)
    {
        var isMore = IsToDo(call);
        if (!isMore)
        {
            return true;
        }

        while (isMore && call.Elapsed < LongestAsking)
        {
            isMore = (bool)call.System.Execute(new OrganizationRequest(Api))[More];
        }

        Tell(call);
        return !isMore;
    }

    /// <summary>
    /// Has other systems told what was sealed, run after run, from outside a transaction, as long as a minute lasts.
    /// </summary>
    /// <exception cref="Exception">It failed. What was not told is told when it is next asked for.</exception>
    public static void TellAll(PluginCall call)
    {
        var isMore = true;
        while (isMore && call.Elapsed < LongestAsking)
        {
            isMore = (bool)call.System.Execute(new OrganizationRequest(TellingApi))[More];
        }
    }

    // What is sealed stays so, whatever becomes of the event; the regular work tells what was not told.
    private static void Tell(PluginCall call)
    {
        try
        {
            TellAll(call);
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            call.Trace(fault.ToString());
        }
    }

    /// <summary>Seals waiting rows, oldest first, as many as the time allows, in the transaction of the call.</summary>
    /// <param name="call">The run.</param>
    /// <param name="looksEverywhere">
    /// Whether to read through the ledger for rows that point nowhere: those of an older version, and of before there
    /// was a row to point to.
    /// </param>
    public static SealedRows Run(PluginCall call, bool looksEverywhere)
    {
        Lock(call);
        var locked = call.Elapsed;
        var rows = looksEverywhere
            ? Each(call, Astray).Concat(Each(call, Waiting))
            : Each(call, Waiting);
        return Extend(call, rows, () => call.Elapsed - locked < Longest);
    }

    /// <summary>Takes the lock of the head row, which is made where it is not there.</summary>
    public static void Lock(PluginCall call)
    {
        if (IsHeadThere(call))
        {
            call.System.Update(new Entity(Checkpoint.Table, Checkpoint.Head) { [Checkpoint.Name] = HeadName });
        }
        else
        {
            call.System.Create(new Entity(Checkpoint.Table, Checkpoint.Head) { [Checkpoint.Name] = HeadName });
        }

        // Without a key nothing was written, and the first key brings the row.
        if (WaitingRow.Of(call) is null && Keys.Known(call, KeyPurpose.Ledger).Count > 0)
        {
            WaitingRow.Make(call);
        }
    }

    private static SealedRows Extend(PluginCall call, IEnumerable<Entity> waiting, Func<bool> hasTime)
    {
        var head = call.System.Retrieve(
            Checkpoint.Table,
            Checkpoint.Head,
            new ColumnSet(Checkpoint.Sequence, Checkpoint.Hash, Checkpoint.Progress));
        if (EnvironmentCopy.OriginIn(call, head) is { } origin && origin != call.Context.OrganizationId)
        {
            call.Trace("This is a copy of another environment: nothing is sealed.");
            return new SealedRows(0, IsMore: false, End: 0);
        }

        var seal = new Seal(
            head.GetAttributeValue<int>(Checkpoint.Sequence),
            PreviousHash: string.Empty,
            head.GetAttributeValue<string>(Checkpoint.Hash) ?? LedgerChain.Start);
        var count = 0;
        var isMore = false;
        foreach (var row in waiting)
        {
            if (!hasTime())
            {
                isMore = true;
                break;
            }

            var signature = row.GetAttributeValue<string>(ConsentAudit.Signature);
            seal = LedgerChain.Next(signature, seal.Sequence, seal.Hash);
            ProductWrite.Update(call, new Entity(ConsentAudit.Table, row.Id)
            {
                [ConsentAudit.Sequence] = seal.Sequence,
                [ConsentAudit.PreviousHash] = seal.PreviousHash,
                [ConsentAudit.Hash] = seal.Hash,
                [ConsentAudit.WaitingFor] = null,
            });
            count++;
        }

        if (count > 0)
        {
            ProductWrite.Update(call, new Entity(Checkpoint.Table, Checkpoint.Head)
            {
                [Checkpoint.Sequence] = seal.Sequence,
                [Checkpoint.Hash] = seal.Hash,
                [Checkpoint.Progress] = call.Context.OrganizationId.ToString("D"),
            });
            EnvironmentCopy.IsKnownToBeNone(call);
        }

        call.Trace($"Sealed {count} rows, the chain ends at {seal.Sequence}.");
        return new SealedRows(count, isMore, seal.Sequence);
    }

    private static bool IsToDo(PluginCall call) => WaitingRow.Of(call) is null
        ? Keys.Known(call, KeyPurpose.Ledger).Count > 0
        : call.System.RetrieveMultiple(Waiting(1)).Entities.Count > 0;

    // What was sealed waits no more, so the next batch is again the first. A row with half a seal was written behind
    // the product: verification names it; it must not stop the others.
    private static IEnumerable<Entity> Each(PluginCall call, Func<int, QueryExpression> query)
    {
        var halves = 0;
        int asked, read, whole;
        do
        {
            asked = Math.Min(Batch + halves, Largest);
            var page = call.System.RetrieveMultiple(query(asked)).Entities;
            var rows = page.Where(row => !ConsentAudit.SealColumns.Any(row.Contains)).ToList();
            foreach (var row in rows)
            {
                yield return row;
            }

            read = page.Count;
            whole = rows.Count;
            halves = read - whole;
        }
        while (read == asked && (whole > 0 || asked < Largest));
    }

    private static QueryExpression Waiting(int count)
    {
        var query = Oldest(count);
        query.Criteria.AddCondition(ConsentAudit.WaitingFor, ConditionOperator.Equal, Checkpoint.Waiting);
        return query;
    }

    private static QueryExpression Astray(int count)
    {
        var query = Oldest(count);
        foreach (var column in ConsentAudit.SealColumns.Concat([ConsentAudit.WaitingFor]))
        {
            query.Criteria.AddCondition(column, ConditionOperator.Null);
        }

        return query;
    }

    // By the row's version, which keeps the order of writing: instants have whole seconds, and are given to a row
    // before it waits for a lock that another holds.
    private static QueryExpression Oldest(int count)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet([ConsentAudit.Signature, .. ConsentAudit.SealColumns]),
            TopCount = count,
        };
        query.AddOrder(ConsentAudit.RowVersion, OrderType.Ascending);
        return query;
    }

    private static bool IsHeadThere(PluginCall call)
    {
        var query = new QueryExpression(Checkpoint.Table) { ColumnSet = new ColumnSet(Checkpoint.Id) };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.Head);
        return call.System.RetrieveMultiple(query).Entities.Count > 0;
    }
}
