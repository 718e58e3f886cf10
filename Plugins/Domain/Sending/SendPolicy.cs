using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Sending;

/// <summary>
/// What is known about the recipients of one message: rows by party and by address, and suppressions.
/// </summary>
/// <param name="People">Every contact, lead and account that is a recipient or has a recipient's address.</param>
/// <param name="Suppressions">The suppressions of the recipients' addresses.</param>
internal sealed record KnownConsent(IReadOnlyList<Person> People, IReadOnlyList<Suppression> Suppressions);

/// <summary>Decides, recipient by recipient, whether a message may go. The strictest row wins.</summary>
internal static class SendPolicy
{
    /// <summary>Decides for every recipient.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="known">What is known; null when it could not be read, which refuses marketing.</param>
    public static IReadOnlyList<RecipientVerdict> Decide(OutgoingMail mail, KnownConsent? known)
    {
        var index = known is null ? null : new ConsentIndex(known);
        return mail.Recipients.Select(recipient => Decide(mail, recipient, index)).ToList();
    }

    private static RecipientVerdict Decide(OutgoingMail mail, Recipient recipient, ConsentIndex? index)
    {
        var category = CategoryPolicy.For(mail, recipient);
        return new RecipientVerdict(recipient, category, Judge(recipient, category, index));
    }

    private static Verdict Judge(Recipient recipient, Category category, ConsentIndex? index)
    {
        if (recipient.IsOurs)
        {
            return new Verdict.Allowed();
        }

        if (index?.Find(recipient, Channel.Email) is { } never)
        {
            return new Verdict.Refused(never);
        }

        if (Unknown(recipient, index) is { } unknown)
        {
            return category == Category.Marketing
                ? new Verdict.Refused(new Ground(unknown, Channel.MarketingEmail))
                : new Verdict.Allowed();
        }

        var marketing = index!.Find(recipient, Channel.MarketingEmail)
            ?? index.Find(recipient, Channel.MarketingMaterial);
        return marketing is null ? new Verdict.Allowed()
            : category == Category.Marketing ? new Verdict.Refused(marketing)
            : new Verdict.AllowedAsTransactional(marketing);
    }

    private static Rule? Unknown(Recipient recipient, ConsentIndex? index) =>
        recipient.Party is null && recipient.Address is null ? Rule.NoAddress
        : index is null || !index.Knows(recipient) ? Rule.Unreadable
        : null;

    /// <summary>
    /// People and suppressions by what a recipient can be found under, so that a thousand recipients stay cheap.
    /// </summary>
    private sealed class ConsentIndex(KnownConsent known)
    {
        private readonly Dictionary<PersonId, Person> byId = First(known.People);

        private readonly ILookup<EmailAddress, Person> byAddress = known.People
            .SelectMany(
                person => person.Addresses,
                (person, address) => new KeyValuePair<EmailAddress, Person>(address, person))
            .ToLookup(pair => pair.Key, pair => pair.Value);

        private readonly ILookup<EmailAddress, Suppression> suppressions = known.Suppressions.ToLookup(s => s.Address);

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

            return Forms(recipient).SelectMany(form => suppressions[form]).Any(s => s.Channel == channel)
                ? new Ground(Rule.Suppressed, channel)
                : null;
        }

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

        private static Dictionary<PersonId, Person> First(IReadOnlyList<Person> people) =>
            people.GroupBy(person => person.Id).ToDictionary(same => same.Key, same => same.First());
    }
}
