using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Addresses;

/// <summary>
/// An e-mail address in normal form: no dress, lower case, the domain in ASCII. <see cref="AddressReading"/> makes it.
/// </summary>
/// <param name="Value">The normal form, for example <c>ana@xn--bcher-kva.example</c>.</param>
internal sealed record EmailAddress(string Value)
{
    private const string Gmail = "gmail.com";

    private const string GoogleMail = "googlemail.com";

    /// <summary>
    /// The address without its tag: <c>ana@d</c> of <c>ana+news@d</c>; itself when it has none.
    /// A refusal of the untagged address covers every tag, a refusal of a tag only itself.
    /// </summary>
    public EmailAddress WithoutTag
    {
        get
        {
            var at = Value.LastIndexOf('@');
            var plus = Value.IndexOf('+');
            return plus > 0 && plus < at ? new EmailAddress(Value.Substring(0, plus) + Value.Substring(at)) : this;
        }
    }

    /// <summary>
    /// The mailbox that the address belongs to, its tag kept: what a refusal of it is stored under. It is the address
    /// itself, except where a provider delivers several spellings to one mailbox: gmail.com and googlemail.com are one
    /// domain and dots do not count there.
    /// </summary>
    public EmailAddress Mailbox
    {
        get
        {
            var local = Local.Replace(".", string.Empty);
            return IsAtGmail && local.Length > 0 ? new EmailAddress(local + "@" + Gmail) : this;
        }
    }

    /// <summary>The mailboxes whose refusal covers this address: its own, and that without its tag.</summary>
    public IReadOnlyList<EmailAddress> Candidates => Mailbox.WithoutTag is var whole && whole != Mailbox
        ? [Mailbox, whole]
        : [Mailbox];

    /// <summary>
    /// The texts under which a row that holds this address, or its untagged form, is found in the database. Dots that
    /// somebody else set at gmail.com are not among them: such rows are found by their refusal's hash.
    /// </summary>
    public IEnumerable<string> StoredForms =>
        new[] { this, WithoutTag }.SelectMany(address => address.OwnForms).Distinct();

    /// <summary>The texts under which a row that holds this very address is found in the database.</summary>
    public IEnumerable<string> OwnForms
    {
        get
        {
            yield return Value;
            if (IsAtGmail)
            {
                foreach (var local in new[] { Local, Mailbox.Local })
                {
                    yield return local + "@" + Gmail;
                    yield return local + "@" + GoogleMail;
                }
            }
            else if (UnicodeText.DomainToUnicode(Domain) is { } readable)
            {
                yield return Local + "@" + readable;
            }
        }
    }

    private string Local => Value.Substring(0, Math.Max(0, Value.LastIndexOf('@')));

    private string Domain => Value.Substring(Value.LastIndexOf('@') + 1);

    private bool IsAtGmail => Domain is Gmail or GoogleMail;

    /// <summary>
    /// The one address in a text such as <c>Ana &lt;Ana@Example.COM&gt;</c>; null when there is none or several, or
    /// when anything that may be one could not be read.
    /// </summary>
    public static EmailAddress? Of(string? text) =>
        AddressReading.Of(text) is { HasUnreadable: false, Addresses.Count: 1 } reading ? reading.Addresses[0] : null;

    /// <inheritdoc />
    public override string ToString() => Value;
}
