using System.Globalization;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Queries.Fetch;
using LocalDataverse.Engine.Queries.Sql;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Queries.Answers;

/// <summary>Makes entities out of rows: values, names, labels, party lists and what came through links.</summary>
internal sealed class ResultReader(MetadataStore metadata, Database database)
{
    private const string Version = "versionnumber";

    private readonly LookupNames names = new(metadata, database);

    public List<Entity> Read(
        IReadOnlyList<Selected> selected,
        IReadOnlyList<object?[]> rows,
        LabelLanguage language,
        FetchAliases? aliases = null)
    {
        var found = new List<Value>();
        var entities = rows.Select(row => Read(selected, row, aliases, found)).ToList();
        AddParties(selected[0], entities, found);
        names.Fill(found.Select(one => one.Content).OfType<EntityReference>());
        foreach (var (entity, key, column, content) in found)
        {
            if (FormattedValues.Of(column, content, language) is { } label)
            {
                entity.FormattedValues[key] = label;
            }
        }

        return entities;
    }

    private static Entity Read(
        IReadOnlyList<Selected> selected, object?[] row, FetchAliases? aliases, List<Value> found)
    {
        var entity = new Entity(selected[0].Source.Table.LogicalName);
        foreach (var one in selected)
        {
            foreach (var (name, content) in one.Columns.Values(row, one.From))
            {
                Add(entity, one, name, content!, aliases?.Of(one.Asked, name), found);
            }
        }

        return entity;
    }

    private static void Add(Entity entity, Selected from, string name, object content, string? alias, List<Value> found)
    {
        var table = from.Source.Table;
        var isRoot = from.Source.Link is null;
        if (isRoot && name == table.PrimaryId)
        {
            entity.Id = (Guid)content;
        }

        if (isRoot && name == Version)
        {
            entity.RowVersion = ((long)content).ToString(CultureInfo.InvariantCulture);
            if (!from.Asked.AllColumns && !from.Asked.Columns.Contains(name))
            {
                return;
            }
        }

        var key = alias ?? (isRoot ? name : $"{from.Source.Alias}.{name}");
        entity[key] = isRoot && alias is null ? content : new AliasedValue(table.LogicalName, name, content);
        found.Add(new Value(entity, key, table.Columns[name], content));
    }

    private void AddParties(Selected root, List<Entity> entities, List<Value> found)
    {
        var table = root.Source.Table;
        var lists = table.Columns.Values.Where(column => !column.IsStored
            && (root.Asked.AllColumns || root.Asked.Columns.Contains(column.LogicalName))).ToList();
        if (lists.Count == 0)
        {
            return;
        }

        var parties = database.Parties([.. entities.Select(entity => entity.Id)]);
        foreach (var entity in entities)
        {
            lists.ForEach(list => entity[list.LogicalName] = PartyReader.Of(parties[entity.Id], list));
            found.AddRange(parties[entity.Id].SelectMany(Values));
        }
    }

    private IEnumerable<Value> Values(Entity party) => party.Attributes
        .Select(one => new Value(party, one.Key, metadata.Table(PartyReader.Table).Columns[one.Key], one.Value));

    private sealed record Value(Entity Entity, string Key, ColumnMetadata Column, object Content);
}
