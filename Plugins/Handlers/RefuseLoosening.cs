using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Before the transaction: where the setting says so, refuses a write that would let somebody be contacted again
/// without evidence, and leaves a ledger row of it that survives; and makes the rows by which a refusal will lock.
/// </summary>
public sealed class RefuseLoosening : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (Carried.Of(call) is not null)
        {
            return;
        }

        var write = new PersonWrite(call);
        var changes = write.Changes();
        var loosened = changes.Where(change => !change.Tightens).Select(change => change.Flag).ToList();
        if (loosened.Count > 0 && SettingsSource.Of(call).LooseningMode == LooseningMode.Refuse)
        {
            Refuse(call, write, loosened);
        }

        var refused = changes.Where(change => change.Tightens).Select(change => change.Flag.Channel).ToList();
        if (refused.Count > 0 && !call.Context.IsInTransaction)
        {
            Suppressions.Prepare(call, write.Addresses, refused);
        }
    }

    private static void Refuse(PluginCall call, PersonWrite write, List<Flag> loosened)
    {
        var evidence = GivenEvidence.In(call);
        var verdicts = Loosenings.Judge(call, write.Table, loosened, write.Addresses, evidence)
            .Where(verdict => verdict.Value != Loosening.Permitted).ToList();

        // Before the platform's own security checks: to others the sentence would tell what the person refused. For
        // them the platform refuses the write, or the next step corrects it.
        if (verdicts.Count == 0 || !IsReadable(call, write))
        {
            return;
        }

        if (!call.Context.IsInTransaction)
        {
            Record(call, write, verdicts, evidence);
        }

        throw new InvalidPluginExecutionException(
            LooseningRefusal.Word(call.Texts, verdicts.Select(verdict => verdict.Value)));
    }

    private static bool IsReadable(PluginCall call, PersonWrite write)
    {
        var query = new QueryExpression(write.Table.Name) { ColumnSet = new ColumnSet(write.Table.IdColumn) };
        query.Criteria.AddCondition(write.Table.IdColumn, ConditionOperator.Equal, call.RowId);
        try
        {
            return call.Caller.RetrieveMultiple(query).Entities.Count > 0;
        }
        catch (Exception refused) when (!call.Context.IsInTransaction)
        {
            call.Trace(refused.Message);
            return false;
        }
    }

    private static void Record(
        PluginCall call, PersonWrite write, List<KeyValuePair<Flag, Loosening>> verdicts, Evidence evidence)
    {
        try
        {
            foreach (var verdict in verdicts)
            {
                var hash = PersonAddresses.MainHash(write.Addresses, verdict.Key.Channel);
                Loosenings.Attempt(call, write.Table, verdict.Key, verdict.Value, hash, evidence).Write(call);
            }
        }
        catch (Exception fault)
        {
            // Whatever keeps the fact from being written, the refusal itself must reach the caller.
            call.Trace(fault.ToString());
        }
    }
}
