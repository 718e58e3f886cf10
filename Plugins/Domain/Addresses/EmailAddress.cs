using System.Globalization;
using System.Text;

namespace OptOutPlugin.Domain.Addresses;

/// <summary>
/// An e-mail address in normal form: no display name, no white space, lower case, the domain in ASCII.
/// Two texts that reach the same mailbox have the same normal form; nothing else here makes one.
/// </summary>
/// <param name="Value">The normal form, for example <c>ana@xn--bcher-kva.example</c>.</param>
internal sealed record EmailAddress(string Value)
{
    /// <summary>The longest text that is looked at, in characters; longer texts are no address.</summary>
    public const int MaxLength = 1000;

    private const string Scheme = "mailto:";

    private static readonly char[] Separators = [',', ';', '<', '>', '"', '(', ')', '[', ']', ':', '\\'];

    private static readonly IdnMapping Idn = new();

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
    /// The texts under which a row that holds this address, or its untagged form, is found in the database.
    /// </summary>
    public IEnumerable<string> StoredForms
    {
        get
        {
            foreach (var address in new[] { this, WithoutTag }.Distinct())
            {
                yield return address.Value;
                var at = address.Value.LastIndexOf('@');
                var readable = Readable(address.Value.Substring(at + 1));
                if (readable is not null)
                {
                    yield return address.Value.Substring(0, at + 1) + readable;
                }
            }
        }
    }

    /// <summary>
    /// Reads the one address out of a text such as <c>Ana &lt;Ana@Example.COM&gt;</c>; null when there is none, or when
    /// there may be several.
    /// </summary>
    public static EmailAddress? Of(string? text)
    {
        if (text is null || text.Length > MaxLength)
        {
            return null;
        }

        var squeezed = Squeezed(text);
        var open = squeezed.LastIndexOf('<');
        if (open >= 0
            && (squeezed[squeezed.Length - 1] != '>' || Unquoted(squeezed.Substring(0, open)).IndexOf('@') >= 0))
        {
            // Something follows the address, or another address stands before it: a mailbox nobody would compare.
            return null;
        }

        var bare = WithoutDress(open < 0 ? squeezed : squeezed.Substring(open + 1, squeezed.Length - open - 2));
        var at = bare.IndexOf('@');
        if (at < 1 || at == bare.Length - 1 || bare.IndexOf('@', at + 1) > 0 || bare.IndexOfAny(Separators) >= 0)
        {
            return null;
        }

        var domain = Ascii(bare.Substring(at + 1).TrimEnd('.'));
        return domain.Length == 0
            ? null
            : new EmailAddress(bare.Substring(0, at).ToLowerInvariant() + "@" + domain);
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    /// <summary>A display name without what stands in quotation marks, where an address is only words.</summary>
    private static string Unquoted(string name)
    {
        var parts = name.Split('"');
        return string.Concat(parts.Where((_, i) => i % 2 == 0));
    }

    private static string WithoutDress(string address)
    {
        var bare = address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? address.Substring(Scheme.Length)
            : address;
        var at = bare.LastIndexOf('@');
        return at > 2 && bare[0] == '"' && bare[at - 1] == '"' ? bare.Substring(1, at - 2) + bare.Substring(at) : bare;
    }

    private static string Squeezed(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && !IsInvisible(character))
            {
                kept.Append(character);
            }
        }

        return WellFormed(kept.ToString()).Normalize(NormalizationForm.FormC);
    }

    private static bool IsInvisible(char character) =>
        char.IsControl(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    // Normalize throws on half a surrogate pair, and mail bodies and imports hold those.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Ascii(string domain)
    {
        try
        {
            return Idn.GetAscii(domain).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // Not a name that DNS can hold; the text itself is then all we can compare.
            return domain.ToLowerInvariant();
        }
    }

    private static string? Readable(string asciiDomain)
    {
        if (asciiDomain.IndexOf("xn--", StringComparison.Ordinal) < 0)
        {
            return null;
        }

        try
        {
            return Idn.GetUnicode(asciiDomain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
