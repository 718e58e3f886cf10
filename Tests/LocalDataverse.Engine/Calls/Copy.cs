using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Calls;

/// <summary>Deep copies: what a caller holds and what is stored never share an object.</summary>
internal static class Copy
{
    /// <summary>Always late-bound, as plugins see it.</summary>
    public static Entity Of(Entity entity)
    {
        var copy = new Entity(entity.LogicalName)
        {
            Id = entity.Id,
            EntityState = entity.EntityState,
            RowVersion = entity.RowVersion,
        };
        foreach (var pair in entity.Attributes)
        {
            copy.Attributes[pair.Key] = Value(pair.Value)!;
        }

        foreach (var pair in entity.FormattedValues)
        {
            copy.FormattedValues[pair.Key] = pair.Value;
        }

        foreach (var pair in entity.KeyAttributes)
        {
            copy.KeyAttributes[pair.Key] = Value(pair.Value)!;
        }

        foreach (var pair in entity.RelatedEntities)
        {
            copy.RelatedEntities[Of(pair.Key)] = Of(pair.Value);
        }

        return copy;
    }

    public static EntityReference Of(EntityReference reference)
    {
        var copy = new EntityReference(reference.LogicalName, reference.Id)
        {
            Name = reference.Name,
            RowVersion = reference.RowVersion,
        };
        foreach (var pair in reference.KeyAttributes)
        {
            copy.KeyAttributes[pair.Key] = Value(pair.Value)!;
        }

        return copy;
    }

    public static EntityCollection Of(EntityCollection rows) => new([.. rows.Entities.Select(Of)])
    {
        EntityName = rows.EntityName,
        MoreRecords = rows.MoreRecords,
        PagingCookie = rows.PagingCookie,
        TotalRecordCount = rows.TotalRecordCount,
        TotalRecordCountLimitExceeded = rows.TotalRecordCountLimitExceeded,
    };

    public static Relationship Of(Relationship relationship) =>
        new(relationship.SchemaName) { PrimaryEntityRole = relationship.PrimaryEntityRole };

    public static ParameterCollection Of(ParameterCollection parameters)
    {
        var copy = new ParameterCollection();
        foreach (var pair in parameters)
        {
            copy[pair.Key] = Value(pair.Value)!;
        }

        return copy;
    }

    public static object? Value(object? value) => value switch
    {
        Entity entity => Of(entity),
        EntityReference reference => Of(reference),
        EntityCollection rows => Of(rows),
        OptionSetValue choice => new OptionSetValue(choice.Value),
        Money money => new Money(money.Value),
        OptionSetValueCollection choices => new OptionSetValueCollection(
            [.. choices.Select(choice => new OptionSetValue(choice.Value))]),
        EntityReferenceCollection references => new EntityReferenceCollection([.. references.Select(Of)]),
        AliasedValue aliased => new AliasedValue(
            aliased.EntityLogicalName, aliased.AttributeLogicalName, Value(aliased.Value)),
        Relationship relationship => Of(relationship),
        Array array => array.Clone(),
        _ => value,
    };
}
