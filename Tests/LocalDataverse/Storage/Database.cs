using OptOutPlugin.LocalDataverse.Metadata;

namespace OptOutPlugin.LocalDataverse.Storage;

internal sealed class Database : IDisposable
{
    public object SyncRoot { get; } = new();

    public static Database Open(string? file) => throw new NotImplementedException(file);

    public void Apply(MetadataStore metadata) => throw new NotImplementedException();

    public void Begin() => throw new NotImplementedException();

    public void Commit() => throw new NotImplementedException();

    public void Rollback() => throw new NotImplementedException();

    public void Insert(TableMetadata table, Guid id, IReadOnlyDictionary<string, object?> values) =>
        throw new NotImplementedException();

    public void Update(TableMetadata table, Guid id, IReadOnlyDictionary<string, object?> values) =>
        throw new NotImplementedException();

    public bool Delete(TableMetadata table, Guid id) => throw new NotImplementedException();

    public bool Exists(TableMetadata table, Guid id) => throw new NotImplementedException();

    public IReadOnlyDictionary<string, object?>? Read(
        TableMetadata table, Guid id, IReadOnlyCollection<string>? columns = null) => throw new NotImplementedException();

    public void Link(RelationshipMetadata relationship, Guid first, Guid second) => throw new NotImplementedException();

    public bool Unlink(RelationshipMetadata relationship, Guid first, Guid second) => throw new NotImplementedException();

    public bool IsLinked(RelationshipMetadata relationship, Guid first, Guid second) => throw new NotImplementedException();

    public void Dispose() => throw new NotImplementedException();
}
