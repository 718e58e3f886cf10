using System.Text.Json.Nodes;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Web.Rows;

/// <summary>Writes rows with their annotations.</summary>
internal sealed class RowJson(WebApiModel model, Preferences preferences)
{
    private const string Etag = "@odata.etag";

    public static string? EtagOf(Entity row) => row.RowVersion is { Length: > 0 } version ? $"W/\"{version}\"" : null;

    /// <param name="table">The table of the row.</param>
    /// <param name="row">What was found.</param>
    /// <param name="columns">What was asked for, null for all: those without a value are there as null.</param>
    public JsonObject Write(TableMetadata table, Entity row, IReadOnlyList<ColumnMetadata>? columns)
    {
        var json = new JsonObject();
        if (EtagOf(row) is { } etag)
        {
            json[Etag] = etag;
        }

        foreach (var column in columns ?? [.. table.Columns.Values.Where(column => column.ValidForRead)])
        {
            Add(json, table, row, column);
        }

        if (!json.ContainsKey(table.PrimaryId) && row.Id != Guid.Empty)
        {
            json[table.PrimaryId] = JsonValue.Create(row.Id);
        }

        if (EdmNames.IsPrincipal(table))
        {
            json[EdmNames.OwnerId] = JsonValue.Create(row.Id);
        }

        return json;
    }

    /// <summary>A row of a FetchXML query: what it holds, under the names that the query gave.</summary>
    public JsonObject WriteFound(TableMetadata table, Entity row, bool hasId)
    {
        var json = new JsonObject();
        if (EtagOf(row) is { } etag)
        {
            json[Etag] = etag;
        }

        foreach (var (name, value) in row.Attributes)
        {
            if (value is AliasedValue alias)
            {
                var from = model.Metadata.TryTable(alias.EntityLogicalName)?.Column(alias.AttributeLogicalName);
                Add(json, name, alias.Value, from, row.FormattedValues.TryGetValue(name, out var label) ? label : null);
            }
            else
            {
                Add(json, table, row, table.RequiredColumn(name));
            }
        }

        if (hasId && row.Id != Guid.Empty && !json.ContainsKey(table.PrimaryId))
        {
            json[table.PrimaryId] = JsonValue.Create(row.Id);
        }

        return json;
    }

    private void Add(JsonObject json, TableMetadata table, Entity row, ColumnMetadata column)
    {
        if (EdmNames.Property(column) is not { } property)
        {
            return;
        }

        row.Attributes.TryGetValue(column.LogicalName, out object? value);
        if (value is EntityReference reference && preferences.Wants(Annotations.NavigationProperty)
            && model.Navigations.Of(table, column.LogicalName, reference.LogicalName) is { } navigation)
        {
            json[$"{property}@{Annotations.NavigationProperty}"] = navigation.Name;
        }

        var label = row.FormattedValues.TryGetValue(column.LogicalName, out var found) ? found : null;
        Add(json, property, value, column, label);
    }

    private void Add(JsonObject json, string property, object? value, ColumnMetadata? column, string? label)
    {
        var reference = value as EntityReference;
        if (reference is not null && preferences.Wants(Annotations.LookupLogicalName))
        {
            json[$"{property}@{Annotations.LookupLogicalName}"] = reference.LogicalName;
        }

        if ((label ?? reference?.Name) is { } text && preferences.Wants(Annotations.FormattedValue))
        {
            json[$"{property}@{Annotations.FormattedValue}"] = text;
        }

        json[property] = JsonValues.Of(value, column?.DateOnly == true);
    }
}
