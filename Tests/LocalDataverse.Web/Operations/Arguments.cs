using System.Globalization;
using System.Text.Json;
using LocalDataverse.Engine.Security;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Rows;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Web.Operations;

/// <summary>The arguments of an operation, out of a body, as the organisation's request takes them.</summary>
internal sealed class Arguments(WebApiModel model, References references)
{
    public object? Read(Operation operation, OperationValue parameter, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return Convert(operation, parameter, value) ?? throw WebApiFault.Payload(
            operation.Name,
            $"The value of the parameter '{parameter.Name}' is not of the type {parameter.Kind}.");
    }

    private object? Convert(Operation operation, OperationValue parameter, JsonElement value) => parameter.Kind switch
    {
        ValueKind.Boolean => value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        },
        ValueKind.Integer => Integer(value),
        ValueKind.Choice => Integer(value) is { } option ? new OptionSetValue(option) : null,
        ValueKind.Long => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null,
        ValueKind.Decimal => Decimal(value),
        ValueKind.Money => Decimal(value) is { } amount ? new Money(amount) : null,
        ValueKind.Double =>
            value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : null,
        ValueKind.Text => Text(value),
        ValueKind.Guid => Text(value) is { } id && Guid.TryParseExact(id, "D", out var guid) ? guid : null,
        ValueKind.DateTime => Time(value),
        ValueKind.Bytes => value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : null,
        ValueKind.Texts => Each(value, Text),
        ValueKind.Guids => Each(value, item => Guid.TryParse(Text(item), out var id) ? id : (Guid?)null) is { } ids
            ? ids.OfType<Guid>().ToArray()
            : null,
        ValueKind.Row => value.ValueKind == JsonValueKind.Object ? Row(operation, parameter, value) : null,
        ValueKind.Rows => value.ValueKind == JsonValueKind.Array ? Rows(operation, parameter, value) : null,
        ValueKind.Reference => value.ValueKind == JsonValueKind.Object ? Reference(operation, parameter, value) : null,
        ValueKind.Share => value.ValueKind == JsonValueKind.Object ? Share(operation, value) : null,
        _ => value.ValueKind == JsonValueKind.Object ? SdkObjects.Read(operation, parameter, value) : null,
    };

    private EntityCollection Rows(Operation operation, OperationValue parameter, JsonElement value)
    {
        var rows = value.EnumerateArray().Select(item => Row(operation, parameter, item)).ToList();
        return new EntityCollection(rows) { EntityName = parameter.Type ?? rows.FirstOrDefault()?.LogicalName! };
    }

    private Entity Row(Operation operation, OperationValue parameter, JsonElement value)
    {
        var table = TypedRows.TableOf(model, operation, parameter, value);
        var written = new BodyReader(model, references).Read(table, value);
        if (written.Before.Count > 0 || written.Ties.Count > 0)
        {
            throw Faults.Unsupported($"new related rows in the parameter {parameter.Name} of {operation.Name}");
        }

        var row = written.Row;
        if (value.TryGetProperty("@odata.id", out var address) && address.ValueKind == JsonValueKind.String)
        {
            row.Id = references.Read(address.GetString()!).Id;
        }

        if (row.TryGetAttributeValue(table.PrimaryId, out Guid id))
        {
            row.Id = id;
        }

        return row;
    }

    private object Reference(Operation operation, OperationValue parameter, JsonElement value)
    {
        var reference = TypedRows.ReferenceOf(model, references, operation, parameter, value);
        return parameter.IsIdOnly ? reference.Id : reference;
    }

    // The rights are words with commas between them.
    private PrincipalAccess? Share(Operation operation, JsonElement value) =>
        value.TryGetProperty("Principal", out var principal)
        && value.TryGetProperty("AccessMask", out var mask)
        && Enum.TryParse<AccessRights>(Text(mask), out var rights)
            ? new PrincipalAccess
            {
                AccessMask = rights,
                Principal = TypedRows.ReferenceOf(
                    model, references, operation, new OperationValue("Principal", ValueKind.Reference), principal),
            }
            : null;

    private static T[]? Each<T>(JsonElement value, Func<JsonElement, T?> read)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var items = value.EnumerateArray().Select(read).ToList();
        return items.Any(item => item is null) ? null : [.. items.Select(item => item!)];
    }

    private static int? Integer(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static decimal? Decimal(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : null;

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTime? Time(JsonElement value) => DateTimeOffset.TryParse(
        Text(value), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        ? time.UtcDateTime
        : null;
}
