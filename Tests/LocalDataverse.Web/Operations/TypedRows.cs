using System.Text.Json;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Rows;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Web.Operations;

/// <summary>
/// Rows that are arguments say their type by @odata.type, and which row they mean by their key or by @odata.id.
/// </summary>
internal static class TypedRows
{
    public static TableMetadata TableOf(
        WebApiModel model, Operation operation, OperationValue parameter, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw WebApiFault.Payload(operation.Name, $"'{parameter.Name}' holds something that is not a row.");
        }

        if (!value.TryGetProperty("@odata.type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            return parameter.Type is { } known
                ? model.Metadata.Table(known)
                : throw WebApiFault.Payload(
                    operation.Name,
                    $"A row in the parameter '{parameter.Name}' does not say of which type it is: '@odata.type' is "
                    + "missing.");
        }

        var name = type.GetString()!.TrimStart('#');
        const string Prefix = EdmNames.Namespace + ".";
        var table = name.StartsWith(Prefix, StringComparison.Ordinal)
            ? model.Metadata.TryTable(name[Prefix.Length..])
            : null;
        return table ?? throw WebApiFault.Payload(
            operation.Name, $"A type named '{name}' could not be resolved by the model.");
    }

    public static EntityReference ReferenceOf(
        WebApiModel model, References references, Operation operation, OperationValue parameter, JsonElement value)
    {
        if (value.TryGetProperty("@odata.id", out var address) && address.ValueKind == JsonValueKind.String)
        {
            return references.Read(address.GetString()!);
        }

        var table = TableOf(model, operation, parameter, value);
        return value.TryGetProperty(table.PrimaryId, out var key) && key.ValueKind == JsonValueKind.String
            && Guid.TryParseExact(key.GetString(), "D", out var id)
            ? new EntityReference(table.LogicalName, id)
            : throw WebApiFault.Payload(
                operation.Name, $"The parameter '{parameter.Name}' does not say its '{table.PrimaryId}'.");
    }
}
