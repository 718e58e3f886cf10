using OptOutPlugin.Domain.Addresses;

namespace OptOutPlugin.Domain.Sending;

/// <summary>The hashes under which refusals of some addresses may stand.</summary>
internal sealed class AddressHashes
{
    private readonly Dictionary<EmailAddress, IReadOnlyList<string>> ofMailbox;
    private readonly Dictionary<string, EmailAddress> mailboxOf = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Hashes addresses, and those whose refusal covers them.</summary>
    /// <param name="addresses">The addresses.</param>
    /// <param name="hashesOf">The hashes of one mailbox, one for each key.</param>
    public AddressHashes(IEnumerable<EmailAddress> addresses, Func<EmailAddress, IReadOnlyList<string>> hashesOf)
    {
        ofMailbox = addresses.SelectMany(address => address.Candidates).Distinct()
            .ToDictionary(mailbox => mailbox, hashesOf);
        foreach (var mailbox in ofMailbox)
        {
            foreach (var hash in mailbox.Value)
            {
                mailboxOf[hash] = mailbox.Key;
            }
        }
    }

    /// <summary>Of no address.</summary>
    public static AddressHashes None { get; } = new([], _ => []);

    /// <summary>Every hash, each once.</summary>
    public IEnumerable<string> All => mailboxOf.Keys;

    /// <summary>The hashes under which a refusal of an address may stand, its own and wider ones.</summary>
    public IEnumerable<string> Of(EmailAddress address) => address.Candidates.SelectMany(Stored);

    /// <summary>The hashes of an address itself, without what covers it.</summary>
    public IReadOnlyList<string> Own(EmailAddress address) => Stored(address.Mailbox);

    /// <summary>The mailbox of a hash; null for a hash of none of these.</summary>
    public EmailAddress? MailboxOf(string? hash) =>
        hash is not null && mailboxOf.TryGetValue(hash, out var mailbox) ? mailbox : null;

    private IReadOnlyList<string> Stored(EmailAddress mailbox) =>
        ofMailbox.TryGetValue(mailbox, out var hashes) ? hashes : [];
}
