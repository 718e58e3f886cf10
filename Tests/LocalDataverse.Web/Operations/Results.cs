using System.Text.Json.Nodes;
using LocalDataverse.Engine.Security;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Rows;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Web.Operations;

/// <summary>What an operation gave, as JSON.</summary>
internal sealed class Results(WebApiModel model, WebApiRequest request, Preferences preferences)
{
    private readonly RowJson rows = new(model, preferences);

    public WebApiResponse Answer(Operation operation, OrganizationResponse response)
    {
        if (operation.Answer == Model.Answer.Nothing)
        {
            return WebApiResponse.NoContent();
        }

        var json = new JsonObject
        {
            ["@odata.context"] = operation.Answer == Model.Answer.Value
                ? $"{request.Root}$metadata#Collection({EdmNames.Qualified(EdmNames.BaseType)})"
                : $"{request.Root}$metadata#{EdmNames.Qualified(operation.Name)}Response",
        };
        foreach (var result in operation.Results)
        {
            response.Results.TryGetValue(result.Name, out object? value);
            json[operation.Answer == Model.Answer.Value ? "value" : result.Name] = Write(result, value);
        }

        return WebApiResponse.Of(json);
    }

    private JsonNode? Write(OperationValue result, object? value) => value switch
    {
        null => null,
        Entity row => Row(row),
        EntityReference reference => Reference(reference),
        EntityReferenceCollection references => new JsonArray([.. references.Select(Reference)]),
        EntityCollection many => new JsonArray([.. many.Entities.Select(Row)]),
        AccessRights rights => JsonValue.Create(rights.ToString()),
        PrincipalAccess[] shares => new JsonArray([.. shares.Select(Share)]),
        _ when result.Kind is ValueKind.Texts or ValueKind.Guids or ValueKind.Object or ValueKind.Objects =>
            SdkObjects.Write(value),
        _ => JsonValues.Of(value),
    };

    private JsonObject Row(Entity row)
    {
        var json = new JsonObject { ["@odata.type"] = "#" + EdmNames.Qualified(row.LogicalName ?? "expando") };
        if (model.Metadata.TryTable(row.LogicalName) is not { } table)
        {
            foreach (var (name, value) in row.Attributes)
            {
                json[name] = Write(new OperationValue(name, ValueKind.Object), value);
            }

            return json;
        }

        foreach (var (name, value) in rows.Write(table, row, [.. row.Attributes.Keys.Select(table.RequiredColumn)]))
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    private JsonObject Share(PrincipalAccess share) => new()
    {
        ["AccessMask"] = share.AccessMask.ToString(),
        ["Principal"] = Reference(share.Principal!),
    };

    private JsonObject Reference(EntityReference reference)
    {
        var table = model.Metadata.Table(reference.LogicalName);
        return new JsonObject
        {
            ["@odata.type"] = "#" + EdmNames.Qualified(table.LogicalName),
            [table.PrimaryId] = JsonValue.Create(reference.Id),
        };
    }
}
