using System.Text;
using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Addresses;

/// <summary>
/// Goes through a text and reads the address in each word that may hold one. Nothing is looked at more often than a
/// fixed number of times, whatever the text.
/// </summary>
internal sealed class AddressScanner
{
    private const string MailTo = "mailto:";

    /// <summary>How often a text is decoded that was encoded more than once.</summary>
    private const int MostDecodings = 3;

    private static readonly string[] AddressFields = ["to", "cc", "bcc"];

    private static readonly char[] UrlSeparators = ['/', '?', '&', '=', '#', ':'];

    private readonly List<EmailAddress> found = [];

    private readonly HashSet<EmailAddress> seen = [];

    private Place place;

    private int decodings;

    /// <summary>Where a word stands in an address of the form <c>mailto:a@d?cc=b@e</c>.</summary>
    private enum Place
    {
        Outside,
        Path,
        Query,
    }

    /// <summary>The addresses, each once.</summary>
    public IReadOnlyList<EmailAddress> Found => found;

    /// <summary>Whether something that may be an address was not read, or can be read in more than one way.</summary>
    public bool HasUnreadable { get; private set; }

    /// <summary>How many characters were looked at.</summary>
    public int Steps { get; private set; }

    /// <summary>Reads a text; false when nothing in it can be seen.</summary>
    public bool Read(string text)
    {
        var plain = AddressText.Plain(text);
        foreach (var level in AddressText.WithoutComments(plain))
        {
            Words(level);
        }

        return plain.Length > 0;
    }

    private static bool Parts(char character) =>
        character is ' ' or '\n' or ',' or ';' or '<' or '>' or '"' or '[' or ']' or '\\';

    private static bool MayHold(string text) => text.IndexOf('@') >= 0 || AddressText.IsEncoded(text);

    private void Words(string text)
    {
        Steps += text.Length;
        var outer = place;
        place = Place.Outside;
        var start = -1;
        var quotes = new[] { -1, -1 };
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !Parts(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                var word = text.Substring(start, i - start);
                Word(word[0] == '@' ? QuotedBefore(text, start, quotes) + word : word);
                HasUnreadable |= word.IndexOf('@') >= 0 && (At(text, start - 1) == '\\' || At(text, i) == '\\');
                start = -1;
            }

            if (At(text, i) is not (',' or ';'))
            {
                place = Place.Outside;
            }

            if (At(text, i) == '"')
            {
                quotes = [quotes[1], i];
            }
        }

