using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Due;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Soon after the regular work handed on a slice of people: works out anew which of their flags stand because of an
/// address, each row on its own. What it finds is what stands then.
/// </summary>
public sealed class RefreshDerivedFlags : FollowingPlugin
{
    private protected override void Follow(PluginCall call)
    {
        if (call.Context.PrimaryEntityId == Checkpoint.Derivation
            && DeriveSlice.Read(call.Target.GetAttributeValue<string>(Checkpoint.Progress)) is { } slice)
        {
            var written = Derivation.Refresh(
                call, DerivationPass.People(call, slice), (row, fault) => Derivation.Report(call, row, fault));
            call.Trace($"{slice}: {written} rows written.");
        }
    }
}
