using System.Text.Json.Nodes;
using OptOutPlugin.Import.Reading;

namespace OptOutPlugin.Import.Packs;

/// <summary>One person on a list, as a line names the person.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="Text">What stands on it.</param>
internal sealed record NamedPerson(int Line, string Text)
{
    private static readonly string[] Tables = ["contact", "lead", "account"];

    /// <summary>The parameters that name the person to the product: table and id, an id alone, or an address.</summary>
    public JsonObject Parameters
    {
        get
        {
            var parts = Text.Split(':', 2, StringSplitOptions.TrimEntries);
            return parts.Length == 2 && Tables.Contains(parts[0].ToLowerInvariant()) && Guid.TryParse(parts[1], out var ofTable)
                ? new JsonObject { ["PersonType"] = parts[0].ToLowerInvariant(), ["PersonId"] = ofTable }
                : Guid.TryParse(Text, out var id) ? new JsonObject { ["PersonId"] = id }
                : new JsonObject { ["Address"] = Text };
        }
    }
}

/// <summary>The people on a list, such as a regulator sends one: a line each.</summary>
internal static class PackList
{
    /// <summary>More is no list of people to be shown, but a copy of everything.</summary>
    public const int Most = 10_000;

    private const int LongestLine = 500;

    /// <summary>Reads the lines; empty ones, and those that begin with #, are none. Who is named twice counts once.</summary>
    /// <exception cref="ListFault">It is no such list.</exception>
    public static IReadOnlyList<NamedPerson> Read(IEnumerable<string> lines)
    {
        var people = new List<NamedPerson>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var text = line.Trim().Trim('\uFEFF', '"', ',', ';').Trim();
            if (text.Length == 0 || text[0] == '#' || !seen.Add(text))
            {
                continue;
            }

            if (text.Length > LongestLine)
            {
                throw new ListFault($"Line {number} is longer than {LongestLine} characters, and names nobody.");
            }

            people.Add(new NamedPerson(number, text));
            if (people.Count > Most)
            {
                throw new ListFault($"The list names more than {Most:N0} people. Hand it in in parts.");
            }
        }

        return people.Count > 0 ? people : throw new ListFault("The list names nobody.");
    }
}
