using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Lets only the product move the head of the chain, and only forward, write down a checkpoint that left the platform,
/// once, and say how far a long run has come; refuses to delete checkpoints.
/// </summary>
public sealed class ProtectChain : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (StateChange.Activates(call))
        {
            return;
        }

        if (call.Context.MessageName != "Update" || StateChange.Is(call))
        {
            throw new InvalidPluginExecutionException(call.Texts.Records.CheckpointIsFinal);
        }

        var provesNothing = !call.Target.Attributes.Any(one => Checkpoint.ProofColumns.Contains(one.Key));
        if (!(provesNothing || MovesForward(call) || ExportedCheckpoints.IsWrittenOnce(call)) || !ProductWrite.Is(call))
        {
            throw new InvalidPluginExecutionException(
                provesNothing ? call.Texts.Records.RunIsOurs : call.Texts.Records.ChainIsFinal);
        }
    }

    private static bool MovesForward(PluginCall call)
    {
        var target = call.Target;
        var written = target.Attributes.Select(attribute => attribute.Key).Where(Checkpoint.ProofColumns.Contains);
        return call.Context.PrimaryEntityId == Checkpoint.Head
            && !written.Except([Checkpoint.Sequence, Checkpoint.Hash]).Any()
            && target.GetAttributeValue<string>(Checkpoint.Hash) is not null
            && (target.GetAttributeValue<int?>(Checkpoint.Sequence) ?? 0)
                > (call.Before?.GetAttributeValue<int?>(Checkpoint.Sequence) ?? 0);
    }
}
