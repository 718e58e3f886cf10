using System.Globalization;
using System.Text;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>Text from rows and files, made fit for a terminal.</summary>
internal static class Shown
{
    private const char LeftToRightMark = '\u200E';

    /// <summary>The text on one line: it cannot move the cursor, colour the screen or turn what follows.</summary>
    public static string Text(string? text)
    {
        var shown = new StringBuilder();
        var rightToLeft = false;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            rightToLeft |= IsRightToLeft(rune);
            shown.Append(IsHarmless(rune) ? rune.ToString() : "\uFFFD");
        }

        // A line that begins with such text would be turned as a whole, and what follows it drawn on its other side.
        return rightToLeft ? $"{LeftToRightMark}{shown}{LeftToRightMark}" : shown.ToString();
    }

    /// <summary>The text in quotes, cut where it grows long.</summary>
    public static string Short(string? text) => $"\"{Cut(Text(text), 40)}\"";

    public static string Cut(string text, int length)
    {
        var elements = new StringInfo(text);
        return elements.LengthInTextElements <= length
            ? text
            : elements.SubstringByTextElements(0, length - 1) + "…";
    }

    public static string WithArticle(string noun) => ("aeiou".Contains(noun[0]) ? "an " : "a ") + noun;

    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Format => rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)),
        _ => true,
    };

    private static bool IsRightToLeft(Rune rune) => rune.Value is (>= 0x0590 and <= 0x08FF)
        or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF)
        or (>= 0x1E800 and <= 0x1EFFF);
}
