using System.Globalization;
using System.Text;

namespace OptOutPlugin.Domain.Addresses.Unicode;

/// <summary>
/// What addresses need of Unicode: folding, width, invisible characters and internationalised domain names. No method
/// throws; half a surrogate pair is read as U+FFFD.
/// </summary>
internal static class UnicodeText
{
    /// <summary>The version of Unicode that every answer is of.</summary>
    public const string Version = "16.0";

    private static readonly IdnMapping Idn = new();

    /// <summary>
    /// The text as it is compared: well-formed, NFKC, lower case, without characters that nobody sees. White space
    /// stays, in its compatible form (mostly U+0020).
    /// </summary>
    public static string Normal(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var codePoint in CodePoints(text))
        {
            if (!IsInvisible(codePoint))
            {
                kept.Append(char.ConvertFromUtf32(codePoint));
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>The text in normalisation form C, well-formed.</summary>
    public static string Composed(string text) =>
        string.Concat(CodePoints(text).Select(char.ConvertFromUtf32)).Normalize(NormalizationForm.FormC);

    /// <summary>Whether nothing is seen where the character stands, and it is no white space.</summary>
    public static bool IsInvisible(int codePoint) =>
        !IsWhiteSpace(codePoint)
        && (Category(codePoint) is UnicodeCategory.Control or UnicodeCategory.Format
            || codePoint is 0x034f or 0x115f or 0x1160 or 0x17b4 or 0x17b5 or 0x2800 or 0x3164 or 0xffa0
            || codePoint is (>= 0x180b and <= 0x180f) or (>= 0xfe00 and <= 0xfe0f) or (>= 0xe0000 and <= 0xe0fff));

    /// <summary>Whether the character is white space.</summary>
    public static bool IsWhiteSpace(int codePoint) => codePoint < 0x10000 && char.IsWhiteSpace((char)codePoint);

    /// <summary>Whether the character is a letter or a decimal digit.</summary>
    public static bool IsLetterOrDigit(int codePoint) =>
        Category(codePoint) is <= UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;

    /// <summary>Whether the character is of a script that writes without spaces or in syllables: Han, kana, Hangul.</summary>
    public static bool IsCjk(int codePoint) =>
        IsLetterOrDigit(codePoint)
        && codePoint is (>= 0x1100 and <= 0x11ff) or (>= 0x3005 and <= 0xa4cf) or (>= 0xa960 and <= 0xa97f)
            or (>= 0xac00 and <= 0xd7ff) or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff);

    /// <summary>The value of a decimal digit of any script, 0 to 9; -1 of any other character.</summary>
    public static int DigitValue(int codePoint) =>
        Category(codePoint) == UnicodeCategory.DecimalDigitNumber
            ? CharUnicodeInfo.GetDecimalDigitValue(char.ConvertFromUtf32(codePoint), 0)
            : -1;

    /// <summary>Whether the character is a hyphen or a dash.</summary>
    public static bool IsDash(int codePoint) => Category(codePoint) == UnicodeCategory.DashPunctuation;

    /// <summary>The code points of a text.</summary>
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
                yield return char.IsSurrogate(text[i]) ? 0xfffd : text[i];
            }
        }
    }

    /// <summary>
    /// The domain as DNS has it: mapped by UTS 46 (non-transitional), Punycode for labels outside ASCII, lower case;
    /// null when DNS can hold no such name.
    /// </summary>
    public static string? DomainToAscii(string domain)
    {
        try
        {
            var ascii = Ascii.IsAll(domain) ? Ascii.Lower(domain) : Idn.GetAscii(Normal(domain));
            return ascii.Length <= 253 && ascii.Split('.').All(label => label.Length is >= 1 and <= 63) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The readable form of a domain in ASCII; null when it has none, or one that means another domain.</summary>
    public static string? DomainToUnicode(string asciiDomain)
    {
        try
        {
            var readable = Idn.GetUnicode(asciiDomain);
            return readable != asciiDomain && DomainToAscii(readable) == asciiDomain ? readable : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static UnicodeCategory Category(int codePoint) =>
        codePoint is < 0 or > 0x10ffff ? UnicodeCategory.OtherNotAssigned
        : codePoint < 0x10000 ? CharUnicodeInfo.GetUnicodeCategory((char)codePoint)
        : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0);
}
