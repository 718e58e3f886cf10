using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Refuses to change or delete a key; retiring it is the only thing that may happen to one that has a successor.
/// </summary>
public sealed class ProtectKey : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (StateChange.Activates(call))
        {
            return;
        }

        if (call.Context.MessageName != "Update"
            || call.Target.Contains(SecretKey.Value)
            || call.Target.Contains(SecretKey.Purpose)
            || StateChange.Is(call))
        {
            throw new InvalidPluginExecutionException(call.Texts.Records.KeyIsFinal);
        }

        var purpose = call.Before?.GetAttributeValue<OptionSetValue>(SecretKey.Purpose)?.Value
            ?? (int)KeyPurpose.Suppress;
        if (call.Target.GetAttributeValue<DateTime?>(SecretKey.RetiredOn) is not null
            && !Keys.HasSuccessor(call, purpose))
        {
            throw new InvalidPluginExecutionException(
                purpose == (int)KeyPurpose.Suppress
                    ? call.Texts.Records.SuppressKeyIsSingle
                    : call.Texts.Records.KeyIsNeeded);
        }
    }
}