        place = outer;
    }

    private static char At(string text, int index) => index >= 0 && index < text.Length ? text[index] : ' ';

    /// <summary>The local part in quotation marks right before an at sign, where the marks are mere dress.</summary>
    private static string QuotedBefore(string text, int at, int[] quotes)
    {
        if (quotes[0] < 0
            || quotes[1] != at - 1
            || At(text, quotes[0] - 1) is not (' ' or '\n' or ',' or ';' or '<' or '>'))
        {
            return string.Empty;
        }

        var quoted = text.Substring(quotes[0] + 1, quotes[1] - quotes[0] - 1);
        return quoted.All(one => one is '.' or '_' or '-' or '+' || UnicodeText.IsLetterOrDigit(one))
            ? quoted
            : string.Empty;
    }

    /// <summary>Reads a word from which comments were taken: at its ends, or beside an at sign or a dot.</summary>
    private void Word(string word)
    {
        Steps += word.Length;
        var isAddress = word.IndexOf('@') >= 0;
        var kept = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] != AddressText.Gap)
            {
                kept.Append(word[i]);
                continue;
            }

            while (i + 1 < word.Length && word[i + 1] == AddressText.Gap)
            {
                i++;
            }

            if (kept.Length > 0 && i + 1 < word.Length && !IsJoint(kept[kept.Length - 1]) && !IsJoint(word[i + 1]))
            {
                // What a comment parts is two words, unless an address may have a comment there.
                HasUnreadable |= isAddress && IsWordy(kept[kept.Length - 1]) && IsWordy(word[i + 1]);
                Piece(kept.ToString());
                kept.Clear();
            }
        }

        Piece(kept.ToString());
    }

    private static bool IsWordy(char character) => character > '\u007f' || UnicodeText.IsLetterOrDigit(character);

    private static bool IsJoint(char character) => character is '@' or '.' or ':' or '/' or '|' or '?' or '&' or '=';

    private void Piece(string piece)
    {
        Steps += piece.Length;
        if (place != Place.Outside)
        {
            InMailTo(piece);
        }
        else if (piece.IndexOf(MailTo, StringComparison.Ordinal) is >= 0 and var scheme)
        {
            Plain(piece.Substring(0, scheme));
            place = Place.Path;
            InMailTo(piece.Substring(scheme + MailTo.Length).TrimStart('/'));
        }
        else if (piece.IndexOf("://", StringComparison.Ordinal) >= 0)
        {
            // What stands before the host of a URL is no mailbox, yet somebody may have meant one.
            HasUnreadable |= MayHold(piece);
            foreach (var part in piece.Split(UrlSeparators))
            {
                Encoded(part);
            }
        }
        else
        {
            Plain(piece);
        }
    }

    private void InMailTo(string text)
    {
        Steps += text.Length;
        var query = text;
        if (place == Place.Path)
        {
            var mark = text.IndexOf('?');
            Encoded(mark < 0 ? text : text.Substring(0, mark));
            if (mark < 0)
            {
                return;
            }

            place = Place.Query;
            query = text.Substring(mark + 1);
        }

        foreach (var field in query.Split('&'))
        {
            var equals = field.IndexOf('=');
            var name = equals < 0 ? string.Empty : AddressText.Decoded(field.Substring(0, equals));
            if (AddressFields.Contains(name))
            {
                Encoded(field.Substring(equals + 1));
            }
            else if (name.Length == 0 || !name.All(one => one is '-' or (>= 'a' and <= 'z')))
            {
                Encoded(field);
            }
        }
    }

    /// <summary>Reads a text in which every character may be in percent-encoding.</summary>
    private void Encoded(string text)
    {
        Steps += text.Length;
        if (!AddressText.IsEncoded(text))
        {
            Plain(text);
        }
        else if (decodings == MostDecodings)
        {
            HasUnreadable = true;
        }
        else
        {
            decodings++;
            Read(AddressText.Decoded(text));
            decodings--;
        }
    }

    private void Plain(string text)
    {
        Steps += text.Length;
        foreach (var part in text.Split(':'))
        {
            if (part.IndexOf('@') < 0)
            {
                if (AddressText.IsEncoded(part))
                {
                    Encoded(part);
                }

                continue;
            }

            Mailboxes(part);
            if (AddressText.IsEncoded(part))
            {
                // A mailbox may have such a name, or somebody forgot to decode it.
                HasUnreadable = true;
                Encoded(part);
            }
        }
    }

    /// <summary>Reads a text without white space that holds an at sign.</summary>
    private void Mailboxes(string text)
    {
        Steps += text.Length;
        var start = 0;
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', start))
        {
            var end = MailboxText.EndOfDomain(text, at + 1);
            var next = MailboxText.EndOfDress(text, end);
            if (At(text, next) == '@')
            {
                // Two at signs and nothing that parts them: no mailbox.
                HasUnreadable = true;
                return;
            }

            var mailbox = new MailboxText(
                text.Substring(start, at - start), text.Substring(at + 1, end - at - 1), At(text, end), start > 0);
            found.AddRange(mailbox.Read(out var isCertain).Where(seen.Add));

            HasUnreadable |= !isCertain;
            if (At(text, end) == '?' && place == Place.Outside && end + 1 < text.Length)
            {
                place = Place.Query;
                InMailTo(text.Substring(end + 1));
                return;
            }

            HasUnreadable |= next < text.Length && At(text, end) is not ('/' or '|' or '?');
            start = next;
        }
    }
}
