using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Before the transaction: where the setting says so, refuses a write that would let somebody be contacted again
/// without evidence, and leaves a ledger row of it that survives. To a caller who may not write the row it says
/// nothing: the platform's own check comes after it, and the decision is made again then.
/// </summary>
public sealed class RefuseLoosening : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (call.Context.IsInTransaction || ProductWrite.Is(call))
        {
            return;
        }

        var write = new PersonWrite(call);
        if (write.Asked.Count > 0 || write.WritesAddress)
        {
            Keys.Remember(call);
        }

        var loosened = write.Asked.Where(one => !one.Value).Select(one => one.Key)
            .Intersect(write.Before?.Own ?? []).Select(channel => new Matter(channel)).ToList();
        if (loosened.Count > 0
            && SettingsSource.Of(call).LooseningMode == LooseningMode.Refuse
            && Access.MayWrite(call, write.Before!.Id))
        {
            LooseningRefusal.Demand(call, write, loosened);
        }
    }
}
