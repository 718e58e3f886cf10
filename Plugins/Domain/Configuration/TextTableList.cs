
namespace OptOutPlugin.Domain.Configuration;

/// <summary>One table of text messages as a setting names it.</summary>
/// <param name="Text">What stands there.</param>
/// <param name="Table">The table; null where none is named.</param>
/// <param name="AreColumnsUnclear">Whether columns are named that cannot be understood.</param>
internal sealed record NamedTextTable(string Text, TextTable? Table, bool AreColumnsUnclear);

/// <summary>Reads the tables of text messages out of a setting.</summary>
internal static class TextTableList
{
    private const int LongestName = 64;
    private const int LongestValue = 50;

    // The direction, and where the numbers and the text stand.
    private const int Parts = 4;

    /// <summary>The entries of a list, without white space around them and without empty ones.</summary>
    /// <param name="value">Entries between commas; a comma within parentheses parts nothing.</param>
    public static IReadOnlyList<string> Split(string value)
    {
        var entries = new List<string>();
        var start = 0;
        var depth = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i == value.Length || (value[i] == ',' && depth == 0))
            {
                entries.Add(value.Substring(start, i - start).Trim());
                start = i + 1;
            }
            else
            {
                depth = value[i] == '(' ? depth + 1 : value[i] == ')' && depth > 0 ? depth - 1 : depth;
            }
        }

        return entries.Where(entry => entry.Length > 0).ToList();
    }

    /// <summary>Reads one entry.</summary>
    public static NamedTextTable Read(string entry)
    {
        var open = entry.IndexOf('(');
        var name = (open < 0 ? entry : entry.Substring(0, open)).Trim();
        if (!IsName(name))
        {
            return new NamedTextTable(entry, Table: null, AreColumnsUnclear: false);
        }

        var columns = open < 0 ? null : Columns(entry.Substring(open + 1));
        return new NamedTextTable(entry, new TextTable(Ascii.Lower(name), columns), open >= 0 && columns is null);
    }

    private static TextColumns? Columns(string text)
    {
        var parts = text.EndsWith(")", StringComparison.Ordinal)
            ? text.Substring(0, text.Length - 1).Split(',').Select(part => part.Trim()).ToList()
            : [];
        var equals = parts.Count == Parts ? parts[0].IndexOf('=') : -1;
        if (equals < 0)
        {
            return null;
        }

        var values = parts[0].Substring(equals + 1).Split('/').Select(value => value.Trim()).ToList();
        var names = new[] { parts[0].Substring(0, equals).Trim(), parts[1], parts[2], parts[3] };
        return names.All(IsName) && names.Select(Ascii.Lower).Distinct().Count() == Parts
            && values.Count <= 2 && values.All(IsValue) && values.Distinct(StringComparer.OrdinalIgnoreCase).Count() == values.Count
            ? new TextColumns(
                Ascii.Lower(names[0]), values[0], Ascii.Lower(names[1]), Ascii.Lower(names[2]), Ascii.Lower(names[3]))
            {
                Outgoing = values.Count == 1 ? null : values[1],
            }
            : null;
    }

    private static bool IsValue(string text) => text.Length is > 0 and <= LongestValue && text.IndexOf('(') < 0;

    private static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName
        && IsLetter(text[0])
        && text.All(one => IsLetter(one) || one is (>= '0' and <= '9') or '_');

    private static bool IsLetter(char one) => one is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
