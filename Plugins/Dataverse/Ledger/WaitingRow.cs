using System.Collections.Concurrent;
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

    // Longer than a transaction may live, so that a row whose creation is rolled back is never remembered.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(60);

    private static readonly ConcurrentDictionary<Guid, DateTime> KnownUntil = new();

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
        var organization = call.Context.OrganizationId;
        if (KnownUntil.TryGetValue(organization, out var until) && call.Now < until)
        {
            return true;
        }

        var query = new QueryExpression(Checkpoint.Table) { ColumnSet = new ColumnSet(CreatedOn) };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.Waiting);
        var row = call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
        if (row is not null
            && (!call.Context.IsInTransaction || row.GetAttributeValue<DateTime?>(CreatedOn) + Settled < call.Now))
        {
            KnownUntil[organization] = call.Now + Remembered;
        }

        return row is not null;
    }
}
