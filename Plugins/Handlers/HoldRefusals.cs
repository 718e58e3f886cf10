using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Before a person's row is written: a loosening that nothing justifies is set back, an address that is suppressed sets
/// its flag, and evidence is taken out, so that it serves this one write.
/// </summary>
public sealed class HoldRefusals : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var evidence = GivenEvidence.Take(call);
        var write = new PersonWrite(call);
        if (write.Written.Count == 0 && !write.WritesAddress)
        {
            return;
        }

        Lock(call, write);
        var handedOn = new FlagWrite();
        foreach (var flag in write.Table.Flags)
        {
            handedOn.Before[flag.Column] = write.Stored(flag);
        }

        Correct(call, write, evidence, handedOn);
        Tighten(call, write, handedOn);
        handedOn.HandOn(call);
    }

    private static void Lock(PluginCall call, PersonWrite write)
    {
        var touched = write.Changes().Select(change => change.Flag.Channel).ToList();
        if (touched.Count > 0 && Carried.Of(call) is null)
        {
            Suppressions.Lock(call, write.Addresses, touched);
        }

        if (write.Before is null || write.Written.Count == 0)
        {
            return;
        }

        write.Reread();
        foreach (var flag in write.Written.Where(flag => !flag.Refuses(write.Stored(flag))))
        {
            // What changes nothing is not written: it could undo a refusal that comes in at this very moment.
            if (write.Target.GetAttributeValue<bool?>(flag.Column) == write.Stored(flag))
            {
                write.Target.Attributes.Remove(flag.Column);
            }
        }
    }

    private static void Correct(PluginCall call, PersonWrite write, Evidence evidence, FlagWrite handedOn)
    {
        var loosened = write.Changes().Where(change => !change.Tightens).Select(change => change.Flag).ToList();
        foreach (var verdict in Loosenings.Judge(call, write.Table, loosened, write.Addresses, evidence)
            .Where(verdict => verdict.Value != Loosening.Permitted))
        {
            write.Target[verdict.Key.Column] = verdict.Key.RefusingValue;
            handedOn.Corrected[verdict.Key.Column] = verdict.Value;
        }
    }

    private static void Tighten(PluginCall call, PersonWrite write, FlagWrite handedOn)
    {
        var added = PersonAddresses.NewIn(call, write.Table, write.Target, write.Before);
        if (added.Count == 0)
        {
            return;
        }

        var permitted = write.Changes().Where(change => !change.Tightens).Select(change => change.Flag).ToList();
        var refused = Suppressions.RefusedChannels(call, added);
        foreach (var flag in write.Table.Flags.Where(flag => refused.Contains(flag.Channel)).Except(permitted))
        {
            var after = write.Target.Contains(flag.Column)
                ? write.Target.GetAttributeValue<bool?>(flag.Column)
                : write.Stored(flag);
            if (!flag.Refuses(after))
            {
                write.Target[flag.Column] = flag.RefusingValue;
                handedOn.Suppressed.Add(flag.Column);
            }
        }
    }
}
