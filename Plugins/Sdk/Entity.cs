using System.Reflection;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk;

public enum EntityState
{
    Unchanged = 0,
    Created = 1,
    Changed = 2,
}

public class Entity
{
    public Entity() : this(null) { }

    public Entity(string entityName) => LogicalName = entityName;

    public Entity(string entityName, Guid id) : this(entityName) => Id = id;

    public Entity(string entityName, KeyAttributeCollection keyAttributes) : this(entityName) =>
        KeyAttributes = keyAttributes;

    public Entity(string entityName, string keyName, object keyValue) : this(entityName) =>
        KeyAttributes.Add(keyName, keyValue);

    public string LogicalName { get; set; }

    public virtual Guid Id { get; set; }

    public AttributeCollection Attributes { get => field ??= []; set; }

    public FormattedValueCollection FormattedValues { get => field ??= []; set; }

    public KeyAttributeCollection KeyAttributes { get => field ??= []; set; }

    public RelatedEntityCollection RelatedEntities { get => field ??= []; set; }

    public EntityState? EntityState { get; set; }

    public string RowVersion { get; set; }

    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    public virtual T GetAttributeValue<T>(string attributeLogicalName)
    {
        if (string.IsNullOrWhiteSpace(attributeLogicalName))
            throw new ArgumentNullException(nameof(attributeLogicalName));
        return Attributes.TryGetValue(attributeLogicalName, out var value) && value != null ? (T)value : default;
    }

    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        if (attributeKey != null && Attributes.TryGetValue(attributeKey, out var value) && value is T typed)
        {
            result = typed;
            return true;
        }
        result = default;
        return false;
    }

    protected virtual void SetAttributeValue(string attributeLogicalName, object value)
    {
        if (string.IsNullOrWhiteSpace(attributeLogicalName))
            throw new ArgumentNullException(nameof(attributeLogicalName));
        this[attributeLogicalName] = value;
    }

    protected virtual string GetFormattedAttributeValue(string attributeLogicalName)
    {
        if (string.IsNullOrWhiteSpace(attributeLogicalName))
            throw new ArgumentNullException(nameof(attributeLogicalName));
        return FormattedValues.TryGetValue(attributeLogicalName, out var value) ? value : null;
    }

    public T ToEntity<T>() where T : Entity
    {
        if (typeof(T) != typeof(Entity))
            RequireSameTable(typeof(T).GetCustomAttribute<EntityLogicalNameAttribute>(true)?.LogicalName);
        var other = Activator.CreateInstance<T>();
        other.LogicalName = LogicalName;
        other.Id = Id;
        other.Attributes = Attributes;
        other.FormattedValues = FormattedValues;
        other.KeyAttributes = KeyAttributes;
        other.RelatedEntities = RelatedEntities;
        other.EntityState = EntityState;
        other.RowVersion = RowVersion;
        return other;
    }

    public EntityReference ToEntityReference() => new(LogicalName, Id) { RowVersion = RowVersion };

    private void RequireSameTable(string wanted)
    {
        if (string.IsNullOrWhiteSpace(LogicalName))
            throw new NotSupportedException("LogicalName must be set before calling ToEntity()");
        if (wanted == null)
            throw new NotSupportedException("The type has no EntityLogicalNameAttribute");
        if (wanted != LogicalName)
            throw new NotSupportedException($"Cannot convert entity {LogicalName} to {wanted}");
    }
}

public sealed class EntityCollection
{
    public EntityCollection() : this(null) { }

    public EntityCollection(IList<Entity> list) => Entities = new DataCollection<Entity>(list);

    public DataCollection<Entity> Entities { get; set; }

    public Entity this[int index]
    {
        get => Entities[index];
        set => Entities[index] = value;
    }

    public string EntityName { get; set; }

    public string MinActiveRowVersion { get; set; }

    public bool MoreRecords { get; set; }

    public string PagingCookie { get; set; }

    public int TotalRecordCount { get; set; }

    public bool TotalRecordCountLimitExceeded { get; set; }
}
