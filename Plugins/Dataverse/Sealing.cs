using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Dataverse;

/// <summary>Puts waiting ledger rows into the organisation's one chain, under the lock of its head row.</summary>
internal static class Sealing
{
    /// <summary>Some two requests a row: so many end well inside the platform's two minutes.</summary>
    public const int Batch = 100;

    private const string HeadName = "Head of the chain";

    /// <summary>
    /// Asks for a batch to be sealed. Who runs outside a transaction cannot hold the chain's lock: asking touches the
    /// head row, and the sealing happens in the transaction of that update.
    /// </summary>
    public static void Request(PluginCall call)
    {
        if (Head(call) is null)
        {
            Make(call);
        }

        call.System.Update(new Entity(Checkpoint.Table, Checkpoint.Head) { [Checkpoint.SealRequestedOn] = call.Now });
    }

    /// <summary>Takes the lock of the head row for the transaction of the call.</summary>
    public static void Lock(PluginCall call)
    {
        if (Head(call) is null)
        {
            Make(call);
        }
        else
        {
            call.System.Update(new Entity(Checkpoint.Table, Checkpoint.Head) { [Checkpoint.Name] = HeadName });
        }
    }

    /// <summary>Seals waiting rows, oldest first, and says how many; the call must hold the head row's lock.</summary>
    /// <param name="call">The run.</param>
    /// <param name="goesOn">Whether to seal one more, after so many.</param>
    public static int Extend(PluginCall call, Func<int, bool> goesOn)
    {
        var head = call.System.Retrieve(
            Checkpoint.Table, Checkpoint.Head, new ColumnSet(Checkpoint.Sequence, Checkpoint.Hash));
        var seal = new Seal(
            head.GetAttributeValue<int>(Checkpoint.Sequence),
            PreviousHash: string.Empty,
            head.GetAttributeValue<string>(Checkpoint.Hash) ?? LedgerChain.Start);
        var count = 0;
        DataCollection<Entity> waiting;
        do
        {
            // What was sealed waits no more, so the next batch is again the first.
            waiting = call.System.RetrieveMultiple(Waiting(Batch)).Entities;
            foreach (var row in waiting.TakeWhile(_ => goesOn(count)))
            {
                var signature = row.GetAttributeValue<string>(ConsentAudit.Signature);
                seal = LedgerChain.Next(signature, seal.Sequence, seal.Hash);
                ProductWrite.Update(call, new Entity(ConsentAudit.Table, row.Id)
                {
                    [ConsentAudit.Sequence] = seal.Sequence,
                    [ConsentAudit.PreviousHash] = seal.PreviousHash,
                    [ConsentAudit.Hash] = seal.Hash,
                });
                count++;
            }
        }
        while (waiting.Count == Batch && goesOn(count));

        if (count > 0)
        {
            ProductWrite.Update(call, new Entity(Checkpoint.Table, Checkpoint.Head)
            {
                [Checkpoint.Sequence] = seal.Sequence,
                [Checkpoint.Hash] = seal.Hash,
            });
        }

        call.Trace($"Sealed {count} rows, the chain ends at {seal.Sequence}.");
        return count;
    }

    /// <summary>How many rows have their place in the chain.</summary>
    public static int Sealed(PluginCall call) => Head(call)?.GetAttributeValue<int?>(Checkpoint.Sequence) ?? 0;

    /// <summary>Whether a row waits for its place.</summary>
    public static bool IsWaiting(PluginCall call) => call.System.RetrieveMultiple(Waiting(1)).Entities.Count > 0;

    private static QueryExpression Waiting(int count)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(ConsentAudit.Signature),
            TopCount = count,
        };
        query.Criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.Null);

        // A row with half a seal was written behind the product: verification names it; it must not stop the others.
        query.Criteria.AddCondition(ConsentAudit.Hash, ConditionOperator.Null);
        query.Criteria.AddCondition(ConsentAudit.PreviousHash, ConditionOperator.Null);

        // By the row's version, which keeps the order of writing: instants have whole seconds, and are given to a row
        // before it waits for a lock that another holds.
        query.AddOrder("versionnumber", OrderType.Ascending);
        return query;
    }

    private static void Make(PluginCall call) =>
        call.System.Create(new Entity(Checkpoint.Table, Checkpoint.Head) { [Checkpoint.Name] = HeadName });

    private static Entity? Head(PluginCall call)
    {
        var query = new QueryExpression(Checkpoint.Table) { ColumnSet = new ColumnSet(Checkpoint.Sequence) };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.Head);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
