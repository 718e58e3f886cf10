using System.Text;

namespace OptOutPlugin.Domain.Addresses.Unicode;

/// <summary>
/// What addresses need of Unicode: folding, width, invisible characters and internationalised domain names, out of
/// tables of one version. The framework's own differ from one machine to another, and an address whose normal form
/// changes has another hash. No method throws; half a surrogate pair is read as U+FFFD.
/// </summary>
internal static class UnicodeText
{
    /// <summary>The version of Unicode that every answer is of.</summary>
    public const string Version = UnicodeData.Version;

    private const int Replacement = 0xfffd;

    private const int FinalSigma = 0x3c2;

    private const int Sigma = 0x3c3;

    /// <summary>
    /// The text as it is compared: well-formed, NFKC, lower case, without the characters that nobody sees. Doing it
    /// again changes nothing. White space stays, mostly as U+0020. <c>ß</c> and the final <c>ς</c> stay, since they
    /// make domain names of their own; so do joiners where they change what is read (<see cref="Joiners"/>).
    /// </summary>
    public static string Normal(string text)
    {
        if (IsPrintable(text))
        {
            return Ascii.Lower(text);
        }

        var parts = new List<int>(text.Length);
        var folded = new List<int>(text.Length);
        foreach (var codePoint in CodePoints(text))
        {
            parts.Clear();
            Normalization.Decompose(parts, codePoint, compatible: true);
            foreach (var part in parts)
            {
                if (!IsInvisible(part) || Joiners.Is(part))
                {
                    folded.Add(Lower(part, codePoint));
                }
            }
        }

        folded = Joiners.Placed(folded);
        Normalization.Order(folded);
        return Text(Normalization.Compose(folded));
    }

    /// <summary>The same text, well-formed, as NFC writes it.</summary>
    public static string Composed(string text)
    {
        if (Ascii.IsAll(text))
        {
            return text;
        }

        var points = new List<int>(text.Length);
        foreach (var codePoint in CodePoints(text))
        {
            Normalization.Decompose(points, codePoint, compatible: false);
        }

        Normalization.Order(points);
        return Text(Normalization.Compose(points));
    }

    /// <summary>Whether nothing is seen where the character stands, and it is no white space.</summary>
    public static bool IsInvisible(int codePoint) => Is(codePoint, CharacterClass.Invisible);

    /// <summary>Whether the character is white space, the end of a line included.</summary>
    public static bool IsWhiteSpace(int codePoint) => Is(codePoint, CharacterClass.WhiteSpace);

    /// <summary>Whether the character is a letter or a decimal digit, of any script.</summary>
    public static bool IsLetterOrDigit(int codePoint) =>
        CharacterTables.Classes[codePoint] is (int)CharacterClass.Letter or (int)CharacterClass.Digit;

    /// <summary>Whether the character is Han, Hiragana, Katakana or Hangul.</summary>
    public static bool IsCjk(int codePoint) => codePoint is (>= 0x1100 and <= 0x11ff) or (>= 0x2e80 and <= 0x2fd5)
        or 0x3005 or 0x3007 or (>= 0x3021 and <= 0x3029) or (>= 0x302e and <= 0x302f) or (>= 0x3038 and <= 0x303b)
        or (>= 0x3041 and <= 0x3096) or (>= 0x309d and <= 0x309f) or (>= 0x30a1 and <= 0x30fa)
        or (>= 0x30fc and <= 0x30ff) or (>= 0x3131 and <= 0x318e) or (>= 0x31f0 and <= 0x321e)
        or (>= 0x3260 and <= 0x327e) or (>= 0x32d0 and <= 0x32fe) or (>= 0x3300 and <= 0x3357)
        or (>= 0x3400 and <= 0x4dbf) or (>= 0x4e00 and <= 0x9fff) or (>= 0xa960 and <= 0xa97c)
        or (>= 0xac00 and <= 0xd7a3) or (>= 0xd7b0 and <= 0xd7fb) or (>= 0xf900 and <= 0xfad9)
        or (>= 0xff66 and <= 0xff9d) or (>= 0xffa0 and <= 0xffdc) or (>= 0x16fe2 and <= 0x16fe3)
        or (>= 0x16ff0 and <= 0x16ff1) or (>= 0x1aff0 and <= 0x1b167) or 0x1f200 or (>= 0x20000 and <= 0x323af);

    /// <summary>The value of a decimal digit of any script, 0 to 9; -1 of any other character.</summary>
    public static int DigitValue(int codePoint) =>
        Is(codePoint, CharacterClass.Digit)
            ? (codePoint - CharacterTables.Classes.StartOf(codePoint)) % 10
            : -1;

    /// <summary>Whether the character is a hyphen or a dash.</summary>
    public static bool IsDash(int codePoint) => Is(codePoint, CharacterClass.Dash);

    /// <summary>The code points of a text, one after another.</summary>
    public static IEnumerable<int> CodePoints(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                yield return char.ConvertToUtf32(text[i], text[++i]);
            }
            else
            {
                yield return char.IsSurrogate(text[i]) ? Replacement : text[i];
            }
        }
    }

    /// <summary>
    /// The domain as DNS has it: mapped by UTS 46 (non-transitional; what nobody sees comes off), labels beyond ASCII
    /// in Punycode, lower case, ideographic full stops as dots; null when DNS can hold no such name.
    /// </summary>
    public static string? DomainToAscii(string domain) => DomainNames.ToAscii(domain);

    /// <summary>The readable form of a domain in ASCII; null when it has none that means the same domain.</summary>
    public static string? DomainToUnicode(string asciiDomain) => DomainNames.ToUnicode(asciiDomain);

    /// <summary>The text that code points make; none of them is half a surrogate pair.</summary>
    internal static string Text(List<int> points)
    {
        var text = new StringBuilder(points.Count);
        foreach (var point in points)
        {
            if (point < 0x10000)
            {
                text.Append((char)point);
            }
            else
            {
                text.Append(char.ConvertFromUtf32(point));
            }
        }

        return text.ToString();
    }

    /// <summary>A part of a character in lower case; only what is written as a final sigma is one.</summary>
    private static int Lower(int part, int codePoint) =>
        part == FinalSigma && codePoint != FinalSigma ? Sigma
        : FoldingTables.Folds.TryGetValue(part, out var lower) ? lower
        : part;

    private static bool Is(int codePoint, CharacterClass wanted) => CharacterTables.Classes[codePoint] == (int)wanted;

    private static bool IsPrintable(string text)
    {
        foreach (var character in text)
        {
            if (character is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }
}
