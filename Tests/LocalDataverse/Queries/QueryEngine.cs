using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Metadata;
using OptOutPlugin.LocalDataverse.Storage;

namespace OptOutPlugin.LocalDataverse.Queries;

internal sealed record QueryCaller(Guid UserId, Guid BusinessUnitId, DateTime UtcNow);

internal sealed class QueryEngine(MetadataStore metadata, Database database)
{
    public EntityCollection Run(QueryBase query, QueryCaller caller) =>
        throw new NotImplementedException($"{metadata}{database}");

    public Entity Retrieve(TableMetadata table, Guid id, ColumnSet columns) => throw new NotImplementedException();

    public IEnumerable<string> TablesOf(QueryBase query) => throw new NotImplementedException();

    public string Explain(QueryBase query) => throw new NotImplementedException();
}
