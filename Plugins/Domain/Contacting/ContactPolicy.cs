using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Contacting;

/// <summary>
/// Decides whom a phone call, letter, fax, text message or appointment must not reach. The strictest of the row and of
/// every holder of one of its numbers wins; a flag that stands because of a number is judged by that number, and a row
/// that was merged away refuses what the one refuses that it became.
/// </summary>
internal static class ContactPolicy
{
    // A row that was merged into one that was merged; a longer chain is a ring that somebody wrote by hand.
    private const int LongestChain = 20;

    /// <summary>The channels by which a person can refuse an activity, the widest first.</summary>
    /// <param name="kind">By what it reaches people.</param>
    /// <param name="regards">The table of the row that it regards: what a campaign sends out is marketing.</param>
    public static IReadOnlyList<Channel> ChannelsOf(ContactKind kind, string? regards) =>
        ChannelTable.Refusing(ChannelTable.Of(kind), CategoryPolicy.Campaigns.Contains(regards));

    /// <summary>Those among the people of an activity who refused it, each once.</summary>
    /// <param name="contact">The activity.</param>
    /// <param name="known">What is known; null when it could not be read, which refuses everybody.</param>
    public static IReadOnlyList<ContactRefusal> Decide(OutgoingContact contact, KnownContacts? known)
    {
        var channels = ChannelsOf(contact.Kind, contact.Regards);
        if (known is null)
        {
            return contact.People.Select(person => new ContactRefusal.Unreadable(person, channels[0])).ToList();
        }

        var rows = known.Rows.GroupBy(row => row.Person.Id).ToDictionary(same => same.Key, same => same.First());
        var suppressed = new HashSet<SuppressedNumber>(known.Suppressed);
        return contact.People
            .Select(person => Judge(contact.Kind, person, Own(person.Party, rows), channels, suppressed))
            .Where(refusal => refusal is not null).Select(refusal => refusal!).ToList();
    }

    // The row, and those into which it was merged.
    private static List<Reachable> Own(PersonId? person, Dictionary<PersonId, Reachable> rows)
    {
        var own = new List<Reachable>();
        while (person is not null && own.Count < LongestChain && rows.TryGetValue(person, out var row))
        {
            own.Add(row);
            person = row.Person.Master;
        }

        return own;
    }

    // An invitation goes to the address that the platform uses, and it is that for which a flag stands.
    private static bool Refuses(ContactKind kind, Person person, Channel channel) =>
        person.RefusesOf(channel) || (kind == ContactKind.Appointment && person.Refused.Contains(channel));

    private static ContactRefusal? Judge(
        ContactKind kind,
        Contacted person,
        List<Reachable> own,
        IReadOnlyList<Channel> channels,
        HashSet<SuppressedNumber> suppressed)
    {
        var numbers = own.Take(1).SelectMany(row => row.Numbers).Concat(person.Numbers).ToList();
        foreach (var channel in channels)
        {
            if (own.FirstOrDefault(row => Refuses(kind, row.Person, channel)) is { } refusing)
            {
                return new ContactRefusal.ByRow(person, channel, refusing.Person);
            }

            if (numbers.FirstOrDefault(one => suppressed.Contains(new SuppressedNumber(one, channel))) is { } number)
            {
                return new ContactRefusal.ByNumber(person, channel, number);
            }
        }

        return null;
    }
}
