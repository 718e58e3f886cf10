using System.Collections.Concurrent;
using System.Globalization;
using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Queries;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Pipeline;

/// <summary>Looks at what synchronous steps ask for: where people wait, no large table may be read through.</summary>
internal sealed class QueryWatch(MetadataStore metadata, Database database, HostRules rules)
{
    private readonly ConcurrentDictionary<SynchronousQuery, bool> seen = new();

    public IReadOnlyList<SynchronousQuery> Seen => [.. seen.Keys];

    /// <param name="asked">The query.</param>
    /// <param name="caller">The plugin that asks; null is somebody outside.</param>
    public void Demand(QueryBase asked, PluginContext? caller)
    {
        const int synchronous = 0;
        if (caller is not { Mode: synchronous, Stage: not Stages.MainOperation })
        {
            return;
        }

        var step = caller.OwningExtension?.Name ?? caller.MessageName;
        foreach (var use in IndexUse.Of(metadata, Asked.From(asked).Query))
        {
            var query = new SynchronousQuery(step, use.Table.LogicalName, use.Columns, use.Index);
            seen.TryAdd(query, true);
            if (use.Index is null && rules.LargeTable is { } rows && !rules.Allows(query)
                && database.HasMoreThan(use.Table, rows))
            {
                var most = rows.ToString("N0", CultureInfo.InvariantCulture);
                var columns = use.Columns.Length > 0 ? use.Columns : "no column";
                throw Faults.Unsupported(
                    $"a query of the synchronous step '{step}' on {query.Table}, which has more than {most} rows, by "
                    + $"{columns}. It is a rule of the local Dataverse and not of the platform: there must be a "
                    + "condition on a primary key, a lookup, an alternate key or a find column of a solution's quick "
                    + "find, since Dataverse has no other index for certain.");
            }
        }
    }
}
