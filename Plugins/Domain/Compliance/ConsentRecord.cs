using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Policies;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Compliance;

/// <summary>
/// What is recorded of many recipients, with the times of it, so that each e-mail is decided as of its own.
/// </summary>
/// <param name="facts">The facts of the ledger, the oldest first.</param>
/// <param name="suppressions">The suppressions that hold today.</param>
/// <param name="choices">The choices as they stand today.</param>
/// <param name="twins">The rows that hold one of the addresses today.</param>
/// <param name="hashes">The hashes of every address.</param>
internal sealed class ConsentRecord(
    IReadOnlyList<ConsentFact> facts,
    IReadOnlyList<DatedSuppression> suppressions,
    IReadOnlyList<DatedChoice> choices,
    IReadOnlyList<DatedTwin> twins,
    AddressHashes hashes)
{
    private readonly ILookup<PersonId, int> byPerson = Enumerable.Range(0, facts.Count)
        .Where(i => facts[i].Person is not null).ToLookup(i => facts[i].Person!);

    private readonly ILookup<string, int> byHash = Enumerable.Range(0, facts.Count)
        .Where(i => facts[i].Hash is not null).ToLookup(i => facts[i].Hash!);

    private readonly ILookup<string, DatedSuppression> suppressed = suppressions.ToLookup(one => one.Hash);

    private readonly ILookup<PersonId, DatedChoice> choicesOfRows =
        choices.Where(one => one.Person is not null).ToLookup(one => one.Person!);

    private readonly ILookup<string, DatedChoice> choicesOfAddresses =
        choices.Where(one => one.Person is null && one.Hash is not null).ToLookup(one => one.Hash!);

    private readonly ILookup<EmailAddress, DatedTwin> byMailbox = twins
        .SelectMany(
            twin => twin.Addresses.Select(address => address.Mailbox).Distinct(),
            (twin, mailbox) => new KeyValuePair<EmailAddress, DatedTwin>(mailbox, twin))
        .ToLookup(pair => pair.Key, pair => pair.Value);

    /// <summary>The versions of the privacy policy, which may end what rested on an earlier one.</summary>
    public PolicyHistory Policies { get; init; } = PolicyHistory.None;

    /// <summary>What a decision about an e-mail would have read when it left.</summary>
    /// <param name="mail">The e-mail, as it stood then.</param>
    /// <param name="time">When it left.</param>
    /// <param name="sure">Whether a refusal counts only when it surely held then; else when it may have.</param>
    public KnownConsent Then(OutgoingMail mail, SendingTime time, bool sure)
    {
        var outside = mail.Recipients.Where(recipient => !recipient.IsOurs).ToList();
        var mailboxes = outside.SelectMany(recipient => recipient.Addresses)
            .SelectMany(address => address.Candidates).Distinct().ToList();
        var ofThese = mailboxes.SelectMany(hashes.Own).Distinct().ToList();

        // A row that was written since may have got the address only then.
        var holders = mailboxes.SelectMany(mailbox => byMailbox[mailbox]).Distinct()
            .Where(twin => !sure || time.IsAfter(twin.ChangedOn)).ToDictionary(twin => twin.Id);
        var people = new HashSet<PersonId>(outside.Where(recipient => recipient.Party is not null)
            .Select(recipient => recipient.Party!).Concat(holders.Keys));
        var all = people.SelectMany(person => byPerson[person]).Concat(ofThese.SelectMany(hash => byHash[hash]))
            .Distinct().OrderBy(i => i).Select(i => Fact(facts[i], people)).ToList();
        var ledger = ConsentHistory.At(
            all.Where(fact => time.Counts(fact, sure)), time.Latest, people, hashes, mail.Topics);
        var rows = people.SelectMany(person => choicesOfRows[person])
            .Concat(ofThese.SelectMany(hash => choicesOfAddresses[hash]));
        return new KnownConsent(
            ledger.People.Select(person => holders.TryGetValue(person.Id, out var twin)
                ? person with { Addresses = [.. person.Addresses.Union(twin.Addresses)] }
                : person).ToList(),
            hashes,
            [.. ledger.Grounds, .. Standing(ofThese, all, time, sure)],
            new ChoicesThen(time, sure, mail.Topics, all).Of(rows, ledger.Preferences))
        {
            Policies = Policies,
        };
    }

    // Of a row that is no recipient the facts about the address count, and nothing else: not all of them are here.
    private static ConsentFact Fact(ConsentFact fact, HashSet<PersonId> people) =>
        fact.Person is null || people.Contains(fact.Person) ? fact : fact with { Person = null };

    private IEnumerable<AddressGround> Standing(
        List<string> ofThese, List<ConsentFact> all, SendingTime time, bool sure) =>
        from hash in ofThese
        from one in suppressed[hash]
        where time.IsAfter(one.HeldFrom) || (!sure && time.MayBeAfter(one.HeldFrom) && !all.Exists(one.IsMadeBy))
        select one.Ground;
}
