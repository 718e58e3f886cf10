namespace LocalDataverse.Engine.Registration;

/// <summary>What stands behind the rows of some tables, by the table's name.</summary>
internal sealed class RowKeepers
{
    private readonly Dictionary<string, RowKeeper> keepers = new(StringComparer.Ordinal);

    /// <summary>What stands behind the rows of a table; null is nothing.</summary>
    public RowKeeper? Of(string table) => keepers.GetValueOrDefault(table);

    public void Add(RowKeeper keeper) => keepers.Add(keeper.Table, keeper);
}
