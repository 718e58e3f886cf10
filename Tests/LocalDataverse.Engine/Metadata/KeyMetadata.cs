namespace LocalDataverse.Engine.Metadata;

/// <summary>An alternate key: columns whose values together name one row.</summary>
internal sealed record KeyMetadata(string SchemaName, IReadOnlyList<string> Columns)
{
    public string LogicalName => SchemaName.ToLowerInvariant();

    public bool IsOf(IEnumerable<string> columns) => Columns.ToHashSet().SetEquals(columns);
}
