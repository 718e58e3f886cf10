using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Each do-not-contact flag that a write changes becomes a row of the ledger, in the same transaction; a refusal also
/// suppresses the person's addresses and is taken over onto the other rows that hold them.
/// </summary>
public sealed class RecordPreferenceChange : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var write = new PersonWrite(call);
        var found = FlagWrite.Of(call) ?? new FlagWrite();
        var changes = write.Changes(
            flag => found.Before.TryGetValue(flag.Column, out var before) ? before : write.Stored(flag));
        if (changes.Count == 0 && found.Corrected.Count == 0)
        {
            return;
        }

        var evidence = GivenEvidence.Taken(call);
        var carried = Carried.Of(call);
        foreach (var flag in write.Table.Flags.Where(flag => found.Corrected.ContainsKey(flag.Column)))
        {
            var verdict = found.Corrected[flag.Column];
            var hash = PersonAddresses.MainHash(write.Addresses, flag.Channel);
            Loosenings.Attempt(call, write.Table, flag, verdict, hash, evidence).Write(call);
        }

        foreach (var change in changes)
        {
            call.Trace(change.ToString());
            Entry(call, write, change, found, carried, evidence).Write(call);
        }

        if (carried is null)
        {
            Spread(call, write, changes.Where(change => !found.Suppressed.Contains(change.Flag.Column)), evidence);
        }
    }

    private static LedgerEntry Entry(
        PluginCall call, PersonWrite write, FlagChange change, FlagWrite found, Carried? carried, Evidence evidence)
    {
        var entry = new LedgerEntry(
            change.Tightens ? LedgerEvent.OptedOut : LedgerEvent.OptedIn, change.Flag.Channel, LedgerReason.FlagChanged)
        {
            Person = new PersonId(write.Table.Name, call.RowId),
            AddressHash = PersonAddresses.MainHash(write.Addresses, change.Flag.Channel),
            OldValue = change.Flag.Word(change.Before),
            NewValue = change.Flag.Word(change.After),
            Source = Choices.Of(evidence.Source),
            Evidence = evidence.Text,
        };
        if (found.Suppressed.Contains(change.Flag.Column))
        {
            return entry with
            {
                Reason = LedgerReason.Suppressed,
                Source = Choices.Of(ConsentSource.System),
                Evidence = null,
            };
        }

        return carried is null || !change.Tightens ? entry : entry with
        {
            Event = EventOf(carried),
            Source = Choices.Of(carried.Source),
            Evidence = carried.Origin,
        };
    }

    private static LedgerEvent EventOf(Carried carried) => carried.Source switch
    {
        ConsentSource.Merge => LedgerEvent.OptedOut,
        ConsentSource.System => LedgerEvent.FoundAfterwards,
        _ => LedgerEvent.CarriedOver,
    };

    private static void Spread(
        PluginCall call, PersonWrite write, IEnumerable<FlagChange> changes, Evidence evidence)
    {
        var byMeaning = changes.ToLookup(change => change.Tightens, change => change.Flag.Channel);
        var lifted = byMeaning[false].ToList();
        if (lifted.Count > 0)
        {
            Suppressions.Lift(call, write.Addresses, lifted);
        }

        var refused = byMeaning[true].ToList();
        if (refused.Count > 0)
        {
            // A program that says nothing of who spoke is another system, with the weight of one.
            var source = evidence is { Source: ConsentSource.RecordChanged, ByApplication: true }
                ? ConsentSource.Integration
                : evidence.Source;
            Suppressions.PutInForce(call, write.Addresses, refused, source);
            Twins.Carry(call, new PersonId(write.Table.Name, call.RowId), write.Addresses, refused);
        }
    }
}
