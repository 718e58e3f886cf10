using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Sending;

/// <summary>
/// People, suppressions and choices by what a recipient can be found under, so that a thousand recipients stay cheap.
/// </summary>
/// <param name="known">What was read.</param>
/// <param name="now">The time of the decision, UTC.</param>
internal sealed class ConsentIndex(KnownConsent known, DateTime now)
{
    // A row that was merged into one that was merged; a longer chain is a ring that somebody wrote by hand.
    private const int LongestChain = 20;

    private readonly Dictionary<PersonId, Person> byId =
        known.People.GroupBy(person => person.Id).ToDictionary(same => same.Key, same => same.First());

    private readonly ILookup<EmailAddress, Person> byMailbox = known.People
        .SelectMany(
            person => person.Addresses.Select(address => address.Mailbox).Distinct(),
            (person, mailbox) => new KeyValuePair<EmailAddress, Person>(mailbox, person))
        .ToLookup(pair => pair.Key, pair => pair.Value);

    private readonly ILookup<string, AddressGround> grounds =
        known.Grounds.ToLookup(ground => ground.Hash, StringComparer.OrdinalIgnoreCase);

    private readonly ILookup<PersonId, Preference> choicesOfRows =
        known.Preferences.Where(choice => choice.Person is not null).ToLookup(choice => choice.Person!);

