using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Sending;

/// <summary>
/// People, suppressions and choices by what a recipient can be found under, so that a thousand recipients stay cheap.
/// </summary>
internal sealed class ConsentIndex(KnownConsent known)
{
    private readonly Dictionary<PersonId, Person> byId =
        known.People.GroupBy(person => person.Id).ToDictionary(same => same.Key, same => same.First());

    private readonly ILookup<EmailAddress, Person> byAddress = known.People
        .SelectMany(
            person => person.Addresses,
            (person, address) => new KeyValuePair<EmailAddress, Person>(address, person))
        .ToLookup(pair => pair.Key, pair => pair.Value);

    private readonly ILookup<EmailAddress, Suppression> suppressions = known.Suppressions.ToLookup(s => s.Address);

    private readonly ILookup<PersonId, Preference> choicesOfRows =
        known.Preferences.Where(choice => choice.Person is not null).ToLookup(choice => choice.Person!);

    private readonly ILookup<EmailAddress, Preference> choicesOfAddresses =
        known.Preferences.Where(choice => choice.Address is not null).ToLookup(choice => choice.Address!);

    /// <summary>Whether the recipient's own row, where there is one, was read.</summary>
    public bool Knows(Recipient recipient) => recipient.Party is null || byId.ContainsKey(recipient.Party);

    /// <summary>
    /// The ground on which a channel is refused to a recipient: own row first, then twins, then suppressions.
    /// </summary>
    public Ground? Find(Recipient recipient, Channel channel)
    {
        var person = Rows(recipient).FirstOrDefault(row => row.Refused.Contains(channel));
        if (person is not null)
        {
            return new Ground(RuleOf(channel), channel, person);
        }

        return Suppressed(recipient).Any(s => s.Topic is null && s.Channel == channel)
            ? new Ground(Rule.Suppressed, channel)
            : null;
    }

    /// <summary>The codes of the topics that one of the recipient's addresses is suppressed for.</summary>
    public IReadOnlyCollection<string> TopicsSuppressed(Recipient recipient) =>
        Suppressed(recipient).Where(s => s.Topic is not null).Select(s => s.Topic!).ToList();

    /// <summary>The choices of the recipient's row, of its twins and of its addresses.</summary>
    public IReadOnlyCollection<Preference> ChoicesOf(Recipient recipient) =>
        Rows(recipient).Select(row => row.Id).Distinct().SelectMany(id => choicesOfRows[id])
            .Concat(Forms(recipient).SelectMany(form => choicesOfAddresses[form])).ToList();

    private IEnumerable<Suppression> Suppressed(Recipient recipient) =>
        Forms(recipient).SelectMany(form => suppressions[form]);

    private IEnumerable<Person> Rows(Recipient recipient)
    {
        var party = recipient.Party;
        var own = party is not null && byId.TryGetValue(party, out var row) ? new[] { row } : [];
        return own.Concat(Forms(recipient).SelectMany(form => byAddress[form]));
    }

    private static IEnumerable<EmailAddress> Forms(Recipient recipient) =>
        new[] { recipient.Address, recipient.MainAddress }
            .Where(address => address is not null)
            .SelectMany(address => new[] { address!, address!.WithoutTag })
            .Distinct();

    private static Rule RuleOf(Channel channel) => channel switch
    {
        Channel.Email => Rule.DoNotEmail,
        Channel.MarketingEmail => Rule.DoNotBulkEmail,
        _ => Rule.DoNotSendMarketing,
    };
}
