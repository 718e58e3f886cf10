using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>Lets the head of the chain move forward only, to a row that is sealed there; refuses to delete checkpoints.</summary>
public sealed class ProtectChain : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (call.Context.MessageName != "Update")
        {
            throw new InvalidPluginExecutionException(Messages.CheckpointIsFinal);
        }

        if (!MovesForward(call))
        {
            throw new InvalidPluginExecutionException(Messages.ChainIsFinal);
        }
    }

    private static bool MovesForward(PluginCall call)
    {
        var target = call.Target;
        var written = target.Attributes.Select(attribute => attribute.Key).Where(Checkpoint.ProofColumns.Contains);
        var sequence = target.GetAttributeValue<int?>(Checkpoint.Sequence) ?? 0;
        return call.Context.PrimaryEntityId == Checkpoint.Head
            && !written.Except([Checkpoint.Sequence, Checkpoint.Hash]).Any()
            && sequence > (call.Before?.GetAttributeValue<int?>(Checkpoint.Sequence) ?? 0)
            && IsSealed(call, sequence, target.GetAttributeValue<string>(Checkpoint.Hash));
    }

    private static bool IsSealed(PluginCall call, int sequence, string? hash)
    {
        var query = new QueryExpression(ConsentAudit.Table) { ColumnSet = new ColumnSet(ConsentAudit.Hash), TopCount = 1 };
        query.Criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.Equal, sequence);
        query.Criteria.AddCondition(ConsentAudit.Hash, ConditionOperator.Equal, hash ?? string.Empty);
        return call.System.RetrieveMultiple(query).Entities.Count == 1;
    }
}
