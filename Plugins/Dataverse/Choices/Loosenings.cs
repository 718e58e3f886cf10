using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>Judges changes that would let a person be contacted again.</summary>
internal static class Loosenings
{
    /// <summary>
    /// The verdict on each own refusal that would be lifted. Without evidence nothing is read; with it, the caller's
    /// right and the ledger of the person.
    /// </summary>
    /// <param name="call">The run.</param>
    /// <param name="person">The person's row.</param>
    /// <param name="loosened">What would be lifted.</param>
    /// <param name="grounds">The rows of the suppression list of the person's addresses.</param>
    /// <param name="evidence">What is brought forward.</param>
    public static Dictionary<Matter, Loosening> Judge(
        PluginCall call,
        PersonId person,
        IReadOnlyCollection<Matter> loosened,
        IReadOnlyCollection<StoredGround> grounds,
        Evidence evidence)
    {
        if (loosened.Count == 0)
        {
            return [];
        }

        if (!EvidenceText.Says(evidence.Text))
        {
            return loosened.ToDictionary(matter => matter, _ => Loosening.NoEvidence);
        }

        var mayLoosen = Privileges.Holds(call, call.Context.InitiatingUserId, OptIn.Privilege);
        if (mayLoosen && !Access.MayWrite(call, person))
        {
            return loosened.ToDictionary(matter => matter, _ => Loosening.NoWriteAccess);
        }

        var ledger = PersonLedger.Of(call, person);
        var months = SettingsSource.Of(call).ReaskLockMonths;
        return loosened.ToDictionary(matter => matter, matter => LooseningPolicy.Judge(
            Standing(ledger, matter, grounds.Where(row => row.Ground.Person == person)),
            evidence,
            evidence.IsStatedFor(matter.Channel, loosened.Count),
            mayLoosen,
            months,
            call.Now));
    }

    /// <summary>
    /// The refusals of a matter that a permission has to outweigh: those of the ledger, and those on the person's
    /// addresses, so that no carrying or merging makes one lighter.
    /// </summary>
    public static IReadOnlyCollection<Refusal> Standing(
        PersonLedger ledger, Matter matter, IEnumerable<StoredGround> grounds)
    {
        var standing = ledger.Standing(matter).Select(StandingRefusals.Weighed)
            .Concat(grounds.Where(row => row.Ground.Matter == matter && row.Ground.Since is not null)
                .Select(row => row.Ground.Refusal)).ToList();
        return standing.Count > 0 ? standing : [Refusal.Unknown];
    }

    /// <summary>The fact that a write tried to loosen and did not; the same attempt is the same fact.</summary>
    public static LedgerEntry Attempt(
        PluginCall call,
        PersonWrite write,
        Matter matter,
        Loosening verdict,
        IEnumerable<StoredGround> grounds,
        Evidence evidence)
    {
        var person = write.Before!.Id;
        var met = Attempts.Met(person, matter.Channel, grounds, () => PersonLedger.Of(call, person));
        var hash = PersonAddresses.MainHash(write.Addresses, matter.Channel);
        return Attempt(person, matter, verdict, hash, evidence) with
        {
            Id = Attempts.IdOf(call, person, matter.Channel, Choices.ReasonOf(verdict), met),
        };
    }

    /// <summary>The fact that a loosening of a person was tried and did not hold.</summary>
    public static LedgerEntry Attempt(
        PersonId person, Matter matter, Loosening verdict, string? hash, Evidence evidence) =>
        new(LedgerEvent.Corrected, matter.Channel, Choices.ReasonOf(verdict))
        {
            Person = person,
            AddressHash = hash,
            Topic = matter.Topic,
            OldValue = Flag.RefusedWord,
            NewValue = Flag.RefusedWord,
            Source = Choices.Of(evidence.Source),
            Weight = evidence.Weight,
            SaidOn = evidence.SaidOn,
            Evidence = evidence.Text,
        };
}
