using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>Judges the changes of a write that would let a person be contacted again.</summary>
internal static class Loosenings
{
    /// <summary>The verdict on each loosening of the row being written, by flag.</summary>
    public static Dictionary<Flag, Loosening> Judge(
        PluginCall call,
        PersonTable table,
        IReadOnlyList<Flag> loosened,
        IReadOnlyList<HeldAddress> addresses,
        Evidence evidence) =>
        Judge(call, new PersonId(table.Name, call.RowId), loosened, addresses, evidence);

    /// <summary>The verdict on each loosening, by flag.</summary>
    /// <param name="call">The run.</param>
    /// <param name="person">The person's row.</param>
    /// <param name="loosened">The flags that would be loosened.</param>
    /// <param name="addresses">The addresses that the person holds.</param>
    /// <param name="evidence">What the write brings forward.</param>
    public static Dictionary<Flag, Loosening> Judge(
        PluginCall call,
        PersonId person,
        IReadOnlyList<Flag> loosened,
        IReadOnlyList<HeldAddress> addresses,
        Evidence evidence)
    {
        if (loosened.Count == 0)
        {
            return [];
        }

        if (string.IsNullOrWhiteSpace(evidence.Text))
        {
            return loosened.ToDictionary(flag => flag, _ => Loosening.NoEvidence);
        }

        var channels = loosened.Select(flag => flag.Channel).ToList();
        var mayLoosen = Privileges.Holds(call, call.Context.InitiatingUserId, Privileges.ToLoosen);
        var ledger = Refusals.Of(call, PersonTable.Of(person.Table)!, person.Id, channels);
        var suppressions = Suppressions.Known(call, addresses, channels);
        var lockMonths = SettingsSource.Of(call).ReaskLockMonths;
        return loosened.ToDictionary(
            flag => flag,
            flag => LooseningPolicy.Judge(
                ledger.Origin(flag.Channel, suppressions), evidence, mayLoosen, lockMonths, call.Now));
    }

    /// <summary>The fact that a loosening was tried and did not hold.</summary>
    public static LedgerEntry Attempt(
        PluginCall call, PersonTable table, Flag flag, Loosening verdict, string? hash, Evidence evidence) =>
        Attempt(new PersonId(table.Name, call.RowId), flag, verdict, hash, evidence);

    /// <summary>The fact that a loosening of a person was tried and did not hold.</summary>
    public static LedgerEntry Attempt(
        PersonId person, Flag flag, Loosening verdict, string? hash, Evidence evidence) =>
        new(LedgerEvent.Corrected, flag.Channel, Choices.ReasonOf(verdict))
        {
            Person = person,
            AddressHash = hash,
            OldValue = Flag.RefusedWord,
            NewValue = Flag.RefusedWord,
            Source = Choices.Of(evidence.Source),
            Evidence = evidence.Text,
        };
}
