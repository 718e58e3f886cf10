using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The stored batches. Those of one listener follow each other without a gap, and only the last one may not be done.
/// </summary>
internal static class Batches
{
    private const string LockName = "Batches of refusals";

    private static readonly string[] Columns =
        [.. Proofs.ColumnsOf(ToldBatch.Table), ToldBatch.Name, ToldBatch.Proof];

    /// <summary>Takes the lock that keeps two who make or end batches one after the other.</summary>
    public static void Lock(PluginCall call)
    {
        var row = new Entity(Checkpoint.Table, Checkpoint.HandingOver) { [Checkpoint.Name] = LockName };
        var query = new QueryExpression(Checkpoint.Table) { ColumnSet = new ColumnSet(Checkpoint.Id) };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.HandingOver);
        if (call.System.RetrieveMultiple(query).Entities.Count == 0)
        {
            call.System.Create(row);
        }
        else
        {
            call.System.Update(row);
        }
    }

    /// <summary>The last batch of a listener that the product wrote; null for none.</summary>
    public static Entity? Last(PluginCall call, Guid listener)
    {
        var query = OfListener(listener);
        query.TopCount = 10;
        query.AddOrder(ToldBatch.Last, OrderType.Descending);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault(row => Proofs.IsProven(call, row));
    }

    /// <summary>A batch that the product wrote; null where there is none.</summary>
    public static Entity? Find(PluginCall call, Guid id)
    {
        var query = new QueryExpression(ToldBatch.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(ToldBatch.Id, ConditionOperator.Equal, id);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault(row => Proofs.IsProven(call, row));
    }

    /// <summary>The batches of listeners that cover some places of the chain: one request for each listener.</summary>
    public static IReadOnlyList<Entity> Covering(PluginCall call, IEnumerable<Guid> listeners, int first, int last) =>
    [
        .. listeners.SelectMany(listener =>
        {
            var query = OfListener(listener);
            query.Criteria.AddCondition(ToldBatch.First, ConditionOperator.LessEqual, last);
            query.Criteria.AddCondition(ToldBatch.Last, ConditionOperator.GreaterEqual, first);
            return Pages.All(call.System, query);
        }).Where(row => Proofs.IsProven(call, row)),
    ];

    /// <summary>Whether a batch covers a place of the chain.</summary>
    public static bool Covers(Entity batch, int place) =>
        batch.GetAttributeValue<int>(ToldBatch.First) <= place && place <= batch.GetAttributeValue<int>(ToldBatch.Last);

    /// <summary>How far a batch has come.</summary>
    public static BatchState StateOf(Entity batch) =>
        (BatchState)(batch.GetAttributeValue<OptionSetValue>(ToldBatch.State)?.Value ?? 0);

    /// <summary>Writes a new batch, after the one before it.</summary>
    /// <param name="call">The run.</param>
    /// <param name="listener">The listener.</param>
    /// <param name="last">The batch before; null for none.</param>
    /// <param name="upTo">The last place of the chain that it covers.</param>
    /// <param name="columns">What else stands in it.</param>
    public static Entity Create(
        PluginCall call, ToldListener listener, Entity? last, int upTo, params KeyValuePair<string, object?>[] columns)
    {
        var first = (last?.GetAttributeValue<int>(ToldBatch.Last) ?? 0) + 1;
        var row = new Entity(ToldBatch.Table, Step.StableId($"batch/{listener.Id:D}/{first}"))
        {
            [ToldBatch.Name] = $"{listener.Name}: {first} - {upTo}",
            [ToldBatch.Listener] = new EntityReference(Listener.Table, listener.Id),
            [ToldBatch.First] = first,
            [ToldBatch.Last] = upTo,
            [ToldBatch.PreparedOn] = call.Now,
        };
        foreach (var column in columns)
        {
            row[column.Key] = column.Value;
        }

        Proofs.Sign(call, row);
        call.System.Create(row);
        return row;
    }

    /// <summary>Writes changes of a batch.</summary>
    public static void Update(PluginCall call, Entity changes, Entity before)
    {
        Proofs.Sign(call, changes, before);
        call.System.Update(changes);
    }

    private static QueryExpression OfListener(Guid listener)
    {
        var query = new QueryExpression(ToldBatch.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(ToldBatch.Listener, ConditionOperator.Equal, listener);
        return query;
    }
}
