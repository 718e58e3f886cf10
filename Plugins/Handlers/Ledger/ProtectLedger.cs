using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Refuses every change of a ledger row but two, which only the product makes and announces: its seal, set once, from
/// nothing, with which it ceases to wait; and the erasure of its texts, with a proof under the key that signed it.
/// </summary>
public sealed class ProtectLedger : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (call.Context.MessageName != "Update" || !(IsSeal(call) || IsErasure(call)) || !ProductWrite.Is(call))
        {
            throw new InvalidPluginExecutionException(call.Texts.Records.LedgerIsFinal);
        }
    }

    private static bool IsSeal(PluginCall call)
    {
        var target = call.Target;
        return call.Before is { } before
            && !ConsentAudit.SealColumns.Any(before.Contains)
            && Writes(target, [.. ConsentAudit.SealColumns, ConsentAudit.WaitingFor])
            && target[ConsentAudit.WaitingFor] is null
            && target.GetAttributeValue<int?>(ConsentAudit.Sequence) is { } sequence
            && target.GetAttributeValue<string>(ConsentAudit.PreviousHash) is { } previous
            && target.GetAttributeValue<string>(ConsentAudit.Hash)
                == LedgerChain.Hash(before.GetAttributeValue<string>(ConsentAudit.Signature), sequence, previous);
    }

    private static bool IsErasure(PluginCall call) =>
        call.Before is { } before
        && Writes(call.Target, [.. ConsentAudit.CommittedColumns, ConsentAudit.Salts])
        && Erasure.IsRight(call, before, call.Target)
        && ProductWrite.Is(call);

    private static bool Writes(Entity target, IEnumerable<string> columns) =>
        target.Attributes.Select(attribute => attribute.Key).Where(ConsentAudit.GuardedColumns.Contains)
            .OrderBy(name => name).SequenceEqual(columns.OrderBy(name => name));
}
