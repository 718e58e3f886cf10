using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The row that ledger rows point to until they are sealed. It is made with the first key that signs the ledger, so
/// that two first saves meet at the key and nowhere else; where a key stands without it, by the sealer, under its lock.
/// No save makes it otherwise: of two that made it at once, one would fail.
/// </summary>
internal static class WaitingRow
{
    private const string Name = "What waits for the chain";
    private const string CreatedOn = "createdon";

    private static readonly Remembered<EntityReference> Known = new();

    /// <summary>What a new ledger row points to; null while it is not there: no write fails for want of it.</summary>
    public static EntityReference? Of(PluginCall call) =>
        (call.HasWaitingRow ??= IsThere(call)) ? new EntityReference(Checkpoint.Table, Checkpoint.Waiting) : null;

    /// <summary>Makes the row where it is not there.</summary>
    public static void Make(PluginCall call)
    {
        if (IsThere(call))
        {
            call.HasWaitingRow = true;
            return;
        }

        try
        {
            call.System.Create(new Entity(Checkpoint.Table, Checkpoint.Waiting) { [Checkpoint.Name] = Name });
            call.HasWaitingRow = true;
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            // Another call may have made the row at this very moment; if not, ledger rows do without.
            call.Trace(fault.Message);
            call.HasWaitingRow = IsThere(call);
        }
    }

    private static bool IsThere(PluginCall call)
    {
        if (Known.Knows(call, out _))
        {
            return true;
        }

        var query = new QueryExpression(Checkpoint.Table) { ColumnSet = new ColumnSet(CreatedOn) };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.Waiting);
        var row = call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
        if (row is not null)
        {
            Known.KeepSettled(call, row.ToEntityReference(), row.GetAttributeValue<DateTime?>(CreatedOn));
        }

        return row is not null;
    }
}
