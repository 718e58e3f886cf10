namespace Microsoft.Xrm.Sdk;

public sealed class OptionSetValue
{
    public OptionSetValue() { }

    public OptionSetValue(int value) => Value = value;

    public int Value { get; set; }

    public override bool Equals(object obj) => obj is OptionSetValue other && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode();
}

public sealed class OptionSetValueCollection : DataCollection<OptionSetValue>
{
    public OptionSetValueCollection() { }

    public OptionSetValueCollection(IList<OptionSetValue> list) : base(list) { }
}

public sealed class Money
{
    public Money() { }

    public Money(decimal value) => Value = value;

    public decimal Value { get; set; }

    public override bool Equals(object obj) => obj is Money other && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode();
}

public sealed class AliasedValue
{
    public AliasedValue() { }

    public AliasedValue(string entityLogicalName, string attributeLogicalName, object value)
    {
        EntityLogicalName = entityLogicalName;
        AttributeLogicalName = attributeLogicalName;
        Value = value;
    }

    public string AttributeLogicalName { get; }

    public string EntityLogicalName { get; }

    public object Value { get; }
}

public enum EntityRole
{
    Referencing = 0,
    Referenced = 1,
}

public sealed class Relationship
{
    public Relationship() { }

    public Relationship(string schemaName) => SchemaName = schemaName;

    public EntityRole? PrimaryEntityRole { get; set; }

    public string SchemaName { get; set; }

    public override bool Equals(object obj) =>
        obj is Relationship other && SchemaName == other.SchemaName && PrimaryEntityRole == other.PrimaryEntityRole;

    public override int GetHashCode() => (SchemaName?.GetHashCode() ?? 0) ^ PrimaryEntityRole.GetHashCode();

    public override string ToString() => $"{SchemaName}.{PrimaryEntityRole}";
}
