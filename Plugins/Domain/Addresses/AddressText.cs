using System.Text;
using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Addresses;

/// <summary>Prepares a text in which addresses are looked for. Every method looks at each character once.</summary>
internal static class AddressText
{
    /// <summary>Stands where a comment stood; no text has it, since what nobody sees is taken off first.</summary>
    public const char Gap = '\0';

    /// <summary>A character that parts words and opens no quotation: what other brackets become.</summary>
    private const char Bracket = '<';

    /// <summary>How texts from web pages write what matters here; the ampersand last, so that nothing is read twice.
    /// </summary>
    private static readonly IReadOnlyList<KeyValuePair<string, string>> Entities =
    [
        new("&lt;", "<"),
        new("&gt;", ">"),
        new("&quot;", "\""),
        new("&apos;", "'"),
        new("&#39;", "'"),
        new("&nbsp;", " "),
        new("&commat;", "@"),
        new("&#64;", "@"),
        new("&amp;", "&"),
    ];

    /// <summary>
    /// As much of a text as is looked at, cut where words part, so that no address loses its end and becomes another.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The most that is looked at, in UTF-16 units.</param>
    /// <param name="isCut">Whether anything that can be seen was left off.</param>
    public static string Bounded(string text, int length, out bool isCut)
    {
        isCut = false;
        if (text.Length <= length)
        {
            return text;
        }

        isCut = UnicodeText.CodePoints(text.Substring(length)).Any(IsSeen);
        var end = length;
        while (isCut && end > 0 && !UnicodeText.IsWhiteSpace(text[end]) && text[end] is not (',' or ';'))
        {
            end--;
        }

        return text.Substring(0, end);
    }

    /// <summary>
    /// The text as it is compared, with one form of each quotation mark, bracket, separator, blank and end of line;
    /// empty when nothing in it can be seen.
    /// </summary>
    public static string Plain(string text)
    {
        // The compatible form of the acute accent that many keyboards offer for a quotation mark begins with a space.
        var normal = Unescaped(UnicodeText.Normal(text.Replace('\u00b4', '\'').Replace('\u1ffd', '\'')));
        var plain = new StringBuilder(normal.Length);
        var isSeen = false;
        foreach (var character in normal)
        {
            var white = UnicodeText.IsWhiteSpace(character);
            isSeen |= !white;
            plain.Append(!white ? Structural(character) : IsLineEnd(character) ? '\n' : ' ');
        }

        return isSeen ? plain.ToString() : string.Empty;
    }

    /// <summary>
    /// The text without its comments, with a <see cref="Gap"/> for each, and then the comments themselves, those of one
    /// depth in one text. A bracket without its partner only parts words.
    /// </summary>
    public static IReadOnlyList<string> WithoutComments(string text)
    {
        if (text.IndexOf('(') < 0 && text.IndexOf(')') < 0)
        {
            return [text];
        }

        var paired = Paired(text);
        var levels = new List<StringBuilder> { new() };
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!paired[i])
            {
                levels[depth].Append(text[i] is '(' or ')' ? Bracket : text[i]);
                continue;
            }

            depth += text[i] == '(' ? 1 : -1;
            if (depth == levels.Count)
            {
                levels.Add(new StringBuilder());
            }

            levels[depth].Append(text[i] == '(' ? ' ' : Gap);
        }

        return levels.Select(level => level.ToString()).ToList();
    }

    /// <summary>Whether the text holds a character in percent-encoding.</summary>
    public static bool IsEncoded(string text)
    {
        for (var i = text.IndexOf('%'); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (ByteAt(text, i) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text with its percent-encoded UTF-8 read; what is no UTF-8 becomes U+FFFD.</summary>
    public static string Decoded(string text)
    {
        var decoded = new StringBuilder(text.Length);
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (ByteAt(text, i) is >= 0 and var value)
            {
                bytes.Add((byte)value);
                i += 2;
                continue;
            }

            Flush();
            decoded.Append(text[i]);
        }

        Flush();
        return decoded.ToString();

        void Flush()
        {
            decoded.Append(Encoding.UTF8.GetString(bytes.ToArray()));
            bytes.Clear();
        }
    }

    /// <summary>The text without what web pages write in place of the signs that matter here.</summary>
    public static string Unescaped(string text) =>
        text.IndexOf('&') < 0
            ? text
            : Entities.Aggregate(text, (plain, entity) => plain.Replace(entity.Key, entity.Value));

    private static bool IsSeen(int codePoint) =>
        !UnicodeText.IsWhiteSpace(codePoint) && !UnicodeText.IsInvisible(codePoint);

    private static bool[] Paired(string text)
    {
        var paired = new bool[text.Length];
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(')
            {
                open.Push(i);
            }
            else if (text[i] == ')' && open.Count > 0)
            {
                paired[open.Pop()] = paired[i] = true;
            }
        }

        return paired;
    }

    private static bool IsLineEnd(char character) =>
        character is (>= '\n' and <= '\r') or '\u0085' or '\u2028' or '\u2029';

    private static char Structural(char character) => character switch
    {
        '\u00ab' or '\u00bb' or (>= '\u201c' and <= '\u201f') or '\u2039' or '\u203a' => '"',
        (>= '\u301d' and <= '\u301f') => '"',
        '`' or (>= '\u2018' and <= '\u201b') or '\u2032' or '\u2035' => '\'',
        (>= '\u3008' and <= '\u3011') or (>= '\u3014' and <= '\u301b') => Bracket,
        '\u2329' or '\u232a' or (>= '\u2768' and <= '\u2775') or (>= '\u27e6' and <= '\u27ef') => Bracket,
        '\u3001' or '\u060c' or '\u055d' => ',',
        '\u061b' => ';',
        _ => character,
    };

    private static int ByteAt(string text, int index) =>
        text[index] == '%' && index + 2 < text.Length && Digit(text[index + 1]) is >= 0 and var high
            && Digit(text[index + 2]) is >= 0 and var low
            ? (high << 4) | low
            : -1;

    private static int Digit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => -1,
    };
}
