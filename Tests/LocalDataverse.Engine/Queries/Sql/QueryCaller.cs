using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Security;

namespace LocalDataverse.Engine.Queries.Sql;

internal sealed record QueryCaller(Guid UserId, Guid BusinessUnitId, DateTime UtcNow)
{
    /// <summary>Which rows of a table the caller may read; null shows all of them.</summary>
    public Func<TableMetadata, HeldPrivilege>? MayRead { get; init; }

    /// <summary>In which language labels are shown.</summary>
    public LabelLanguage Language { get; init; } = LabelLanguage.Any;
}
