namespace OptOutPlugin.Domain.Addresses.Unicode;

/// <summary>
/// Internationalised domain names (UTS 46, non-transitional). The rules of registries about writing from right to left
/// and about hyphens are not checked: a name that breaks them can be written down, and compared.
/// </summary>
internal static class DomainNames
{
    private const int MostOfName = 253;

    private const int MostOfLabel = 63;

    private const string Prefix = "xn--";

    private const char IdeographicFullStop = '\u3002';

    /// <summary>The name as DNS has it; null when it can hold no such name.</summary>
    public static string? ToAscii(string domain)
    {
        // A code point takes a character of the name at least, so anything longer has no name.
        var normal = UnicodeText.Normal(domain);
        if (normal.Length > 2 * MostOfName)
        {
            return null;
        }

        var labels = normal.Replace(IdeographicFullStop, '.').Split('.').Select(Label).ToList();
        if (labels.Contains(null))
        {
            return null;
        }

        var name = string.Join(".", labels);
        return name.Length <= MostOfName ? name : null;
    }

    /// <summary>The name with its labels readable; null when none is, or the readable name would be another.</summary>
    public static string? ToUnicode(string domain)
    {
        if (domain.Length > MostOfName || !Ascii.IsAll(domain))
        {
            return null;
        }

        var ascii = Ascii.Lower(domain);
        var name = string.Join(".", ascii.Split('.').Select(Readable));
        return name != ascii && ToAscii(name) == ascii ? name : null;
    }

    private static string? Label(string label)
    {
        if (Ascii.IsAll(label))
        {
            return label.Length is >= 1 and <= MostOfLabel && label.IndexOf(' ') < 0 && !label.Any(IsControl)
                ? label
                : null;
        }

        var points = UnicodeText.CodePoints(label).ToList();
        var isName = !label.StartsWith(Prefix, StringComparison.Ordinal) && !IsMark(points[0]) && points.All(IsNamed);
        return isName && Punycode.Encode(points, MostOfLabel - Prefix.Length) is { } code ? Prefix + code : null;
    }

    private static string Readable(string label)
    {
        if (!label.StartsWith(Prefix, StringComparison.Ordinal)
            || Punycode.Decode(label.Substring(Prefix.Length), MostOfLabel) is not { } points)
        {
            return label;
        }

        var readable = UnicodeText.Text(points);
        return readable.IndexOf('.') < 0 && ToAscii(readable) == label ? readable : label;
    }

    private static bool IsControl(char character) => character is < ' ' or '\u007f';

    private static bool IsMark(int point) =>
        CharacterTables.Classes[point] is (int)CharacterClass.Mark or (int)CharacterClass.SpacingMark;

    /// <summary>Whether UTS 46 lets a character stand in a name, of those that folding leaves.</summary>
    private static bool IsNamed(int point) =>
        (Joiners.Is(point) || CharacterTables.Classes[point] is not ((int)CharacterClass.None
            or (int)CharacterClass.WhiteSpace or (int)CharacterClass.Invisible))
        && point is not (>= 0x2ff0 and <= 0x2fff) and not 0x31ef and not 0xfffc and not 0xfffd;
}
