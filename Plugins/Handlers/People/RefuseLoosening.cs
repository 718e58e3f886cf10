using Microsoft.Xrm.Sdk;
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
            Refuse(call, write, loosened);
        }
    }

    private static void Refuse(PluginCall call, PersonWrite write, List<Matter> loosened)
    {
        var evidence = GivenEvidence.In(call);
        var grounds = Suppressions.Find(call, Grounds.HashesOf(write.Addresses));
        var verdicts = Loosenings.Judge(call, write.Before!.Id, loosened, grounds, evidence)
            .Where(verdict => verdict.Value != Loosening.Permitted).ToList();
        if (verdicts.Count == 0)
        {
            return;
        }

        Record(call, write, verdicts, evidence);
        throw new InvalidPluginExecutionException(
            LooseningRefusal.Word(call.Texts, verdicts.Select(verdict => verdict.Value)));
    }

    private static void Record(
        PluginCall call, PersonWrite write, List<KeyValuePair<Matter, Loosening>> verdicts, Evidence evidence)
    {
        try
        {
            foreach (var verdict in verdicts)
            {
                var hash = PersonAddresses.MainHash(write.Addresses, verdict.Key.Channel);
                Loosenings.Attempt(write.Before!.Id, verdict.Key, verdict.Value, hash, evidence).Write(call);
            }
        }
        catch (Exception fault)
        {
            // Whatever keeps the fact from being written, the refusal itself must reach the caller.
            call.Trace(fault.ToString());
        }
    }
}
