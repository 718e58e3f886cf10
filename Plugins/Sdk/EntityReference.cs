namespace Microsoft.Xrm.Sdk;

public sealed class EntityReference
{
    public EntityReference() { }

    public EntityReference(string logicalName) => LogicalName = logicalName;

    public EntityReference(string logicalName, Guid id) : this(logicalName) => Id = id;

    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection) : this(logicalName) =>
        KeyAttributes = keyAttributeCollection;

    public EntityReference(string logicalName, string keyName, object keyValue) : this(logicalName) =>
        KeyAttributes.Add(keyName, keyValue);

    public Guid Id { get; set; }

    public KeyAttributeCollection KeyAttributes { get => field ??= []; set; }

    public string LogicalName { get; set; }

    public string Name { get; set; }

    public string RowVersion { get; set; }

    public override bool Equals(object obj) =>
        obj is EntityReference other
        && LogicalName == other.LogicalName
        && Id == other.Id
        && KeyAttributes.Count == other.KeyAttributes.Count
        && KeyAttributes.All(
            key => other.KeyAttributes.TryGetValue(key.Key, out var value) && Equals(key.Value, value));

    public override int GetHashCode() =>
        KeyAttributes.Aggregate(
            (LogicalName?.GetHashCode() ?? 0) ^ Id.GetHashCode(),
            (hash, key) => hash ^ key.Key.GetHashCode() ^ (key.Value?.GetHashCode() ?? 0));
}

public sealed class EntityReferenceCollection : DataCollection<EntityReference>
{
    public EntityReferenceCollection() { }

    public EntityReferenceCollection(IList<EntityReference> list) : base(list) { }
}
