using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Ledger;

/// <summary>What was known at a second of the past, out of the facts of the ledger.</summary>
internal static class ConsentHistory
{
    /// <summary>
    /// What a decision at that second would have read: the state of each row and of each address after its last fact.
    /// A fact about a person that names an address is one about the address too, as a refusal suppresses it and an
    /// opt-in lifts that.
    /// </summary>
    /// <param name="facts">The facts, the oldest first; later ones are left out.</param>
    /// <param name="second">The second, UTC.</param>
    /// <param name="asked">The rows that are asked about.</param>
    /// <param name="hashes">The addresses that are asked about, with their hashes.</param>
    /// <param name="topics">The topics that are asked about.</param>
    public static KnownConsent At(
        IEnumerable<ConsentFact> facts,
        DateTime second,
        IEnumerable<PersonId> asked,
        AddressHashes hashes,
        IReadOnlyList<Topic> topics)
    {
        var past = facts.Where(fact => fact.OccurredOn <= second).ToList();
        var ofPeople = past.Where(fact => fact.Person is not null).ToLookup(fact => fact.Person!);
        var people = asked.Concat(ofPeople.Select(one => one.Key)).Distinct()
            .Select(person => PersonAt(person, ofPeople[person].ToList(), hashes)).ToList();
        var ofAddresses = Last(
            past.Where(fact => hashes.MailboxOf(fact.Hash) is not null),
            fact => new AddressMatter(fact.Hash!, fact.Channel, fact.Topic)).ToList();
        var grounds = ofAddresses.Where(fact => fact.Refuses).Select(Ground).ToList();
        var choices = Last(
                past.Where(fact => fact.Person is not null && (fact.Topic is not null || IsOfPause(fact))),
                fact => new PersonMatter(fact.Person!, fact.Topic))
            .Concat(ofAddresses.Where(fact => fact.Topic is not null))
            .SelectMany(fact => Choice(fact, topics)).ToList();
        return new KnownConsent(people, hashes, grounds, choices);
    }

    /// <summary>
    /// When whoever refuses last said so: the latest refusal of the row, or of one of the addresses; null when the
    /// ledger has none.
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
        return own.Concat(hashes.SelectMany(hash => byHash[hash]))
            .Where(fact => fact.Refuses && fact.Channel == channel && fact.Topic == topic)
            .Select(fact => (DateTime?)fact.OccurredOn).Max();
    }

    private static Person PersonAt(
        PersonId person, List<ConsentFact> facts, AddressHashes hashes) => new(
        person,
        string.Empty,
        facts.Select(fact => hashes.MailboxOf(fact.Hash)).Where(mailbox => mailbox is not null)
            .Select(mailbox => mailbox!).Distinct().ToList(),
        Flags(facts).Select(fact => fact.Channel).ToList())
    {
        Derived = Flags(facts).Where(fact => fact.IsDerived).Select(fact => fact.Channel).ToList(),
    };

    private static IEnumerable<ConsentFact> Flags(IEnumerable<ConsentFact> facts) =>
        Last(facts.Where(fact => fact.Topic is null && fact.PausedUntil is null), fact => fact.Channel)
            .Where(fact => fact.Refuses);

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

    // An opt-in counts at the address for which it was confirmed, and where none is named, at the row's own.
    private static IEnumerable<Preference> Choice(ConsentFact fact, IReadOnlyList<Topic> topics) =>
        topics.Where(topic => topic.Code == fact.Topic).Select(topic => (Guid?)topic.Id)
            .Concat(fact.Topic is null ? [null] : []).Select(topic => new Preference(
                fact.Person,
                fact.Person is null || !fact.Refuses ? fact.Hash : null,
                topic,
                fact.PausedUntil is not null ? PreferenceState.Paused
                    : fact.Refuses ? PreferenceState.OptedOut
                    : PreferenceState.OptedIn,
                PausedUntil: fact.PausedUntil)
            {
                Since = fact.OccurredOn,
            });

    // A pause of all marketing, and what may have ended one.
    private static bool IsOfPause(ConsentFact fact) => fact.Topic is null && fact.Channel == Channel.MarketingEmail
        && (fact.PausedUntil is not null || !fact.Refuses);

    private static IEnumerable<ConsentFact> Last<T>(IEnumerable<ConsentFact> facts, Func<ConsentFact, T> matter) =>
        facts.GroupBy(matter).Select(same => same.Last());

    private sealed record AddressMatter(string Hash, Channel Channel, string? Topic);

    private sealed record PersonMatter(PersonId Person, string? Topic);
}
