using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Refuses every change of a ledger row but one: its seal, set once, from nothing, and only as the next link of the chain.
/// </summary>
public sealed class ProtectLedger : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (call.Context.MessageName != "Update" || !IsNextSeal(call))
        {
            throw new InvalidPluginExecutionException(Messages.LedgerIsFinal);
        }
    }

    private static bool IsNextSeal(PluginCall call)
    {
        var written = call.Target.Attributes.Select(attribute => attribute.Key)
            .Where(ConsentAudit.GuardedColumns.Contains).ToList();
        var before = call.Before;
        if (before is null || ConsentAudit.SealColumns.Any(before.Contains)
            || written.Count != ConsentAudit.SealColumns.Count || written.Except(ConsentAudit.SealColumns).Any())
        {
            return false;
        }

        var sequence = call.Target.GetAttributeValue<int?>(ConsentAudit.Sequence) ?? 0;
        var last = sequence == 1 ? LedgerChain.Start : HashAt(call, sequence - 1);
        return sequence > 0
            && last is not null
            && LedgerChain.Next(before.GetAttributeValue<string>(ConsentAudit.Signature), sequence - 1, last)
                == new Seal(
                    sequence,
                    call.Target.GetAttributeValue<string>(ConsentAudit.PreviousHash),
                    call.Target.GetAttributeValue<string>(ConsentAudit.Hash))
            && HashAt(call, sequence) is null;
    }

    private static string? HashAt(PluginCall call, int sequence)
    {
        var query = new QueryExpression(ConsentAudit.Table) { ColumnSet = new ColumnSet(ConsentAudit.Hash), TopCount = 1 };
        query.Criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.Equal, sequence);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<string>(ConsentAudit.Hash);
    }
}
