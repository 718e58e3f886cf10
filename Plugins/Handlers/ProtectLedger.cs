using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Refuses every change of a ledger row but one: its seal, set once, from nothing, by the product itself.
/// </summary>
public sealed class ProtectLedger : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (call.Context.MessageName != "Update" || !IsSeal(call) || !Platform.IsProduct(call))
        {
            throw new InvalidPluginExecutionException(call.Texts.Records.LedgerIsFinal);
        }
    }

    private static bool IsSeal(PluginCall call)
    {
        var target = call.Target;
        var written = target.Attributes.Select(attribute => attribute.Key).Where(ConsentAudit.GuardedColumns.Contains);
        return call.Before is { } before
            && !ConsentAudit.SealColumns.Any(before.Contains)
            && written.OrderBy(name => name).SequenceEqual(ConsentAudit.SealColumns.OrderBy(name => name))
            && target.GetAttributeValue<int?>(ConsentAudit.Sequence) is { } sequence
            && target.GetAttributeValue<string>(ConsentAudit.PreviousHash) is { } previous
            && target.GetAttributeValue<string>(ConsentAudit.Hash)
                == LedgerChain.Hash(before.GetAttributeValue<string>(ConsentAudit.Signature), sequence, previous);
    }
}
