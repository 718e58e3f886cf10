namespace LocalDataverse.Engine.Metadata;

/// <summary>What one state of the metadata has and the next lacks.</summary>
internal sealed record MetadataChange(
    IReadOnlySet<string> RemovedTables, IReadOnlySet<(string Table, string Column)> RemovedColumns)
{
    public static MetadataChange Between(MetadataStore before, MetadataStore after) => new(
        before.Tables
            .Select(table => table.LogicalName)
            .Where(name => after.TryTable(name) is null)
            .ToHashSet(StringComparer.Ordinal),
        before.Tables
            .Where(table => after.TryTable(table.LogicalName) is not null)
            .SelectMany(table => table.Columns.Keys
                .Where(column => after.Table(table.LogicalName).Column(column) is null)
                .Select(column => (table.LogicalName, column)))
            .ToHashSet());
}