    private readonly ILookup<string, Preference> choicesByHash = known.Preferences
        .Where(choice => choice.Hash is not null).ToLookup(choice => choice.Hash!, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the recipient's own row, where there is one, was read, and what it was merged into.</summary>
    public bool Knows(Recipient recipient) =>
        recipient.Party is null
        || (byId.ContainsKey(recipient.Party)
            && Own(recipient).All(row => row.Master is null || byId.ContainsKey(row.Master)));

    /// <summary>The recipient's own row; null for a typed-in address and where it was not read.</summary>
    public Person? RowOf(Recipient recipient) =>
        recipient.Party is not null && byId.TryGetValue(recipient.Party, out var row) ? row : null;

    /// <summary>The row of a person; null where it was not read.</summary>
    public Person? Find(PersonId? person) =>
        person is not null && byId.TryGetValue(person, out var row) ? row : null;

    /// <summary>The recipient's own row, and those into which it was merged.</summary>
    public IReadOnlyList<Person> Own(Recipient recipient)
    {
        var rows = new List<Person>();
        for (var row = RowOf(recipient); row is not null && rows.Count < LongestChain; row = Find(row.Master))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The recipient's rows, and then the others that hold an address which the message would go to.</summary>
    public IEnumerable<Person> Rows(Recipient recipient) =>
        Own(recipient).Concat(recipient.Addresses.SelectMany(address => address.Candidates).Distinct()
            .SelectMany(mailbox => byMailbox[mailbox])).Distinct();

    /// <summary>
    /// The ground on which a channel is refused to a recipient: the own row first, then others with the address, then
    /// the suppression list. A flag that stands because of an address is no word of the person; the platform itself
    /// sends nothing to a row that has the one against all e-mail.
    /// </summary>
    public Ground? Find(Recipient recipient, Channel channel)
    {
        var row = Own(recipient).FirstOrDefault(one => one.RefusesOf(channel)
                || (channel == Channel.Email && one.Refused.Contains(channel)))
            ?? Rows(recipient).FirstOrDefault(one => one.RefusesOf(channel));
        var ofAddress = row?.RefusesOf(channel) == true
            ? null
            : OnAddress(recipient, new Matter(channel), Rule.Suppressed);
        if (row is null || ofAddress is { Rule: Rule.AddressFailed })
        {
            return ofAddress;
        }

        var standing = Standing(row.Id, channel);
        return new Ground(RuleOf(channel), channel, row) { Since = standing?.Since, Row = standing?.Row };
    }

    /// <summary>What the suppression list says of the addresses against a matter, the strictest first.</summary>
    /// <param name="recipient">The recipient.</param>
    /// <param name="matter">The matter.</param>
    /// <param name="refuses">The rule that a refusal of the matter is.</param>
    public Ground? OnAddress(Recipient recipient, Matter matter, Rule refuses) =>
        OnAddress(recipient, matter, Effect.Refuses, refuses)
        ?? OnAddress(recipient, matter, Effect.Pauses, Rule.Paused);

    /// <summary>The first row of the suppression list about some matters that nobody can trust.</summary>
    public Ground? Doubtful(Recipient recipient, IEnumerable<Matter> matters) => matters
        .Select(matter => OnAddress(recipient, matter, Effect.Doubtful, Rule.Doubtful))
        .FirstOrDefault(ground => ground is not null);

    /// <summary>
    /// The choices of the recipient's row, of others with the address, and of the addresses themselves.
    /// </summary>
    public IReadOnlyList<Preference> ChoicesOf(Recipient recipient) =>
        Rows(recipient).SelectMany(row => choicesOfRows[row.Id])
            .Concat(recipient.Addresses.SelectMany(known.Hashes.Of).Distinct()
                .SelectMany(hash => choicesByHash[hash]).Where(choice => choice.Person is null))
            .ToList();

    /// <summary>
    /// The opt-ins about some matters that count for everything that the message goes to: an opt-in is for the person
    /// and the address for which it was confirmed, and travels to no other.
    /// </summary>
    /// <param name="recipient">The recipient.</param>
    /// <param name="counts">Whether an opt-in is about the message.</param>
    /// <param name="about">The topics that the message is about.</param>
    public OptIns OptInsOf(Recipient recipient, Func<Preference, bool> counts, IReadOnlyCollection<Topic> about)
    {
        var all = recipient.Addresses.Select(address => Candidates(recipient, address)
            .Where(choice => choice.State == PreferenceState.OptedIn && choice.IsProven && counts(choice)).ToList())
            .ToList();
        return all.Count == 0 || all.Any(given => given.Count == 0) ? OptIns.Missing
            : all.Any(given => given.All(choice => choice.HasEndedAt(now))) ? OptIns.Ended
            : all.Any(given => given.All(choice => choice.HasEndedAt(now)
                || known.Policies.Outdates(choice, about, now))) ? OptIns.Outdated
            : OptIns.Given;
    }

    /// <summary>Whether a choice is that of an address itself, or of one that covers it.</summary>
    public bool IsOf(Preference choice, EmailAddress address) =>
        choice.Person is null && choice.Hash is not null
        && known.Hashes.Of(address).Contains(choice.Hash, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<Preference> Candidates(Recipient recipient, EmailAddress address)
    {
        var people = recipient.Party is null
            ? byMailbox[address.Mailbox].Select(row => row.Id)
            : Own(recipient).Select(row => row.Id);
        var confirmed = known.Hashes.Own(address).SelectMany(hash => choicesByHash[hash])
            .Where(choice => choice.Person is null || people.Contains(choice.Person));

        // What was stored before opt-ins named their address counts for the row itself where it is reached as ever.
        return recipient.Party is not null && recipient.Main.Addresses.Contains(address)
            ? confirmed.Concat(choicesOfRows[recipient.Party].Where(choice => choice.Hash is null))
            : confirmed;
    }

    private Ground? OnAddress(Recipient recipient, Matter matter, Effect effect, Rule rule)
    {
        foreach (var address in recipient.Addresses)
        {
            var found = known.Hashes.Of(address).SelectMany(hash => grounds[hash])
                .Where(ground => ground.Matter == matter && ground.EffectAt(now) == effect)
                .OrderBy(ground => ground.Since).FirstOrDefault();
            if (found is not null)
            {
                var why = found.Source == ConsentSource.DeliveryReport && rule == Rule.Suppressed
                    ? Rule.AddressFailed
                    : rule;
                return new Ground(why, matter.Channel, Topic: matter.Topic)
                {
                    Address = address,
                    Whose = found.Person,
                    Since = found.Since,
                    Row = found.Row,
                };
            }
        }

        return null;
    }

    // The one that has held longest.
    private AddressGround? Standing(PersonId person, Channel channel) => known.Grounds
        .Where(ground => ground.Person == person && ground.Matter == new Matter(channel) && ground.Holds(now))
        .OrderBy(ground => ground.Since ?? DateTime.MaxValue).ThenBy(ground => ground.Row).FirstOrDefault();

    private static Rule RuleOf(Channel channel) => ChannelTable.Of(channel).OfMail
        ?? throw new ArgumentOutOfRangeException(nameof(channel), channel, "No e-mail is kept back by it.");
}

/// <summary>Whether a message that needs an opt-in has one.</summary>
internal enum OptIns
{
    /// <summary>Nobody asked for it.</summary>
    Missing,

    /// <summary>What was asked for has ended.</summary>
    Ended,

    /// <summary>It was asked for under a privacy policy that has changed since in what matters for it.</summary>
    Outdated,

    /// <summary>It was asked for.</summary>
    Given,
}
