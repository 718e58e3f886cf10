using System.Globalization;
using System.Text.Json;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Web.Rows;

/// <summary>JSON values as columns take them; a value of another type is refused.</summary>
internal static class ColumnValues
{
    public static object? Read(TableMetadata table, ColumnMetadata column, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return Convert(column, value) ?? throw WebApiFault.Payload(
            table.EntitySetName,
            $"Cannot convert the literal '{Shown(value)}' to the expected type 'Edm.{EdmTypes.Of(column)}' of "
            + $"'{column.LogicalName}'.");
    }

    private static object? Convert(ColumnMetadata column, JsonElement value) => column.Kind switch
    {
        ColumnKind.Text or ColumnKind.Memo => Text(value),
        ColumnKind.Integer => Integer(value),
        ColumnKind.BigInteger => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var big) ? big : null,
        ColumnKind.Decimal => Decimal(value),
        ColumnKind.Money => Decimal(value) is { } amount ? new Money(amount) : null,
        ColumnKind.Double => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number)
            ? number
            : null,
        ColumnKind.YesNo => value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        },
        ColumnKind.Choice or ColumnKind.State or ColumnKind.Status =>
            Integer(value) is { } option ? new OptionSetValue(option) : null,
        ColumnKind.Choices => Choices(value),
        ColumnKind.DateTime => Time(column, value),
        ColumnKind.Id or ColumnKind.Uniqueidentifier =>
            Text(value) is { } id && Guid.TryParseExact(id, "D", out var guid) ? guid : null,
        _ => null,
    };

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Also as text: OData readers that may speak IEEE754Compatible take both.</summary>
    private static int? Integer(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(
            value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static decimal? Decimal(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
        JsonValueKind.String when decimal.TryParse(
            value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static OptionSetValueCollection? Choices(JsonElement value)
    {
        var options = new OptionSetValueCollection();
        foreach (var part in (Text(value) ?? "?").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var option))
            {
                return null;
            }

            options.Add(new OptionSetValue(option));
        }

        return options;
    }

    private static DateTime? Time(ColumnMetadata column, JsonElement value)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var text = Text(value);
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, Utc, out var day))
        {
            return day;
        }

        return !column.DateOnly && text is { Length: > 10 } && text[10] == 'T'
            && DateTime.TryParse(text, CultureInfo.InvariantCulture, Utc, out var time) ? time : null;
    }

    private static string Shown(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return text.Length > 100 ? text[..100] : text;
    }
}
