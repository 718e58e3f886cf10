using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Policies;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Ledger;

/// <summary>What was known at a second of the past, out of the facts of the ledger.</summary>
internal static class ConsentHistory
{
    /// <summary>
    /// What a decision at that second would have read: what stood of each person and of each address. A fact about a
    /// person that names an address is a ground on it too; it ends with the person's word, and not with another's.
    /// </summary>
    /// <param name="facts">The facts, in any order; later ones are left out.</param>
    /// <param name="second">The second, UTC.</param>
    /// <param name="asked">The rows that are asked about.</param>
    /// <param name="hashes">The addresses that are asked about, with their hashes.</param>
    /// <param name="topics">The topics that are asked about.</param>
    /// <param name="asRecorded">Whether only what was written down by then counts; else what was said by then.</param>
    /// <param name="lifted">
    /// The grounds of people who are gone that hold nothing any more: whoever spoke for the address ended them.
    /// </param>
    public static KnownConsent At(
        IEnumerable<ConsentFact> facts,
        DateTime second,
        IEnumerable<PersonId> asked,
        AddressHashes hashes,
        IReadOnlyList<Topic> topics,
        bool asRecorded = false,
        IReadOnlyCollection<AddressGround>? lifted = null)
    {
        var told = facts.Where(fact => (asRecorded ? fact.RecordedOn : fact.OccurredOn) <= second)
            .OrderBy(fact => fact, FactOrder.OfWriting).ToList();
        var past = told.Where(fact => !IsEnded(fact, told, lifted ?? [])).ToList();
        var ofPeople = past.Where(fact => fact.Person is not null).ToLookup(fact => fact.Person!);
        var people = asked.Concat(ofPeople.Select(one => one.Key)).Distinct()
            .Select(person => PersonAt(person, ofPeople[person].ToList(), hashes)).ToList();
        var matters = past.GroupBy(fact => new Whose(
                fact.Person, fact.Person is null ? fact.Hash : null, new Matter(fact.Channel, fact.Topic)))
            .Select(same => new KeyValuePair<Whose, MatterThen>(same.Key, new MatterThen(same))).ToList();
        var grounds = matters.SelectMany(one => one.Value.Standing)
            .Where(fact => fact.Hash is not null && hashes.MailboxOf(fact.Hash) is not null).Select(Ground).ToList();
        var choices = matters.SelectMany(one => Choices(one.Key, one.Value, topics)).ToList();
        return new KnownConsent(people, hashes, grounds, choices);
    }

    /// <summary>
    /// Since when somebody refuses, as it was said: of the refusals of the row, or of one of the addresses, that stand,
    /// the one that was said longest ago; null when the ledger has none.
    /// </summary>
    public static DateTime? Since(
        ILookup<PersonId, ConsentFact> byPerson,
        ILookup<string, ConsentFact> byHash,
        PersonId? person,
        IEnumerable<string> hashes,
        Channel channel,
        string? topic)
    {
        var own = person is null ? [] : byPerson[person];
        return own.Concat(hashes.SelectMany(hash => byHash[hash])).Distinct()
            .Where(fact => fact.Channel == channel && fact.Topic == topic)
            .GroupBy(fact => new Whose(fact.Person, fact.Person is null ? fact.Hash : null, new Matter(channel, topic)))
            .Select(same => new MatterThen(same))
            .SelectMany(then => then.Standing.Concat(then.Derived?.Refuses == true ? [then.Derived] : []))
            .Min(fact => (DateTime?)fact.OccurredOn);
    }

    // Nothing more is written about a person who is gone, so the ledger has the end of it as a fact of the address.
    private static bool IsEnded(ConsentFact fact, List<ConsentFact> told, IReadOnlyCollection<AddressGround> lifted) =>
        fact.Refuses
        && lifted.Any(ground => ground.Person is not null && ground.Person == fact.Person && ground.Hash == fact.Hash
            && ground.Matter == new Matter(fact.Channel, fact.Topic))
        && told.Any(yes => yes is { Person: null, Refuses: false }
            && yes.Hash == fact.Hash && yes.Channel == fact.Channel && yes.Topic == fact.Topic
            && StandingRefusals.After([fact, yes]).Count == 0);

