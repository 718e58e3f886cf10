using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace OptOutPlugin.LocalDataverse.Story.People;

/// <summary>A row that cannot be loaded.</summary>
internal sealed record BadRow(int Line, string Reason);

/// <summary>The file as a whole cannot be read as people.</summary>
internal sealed class PeopleFileException(string message) : Exception(message);

/// <summary>The people of a CSV file, and the rows that are none.</summary>
/// <param name="People">Those who can be loaded, in the order of the file.</param>
/// <param name="BadRows">The others, with the reason.</param>
internal sealed record PeopleFile(IReadOnlyList<Person> People, IReadOnlyList<BadRow> BadRows)
{
    // The file comes from anywhere: what it may cost is bounded before anything is made of it.
    private const long MaxBytes = 64 * 1024 * 1024;
    private const int MaxLine = 8 * 1024;

    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture)
    {
        HasHeaderRecord = false,
        MaxFieldSize = MaxLine,
        BadDataFound = found => throw new BadDataException(found.Field, found.RawRecord, found.Context),
    };

    public static PeopleFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new PeopleFileException($"There is no file {path}.");
        }

        using var file = File.OpenRead(path);
        if (file.Length > MaxBytes)
        {
            throw new PeopleFileException($"{path} is larger than {MaxBytes / 1024 / 1024} MB.");
        }

        using var reader = new StreamReader(file, Encoding.UTF8);
        return Read(reader);
    }

    public static PeopleFile Read(TextReader reader)
    {
        var headers = HeadersOf(reader.ReadLine());
        var people = new List<Person>();
        var bad = new List<BadRow>();
        var keys = new Dictionary<string, int>();
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0)
            {
                continue;
            }

            switch (RowOf(line, text, headers, keys))
            {
                case Row.Good good: people.Add(good.Person); break;
                case Row.Bad reason: bad.Add(new(line, reason.Reason)); break;
            }
        }

        return new(people, bad);
    }

    private static Row RowOf(int line, string text, string[] headers, Dictionary<string, int> keys)
    {
        if (Fields(text) is not { } fields)
        {
            return new Row.Bad("is not a line of CSV of at most 8,192 characters with its quotes closed");
        }

        if (fields.Length != headers.Length)
        {
            return new Row.Bad($"has {fields.Length} fields instead of {headers.Length}");
        }

        var row = PersonReader.Read(line, headers.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second));
        return row is Row.Good { Person.Key: { } key } && !keys.TryAdd(key, line)
            ? new Row.Bad($"key {key} is already the key of line {keys[key]}")
            : row;
    }

    private static string[] HeadersOf(string? line)
    {
        var headers = Fields(line ?? "")?.Select(header => header.Trim().ToLowerInvariant()).ToArray() ?? [];
        var missing = PeopleColumn.Headers.Except(headers).ToList();
        var unknown = headers.Except(PeopleColumn.Headers).ToList();
        if (missing.Count > 0 || unknown.Count > 0 || headers.Length != PeopleColumn.Headers.Count)
        {
            throw new PeopleFileException(
                "The first line must name these columns, separated by commas, each once: "
                + string.Join(", ", PeopleColumn.Headers) + "."
                + (missing.Count > 0 && missing.Count < PeopleColumn.Headers.Count
                    ? $" Missing: {string.Join(", ", missing)}."
                    : "")
                + (unknown.Count > 0 ? $" Unknown: {string.Join(", ", unknown.Select(Shown.Short))}." : ""));
        }

        return headers;
    }

    // One line, one row: an open quote then spoils its own row only, and not the rest of the file.
    private static string[]? Fields(string line)
    {
        if (line.Length > MaxLine)
        {
            return null;
        }

        try
        {
            using var parser = new CsvParser(new StringReader(line), Csv);
            return parser.Read() ? parser.Record : [];
        }
        catch (CsvHelperException)
        {
            return null;
        }
    }
}
