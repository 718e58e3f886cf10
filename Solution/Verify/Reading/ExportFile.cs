using System.Text;
using System.Text.Json;

namespace OptOutPlugin.Verify.Reading;

/// <summary>The first line of an export.</summary>
/// <param name="Organization">The id of the organisation.</param>
/// <param name="Size">The last place of the chain when it began.</param>
/// <param name="Hash">The hash there.</param>
internal sealed record ExportHead(string Organization, long Size, string Hash)
{
    /// <summary>When the export began, UTC, as the file says it; null where it does not.</summary>
    public string? ExportedOn { get; init; }
}

/// <summary>The last line of an export.</summary>
/// <param name="Rows">How many rows it holds.</param>
/// <param name="First">The place of the first sealed one; 0 for none.</param>
/// <param name="Last">The place of the last one; 0 for none.</param>
/// <param name="Size">The last place of the chain when it ended.</param>
/// <param name="Hash">The hash there.</param>
/// <param name="Root">The Merkle root over the chain, in base64.</param>
internal sealed record ExportEnd(long Rows, long First, long Last, long Size, string Hash, string Root);

/// <summary>Reads an export line after line, and keeps none.</summary>
internal sealed class ExportFile : IDisposable
{
    /// <summary>What the first line calls the format.</summary>
    public const string Format = "optout-ledger-export/1";

    // A row has some 10,000 characters at most, each six when it is escaped.
    private const int LongestLine = 200_000;

    private readonly StreamReader reader;
    private readonly StringBuilder line = new();

    /// <exception cref="VerifyException">It is no export.</exception>
    public ExportFile(string path)
    {
        reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            using var first = Parse(Line() ?? throw new VerifyException("The file is empty."));
            if (Text(first, "format") != Format)
            {
                throw new VerifyException($"The file is no export: its first line does not name {Format}.");
            }

            Head = new ExportHead(Text(first, "organization"), Number(first, "size"), Text(first, "hash"))
            {
                ExportedOn = first.RootElement.TryGetProperty("exportedOn", out var on) && on.ValueKind == JsonValueKind.String
                    ? on.GetString()
                    : null,
            };
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Its first line.</summary>
    public ExportHead Head { get; }

    /// <summary>Its last line, once all rows were read; null when it has none: then it was cut off.</summary>
    public ExportEnd? End { get; private set; }

    /// <summary>The rows, one after another.</summary>
    /// <exception cref="VerifyException">A line cannot be read.</exception>
    public IEnumerable<ExportRow> Rows()
    {
        for (var number = 2L; Line() is { } text; number++)
        {
            if (End is not null)
            {
                throw new VerifyException($"Line {number} stands behind the end.");
            }

            using var parsed = Parse(text);
            if (parsed.RootElement.TryGetProperty("end", out _))
            {
                End = new ExportEnd(
                    Number(parsed, "rows"), Number(parsed, "first"), Number(parsed, "last"), Number(parsed, "size"),
                    Text(parsed, "hash"), Text(parsed, "root"));
            }
            else
            {
                yield return ExportRow.Read(parsed.RootElement);
            }
        }
    }

    public void Dispose() => reader.Dispose();

    private static JsonDocument Parse(string text)
    {
        try
        {
            var parsed = JsonDocument.Parse(text);
            return parsed.RootElement.ValueKind == JsonValueKind.Object ? parsed : throw new VerifyException("A line is no object.");
        }
        catch (JsonException fault)
        {
            throw new VerifyException("A line is no JSON.", fault);
        }
    }

    private static string Text(JsonDocument parsed, string name) =>
        parsed.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new VerifyException($"A line lacks {name}.");

    private static long Number(JsonDocument parsed, string name) =>
        parsed.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : throw new VerifyException($"A line lacks {name}.");

    // The framework's own would take a line of any length into memory.
    private string? Line()
    {
        line.Clear();
        for (var read = reader.Read(); read >= 0; read = reader.Read())
        {
            if (read == '\n')
            {
                return line.ToString();
            }

            line.Append((char)read);
            if (line.Length > LongestLine)
            {
                throw new VerifyException($"A line is longer than {LongestLine} characters.");
            }
        }

        return line.Length == 0 ? null : throw new VerifyException("The last line has no end: the file was cut off.");
    }
}
