using System.Text;
using OptOutPlugin.Domain.Addresses;

namespace OptOutPlugin.Domain.Subjects;

/// <summary>
/// Takes other people out of a text that is handed to one person: e-mail addresses, phone numbers, ids of rows of people,
/// and names that are known to be somebody else's. What stands in its place says that something stood there. It cannot
/// know a name that nobody told it, so whoever hands out the text reads it first.
/// </summary>
/// <param name="own">Whether an e-mail address is the person's own.</param>
/// <param name="ids">The ids of the rows that are the person, as text.</param>
/// <param name="numbers">The digits of the person's own phone numbers.</param>
/// <param name="names">Names of others.</param>
internal sealed class Redaction(
    Func<EmailAddress, bool> own,
    IReadOnlyCollection<string> ids,
    IReadOnlyCollection<string> numbers,
    IReadOnlyCollection<string> names)
{
    /// <summary>What stands in place of what was taken out.</summary>
    public const string Mark = "[…]";

    // Shorter runs of digits are dates, times and numbers of cases.
    private const int FewestDigits = 8;
    private const int IdLength = 36;

    private static readonly string[] Tables = ["contact ", "lead ", "account ", "systemuser "];

    /// <summary>The text without others; null for none. Linear in its length, but for the names.</summary>
    public string? Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        // A name may be part of an address, which then could no longer be read.
        var clean = WithoutAddresses(WithoutIds(text!));
        foreach (var name in names)
        {
            clean = Without(clean, name);
        }

        return clean;
    }

    private static string Without(string text, string name)
    {
        var clean = new StringBuilder();
        var from = 0;
        int at;
        while ((at = text.IndexOf(name, from, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            // "Bo" is nobody's name in "Bonn".
            var isWord = !IsLetterAt(text, at - 1) && !IsLetterAt(text, at + name.Length);
            clean.Append(text, from, at - from).Append(isWord ? Mark : text.Substring(at, name.Length));
            from = at + name.Length;
        }

        return clean.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsLetterAt(string text, int at) => at >= 0 && at < text.Length
        && (text[at] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= 'À' and < '\u2000'));

    // An id of a person's row stands behind the name of its table; other ids, such as that of an e-mail, name nobody.
    private string WithoutIds(string text)
    {
        var clean = new StringBuilder();
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var table = Array.Find(Tables, name => string.CompareOrdinal(text, at, name, 0, name.Length) == 0);
            var start = at + (table?.Length ?? 0);
            if (table is not null && start + IdLength <= text.Length
                && text.Substring(start, IdLength) is var id && Guid.TryParseExact(id, "D", out _)
                && !ids.Contains(id, StringComparer.OrdinalIgnoreCase))
            {
                clean.Append(text, from, start - from).Append(Mark);
                from = start + IdLength;
                at = from - 1;
            }
        }

        return clean.Append(text, from, text.Length - from).ToString();
    }

    private string WithoutAddresses(string text)
    {
        var clean = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && !IsBetween(text[end]))
            {
                end++;
            }

            var word = text.Substring(at, end - at);
            clean.Append(word.IndexOf('@') > 0 ? Mailbox(word) : word);
            if (end < text.Length)
            {
                clean.Append(text[end]);
            }

            at = end + 1;
        }

        return WithoutNumbers(clean.ToString());
    }

    private string Mailbox(string word)
    {
        var bare = word.Trim('.', ':');
        return EmailAddress.Of(bare) is { } address && own(address) ? word : Mark;
    }

    private string WithoutNumbers(string text)
    {
        var clean = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            if (!IsStart(text, at))
            {
                clean.Append(text[at++]);
                continue;
            }

            var end = at;
            var digits = new StringBuilder();
            while (end < text.Length && (IsDigit(text[end]) || (end == at && text[end] == '+')
                || (IsWithin(text[end]) && end + 1 < text.Length && IsDigit(text[end + 1]))))
            {
                if (IsDigit(text[end]))
                {
                    digits.Append(text[end]);
                }

                end++;
            }

            var number = digits.ToString();
            var isWhole = end == text.Length || !IsLetterAt(text, end);
            clean.Append(isWhole && IsOther(text[at], number) ? Mark : text.Substring(at, end - at));
            at = end;
        }

        return clean.ToString();
    }

    private bool IsOther(char first, string digits) => digits.Length >= FewestDigits
        && (first == '+' || digits[0] == '0')
        && !numbers.Any(one => one.EndsWith(digits.TrimStart('0'), StringComparison.Ordinal)
            || digits.EndsWith(one, StringComparison.Ordinal));

    // Within a word, such as a hash or an id, no number begins.
    private static bool IsStart(string text, int at) =>
        (text[at] == '+' || IsDigit(text[at]))
        && (at == 0 || !(IsDigit(text[at - 1]) || text[at - 1] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-'));

    private static bool IsDigit(char one) => one is >= '0' and <= '9';

    private static bool IsWithin(char one) => one is ' ' or '-' or '/' or '(' or ')';

    private static bool IsBetween(char one) =>
        one is ' ' or '\n' or '\t' or '<' or '>' or '(' or ')' or '[' or ']' or '"' or '\'' or ',' or ';' or '|' or '“' or '”';
}
