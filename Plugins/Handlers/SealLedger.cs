using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Puts waiting ledger rows into the organisation's one chain, oldest first. The update that runs it has already locked
/// the head row, so two sealers never extend the chain from the same place.
/// </summary>
public sealed class SealLedger : DeclaredPlugin
{
    // Some two requests a row: a batch ends well inside the platform's two minutes.
    private const int Batch = 100;

    private protected override void Run(PluginCall call)
    {
        if (call.Context.PrimaryEntityId != Checkpoint.Head)
        {
            return;
        }

        var head = call.System.Retrieve(
            Checkpoint.Table, Checkpoint.Head, new ColumnSet(Checkpoint.Sequence, Checkpoint.Hash));
        var seal = new Seal(
            head.GetAttributeValue<int>(Checkpoint.Sequence),
            PreviousHash: string.Empty,
            head.GetAttributeValue<string>(Checkpoint.Hash) ?? LedgerChain.Start);
        var waiting = call.System.RetrieveMultiple(Sealing.Waiting(Batch)).Entities;

        foreach (var row in waiting)
        {
            seal = LedgerChain.Next(row.GetAttributeValue<string>(ConsentAudit.Signature), seal.Sequence, seal.Hash);
            ProductWrite.Update(call, new Entity(ConsentAudit.Table, row.Id)
            {
                [ConsentAudit.Sequence] = seal.Sequence,
                [ConsentAudit.PreviousHash] = seal.PreviousHash,
                [ConsentAudit.Hash] = seal.Hash,
            });
        }

        if (waiting.Count > 0)
        {
            ProductWrite.Update(call, new Entity(Checkpoint.Table, Checkpoint.Head)
            {
                [Checkpoint.Sequence] = seal.Sequence,
                [Checkpoint.Hash] = seal.Hash,
            });
        }

        call.Trace($"Sealed {waiting.Count} rows, the chain ends at {seal.Sequence}.");
    }
}