    private static Person PersonAt(
        PersonId person, List<ConsentFact> facts, AddressHashes hashes)
    {
        var flags = facts.Where(fact => fact.Topic is null).GroupBy(fact => fact.Channel)
            .ToDictionary(same => same.Key, same => new MatterThen(same));
        var own = flags.Where(one => one.Value.Standing.Any(fact => fact.PausedUntil is null))
            .Select(one => one.Key).ToList();
        var derived = flags.Where(one => one.Value.Derived?.Refuses == true)
            .Select(one => one.Key).Except(own).ToList();
        return new Person(
            person,
            string.Empty,
            facts.Select(fact => hashes.MailboxOf(fact.Hash)).Where(mailbox => mailbox is not null)
                .Select(mailbox => mailbox!).Distinct().ToList(),
            [.. own, .. derived])
        {
            Derived = derived,
        };
    }

    /// <summary>The suppression that a refusal of an address was.</summary>
    private static AddressGround Ground(ConsentFact fact) => new(
        fact.Hash!,
        new Matter(fact.Channel, fact.Topic),
        fact.Person,
        fact.OccurredOn,
        fact.OccurredOn,
        fact.Weight,
        fact.PausedUntil,
        IsProven: true);

    // Of all marketing there are pauses and opt-ins; the refusal of it is a flag. An opt-in counts at the address for
    // which it was confirmed, and where none is named, at the row's own.
    private static IEnumerable<Preference> Choices(Whose whose, MatterThen then, IReadOnlyList<Topic> topics)
    {
        var about = whose.Matter.Topic is { } code
            ? topics.Where(topic => topic.Code == code).Select(topic => (Guid?)topic.Id)
            : whose.Matter.Channel == Channel.MarketingEmail ? [null] : [];
        var said = then.Standing.Where(fact => whose.Matter.Topic is not null || fact.PausedUntil is not null)
            .Select(fact => fact with { Hash = whose.Person is null ? fact.Hash : null });
        return about.SelectMany(topic => said.Concat(then.Permission is { } yes ? [yes] : [])
            .Select(fact => new Preference(
                fact.Person,
                fact.Hash,
                topic,
                fact.PausedUntil is not null ? PreferenceState.Paused
                    : fact.Refuses ? PreferenceState.OptedOut
                    : PreferenceState.OptedIn,
                PausedUntil: fact.PausedUntil)
            {
                Since = fact.OccurredOn,
                PolicyVersion = PolicyEdition.VersionIn(fact.PolicyVersion),
            }));
    }

    /// <summary>What stands after some facts of one matter of one person or address.</summary>
    private sealed class MatterThen
    {
        public MatterThen(IEnumerable<ConsentFact> facts)
        {
            var all = facts.ToList();
            var said = all.Where(fact => !fact.IsDerived).ToList();
            Standing = StandingRefusals.After(said);
            Derived = all.Where(fact => fact.IsDerived).OrderBy(fact => fact, FactOrder.OfWriting).LastOrDefault();
            Permission = Standing.Count > 0 ? null : said.OrderBy(fact => fact, FactOrder.OfWriting)
                .LastOrDefault(fact => !fact.TakesBack) is { Refuses: false } yes ? yes : null;
        }

        /// <summary>The refusals and pauses that stand by somebody's word.</summary>
        public IReadOnlyList<ConsentFact> Standing { get; }

        /// <summary>The last that a flag did because of an address; null for nothing.</summary>
        public ConsentFact? Derived { get; }

        /// <summary>The opt-in that holds; null for none.</summary>
        public ConsentFact? Permission { get; }
    }

    private sealed record Whose(PersonId? Person, string? Hash, Matter Matter);
}
