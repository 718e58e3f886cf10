using System.Globalization;
using System.Text.Json;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Web.Rows;

/// <summary>Reads the rows that bodies hold.</summary>
internal sealed class BodyReader(WebApiModel model, References references)
{
    private const string Bind = "@odata.bind";

    /// <summary>The table of the parties of activities.</summary>
    public TableMetadata Parties => model.Metadata.Table("activityparty");

    /// <summary>A row, with what has to be done before and after it is written.</summary>
    public WrittenRow Read(TableMetadata table, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw WebApiFault.Payload(table.EntitySetName, "Where a row is expected there is no JSON object.");
        }

        var written = new WrittenRow(new Entity(table.LogicalName));
        foreach (var property in body.EnumerateObject())
        {
            Read(table, property, written);
        }

        return written;
    }

    private void Read(TableMetadata table, JsonProperty property, WrittenRow written)
    {
        var (name, value) = (property.Name, property.Value);
        if (name.EndsWith(Bind, StringComparison.Ordinal))
        {
            ReadBinding(table, name[..^Bind.Length], value, written);
        }
        else if (name.Contains('@', StringComparison.Ordinal))
        {
            DemandAnnotation(table, name, value);
        }
        else if (EdmNames.Column(table, name) is { } column)
        {
            if (column.IsLookup)
            {
                throw WebApiFault.BadRequest(
                    "CRM do not support direct update of Entity Reference properties, "
                    + "Use Navigation properties instead.");
            }

            written.Row[column.LogicalName] = ColumnValues.Read(table, column, value)!;
        }
        else if (model.Navigations.Find(table, name) is { } navigation)
        {
            ReadRelated(table, navigation, value, written);
        }
        else
        {
            throw WebApiFault.UnknownProperty(name, table.LogicalName);
        }
    }

    // Other annotations say what the reader of an answer wants to know; only the type can be wrong here.
    private static void DemandAnnotation(TableMetadata table, string name, JsonElement value)
    {
        if (!name.Contains('.', StringComparison.Ordinal))
        {
            throw WebApiFault.Payload(
                table.EntitySetName,
                $"'{name.TrimStart('@')}' is an invalid instance annotation name. An instance annotation name must "
                + "contain a period that is not at the start or end of the name.");
        }

        if (name == "@odata.type" && value.ValueKind == JsonValueKind.String
            && value.GetString()!.TrimStart('#') is var type && type != EdmNames.Qualified(table.LogicalName))
        {
            throw WebApiFault.Payload(
                table.EntitySetName,
                $"The type '{type}' is not '{EdmNames.Qualified(table.LogicalName)}', which is expected here.");
        }
    }

    private void ReadBinding(TableMetadata table, string name, JsonElement value, WrittenRow written)
    {
        var navigation = model.Navigations.Find(table, name) ?? throw WebApiFault.Payload(
            table.EntitySetName,
            $"An undeclared property '{name}' which only has property annotations in the payload but no property value "
            + "was found in the payload. In OData, only declared navigation properties and declared named streams can "
            + "be represented as properties without values.");
        if (navigation.IsCollection)
        {
            if (value.ValueKind != JsonValueKind.Array)
            {
                throw WebApiFault.Payload(table.EntitySetName, $"'{name}{Bind}' must be an array of addresses.");
            }

            foreach (var item in value.EnumerateArray())
            {
                written.Ties.Add((navigation, references.Read(Text(table, name, item))));
            }
        }
        else
        {
            written.Row[navigation.Relationship.ReferencingColumn] = value.ValueKind == JsonValueKind.Null
                ? null!
                : Pointing(table, navigation, references.Read(Text(table, name, value)));
        }
    }

    private static EntityReference Pointing(TableMetadata table, Navigation navigation, EntityReference reference)
    {
        var column = table.RequiredColumn(navigation.Relationship.ReferencingColumn);
        var fits = column.Kind == ColumnKind.Owner
            ? column.Targets.Contains(reference.LogicalName)
            : reference.LogicalName == navigation.Target.LogicalName;
        return fits
            ? reference
            : throw WebApiFault.BadRequest(
                $"The navigation property '{navigation.Name}' leads to {navigation.Target.LogicalName}, and the "
                + $"address is that of a row of {reference.LogicalName}.");
    }

    private void ReadRelated(TableMetadata table, Navigation navigation, JsonElement value, WrittenRow written)
    {
        if (navigation.IsParties)
        {
            PartyLists.Read(table, Array(table, navigation, value), this, written.Row);
        }
        else if (navigation.IsCollection)
        {
            foreach (var item in Array(table, navigation, value))
            {
                written.AddChild(navigation, Read(navigation.Target, item));
            }
        }
        else if (value.ValueKind == JsonValueKind.Null)
        {
            written.Row[navigation.Relationship.ReferencingColumn] = null!;
        }
        else
        {
            Demand(table, navigation, value, JsonValueKind.Object);
            if (table.Column(navigation.Relationship.ReferencingColumn) is { Kind: ColumnKind.Owner })
            {
                throw WebApiFault.Unsupported($"a new row in {navigation.Name}");
            }

            written.AddParent(navigation, Read(navigation.Target, value));
        }
    }

    private static JsonElement.ArrayEnumerator Array(TableMetadata table, Navigation navigation, JsonElement value)
    {
        Demand(table, navigation, value, JsonValueKind.Array);
        return value.EnumerateArray();
    }

    private static void Demand(TableMetadata table, Navigation navigation, JsonElement value, JsonValueKind kind)
    {
        if (value.ValueKind != kind)
        {
            throw WebApiFault.Payload(
                table.EntitySetName,
                string.Create(CultureInfo.InvariantCulture, $"'{navigation.Name}' must be an {kind}."));
        }
    }

    private static string Text(TableMetadata table, string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw WebApiFault.Payload(table.EntitySetName, $"'{name}{Bind}' must be an address.");
}
