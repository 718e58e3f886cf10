using System.Runtime.CompilerServices;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Queries.Fetch;

/// <summary>The names under which FetchXML wants single columns returned.</summary>
internal sealed class FetchAliases
{
    private readonly ConditionalWeakTable<ColumnSet, Dictionary<string, string>> names = [];

    public string? Of(ColumnSet columns, string column) =>
        names.TryGetValue(columns, out var known) ? known.GetValueOrDefault(column) : null;

    public void Add(ColumnSet columns, string column, string alias) => names.GetOrCreateValue(columns)[column] = alias;
}
