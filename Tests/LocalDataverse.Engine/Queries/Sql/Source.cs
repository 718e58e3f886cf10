using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Queries.Sql;

/// <summary>
/// A table as it stands in a query: the root, or one link with the alias its columns are returned under.
/// </summary>
internal sealed record Source(string Sql, TableMetadata Table, string? Alias, LinkEntity? Link)
{
    public bool IsNamed => !string.IsNullOrEmpty(Link?.EntityAlias);

    public string Column(string name) => $"{Sql}.{Schema.Quote(Stored(Table.RequiredColumn(name)).LogicalName)}";

    private ColumnMetadata Stored(ColumnMetadata column) => column.IsStored
        ? column
        : throw Faults.Unsupported(
            $"party list {Table.LogicalName}.{column.LogicalName} in a condition, link or order");
}

/// <summary>All tables of a query, found again by the names that conditions and orders give them.</summary>
internal sealed class Sources(MetadataStore metadata)
{
    private readonly List<Source> all = [];

    private readonly Dictionary<string, int> unnamed = new(StringComparer.Ordinal);

    public Source Root(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw Faults.MissingField("EntityName");
        }

        return Add(new Source("t0", metadata.Table(name), null, null));
    }

    /// <summary>A link without an alias is called by its table and a number, counted per table.</summary>
    public Source Linked(LinkEntity link)
    {
        var table = metadata.Table(link.LinkToEntityName);
        var alias = link.EntityAlias;
        if (string.IsNullOrEmpty(alias))
        {
            var number = unnamed[table.LogicalName] = unnamed.GetValueOrDefault(table.LogicalName) + 1;
            alias = $"{table.LogicalName}{number}";
        }
        else if (all.Any(other => other.Alias == alias))
        {
            throw Faults.Create(ErrorCodes.DuplicateAlias, "FetchXML should have unique aliases.");
        }

        return Add(new Source($"t{all.Count}", table, alias, link));
    }

    public Source Named(string? name, Source otherwise) => string.IsNullOrEmpty(name)
        ? otherwise
        : all.Find(one => one.Alias == name)
            ?? all.Find(one => one.Table.LogicalName == name && !one.IsNamed)
            ?? throw Faults.Create(
                ErrorCodes.AliasDoesNotExist, $"Link entity with name or alias {name} is not found");

    private Source Add(Source source)
    {
        all.Add(source);
        return source;
    }
}
