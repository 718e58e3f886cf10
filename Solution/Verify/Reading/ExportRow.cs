using System.Globalization;
using System.Text.Json;

namespace OptOutPlugin.Verify.Reading;

/// <summary>A row of the ledger as a line of an export gives it: a text for each column that is not empty.</summary>
internal sealed class ExportRow
{
    private readonly Dictionary<string, string> values = [];

    private ExportRow(byte[] line) => Line = line;

    /// <summary>The line itself, in UTF-8.</summary>
    public byte[] Line { get; }

    /// <summary>The id of the row.</summary>
    public string Id => this["optout_consentauditid"] ?? string.Empty;

    /// <summary>Its place, from 1; null while it waits.</summary>
    public long? Place => long.TryParse(this["optout_sequence"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var place)
        ? place
        : null;

    /// <summary>Its signature; null for none.</summary>
    public string? Signature => this["optout_signature"];

    /// <summary>The hash of the row before it.</summary>
    public string? PreviousHash => this["optout_previoushash"];

    /// <summary>The hash of its seal.</summary>
    public string? Hash => this["optout_hash"];

    /// <summary>Whether a text of it is none that the product writes: half of a surrogate pair stands alone.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>What stands in a column; null for nothing.</summary>
    public string? this[string column] => values.GetValueOrDefault(column);

    /// <summary>The row in a line.</summary>
    /// <exception cref="VerifyException">It is no row.</exception>
    public static ExportRow Read(JsonElement line)
    {
        var row = new ExportRow(System.Text.Encoding.UTF8.GetBytes(line.GetRawText()));
        foreach (var one in line.EnumerateObject())
        {
            if (row.Text(one.Value) is { Length: > 0 } text && !row.values.TryAdd(one.Name, text))
            {
                throw new VerifyException($"The column {one.Name} stands in a line twice.");
            }
        }

        return row;
    }

    private string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => String(value),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "1",
        JsonValueKind.False or JsonValueKind.Null => null,
        _ => throw new VerifyException("A column holds what is no value."),
    };

    private string String(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            IsDamaged = true;
            return value.GetRawText();
        }
    }
}
