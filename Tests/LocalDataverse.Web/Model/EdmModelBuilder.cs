using LocalDataverse.Engine.Metadata;
using Microsoft.OData.Edm;

namespace LocalDataverse.Web.Model;

/// <summary>The model that requests are parsed by, or the one that $metadata shows.</summary>
internal sealed class EdmModelBuilder(WebApiModel api, IEnumerable<Operation> operations)
{
    private readonly EdmModel model = new();
    private readonly EdmEntityContainer container = new(EdmNames.Namespace, "System");
    private readonly Dictionary<string, EdmEntityType> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EdmEntitySet> sets = new(StringComparer.Ordinal);

    public EdmModel Build()
    {
        var root = new EdmEntityType(EdmNames.Namespace, EdmNames.BaseType, null, isAbstract: true, isOpen: false);
        model.AddElement(root);
        AddPrincipal(root);
        foreach (var table in api.Metadata.Tables)
        {
            AddTable(table, root);
        }

        foreach (var table in api.Metadata.Tables)
        {
            AddNavigations(table);
        }

        new EdmOperations(model, container, types, root).AddAll(operations);
        QueryFunctions.AddTo(model, root);
        model.AddElement(container);
        return model;
    }

    private void AddPrincipal(EdmEntityType root)
    {
        var principal = new EdmEntityType(EdmNames.Namespace, EdmNames.Principal, root);
        principal.AddKeys(
            principal.AddStructuralProperty(EdmNames.OwnerId, EdmPrimitiveTypeKind.Guid, isNullable: false));
        model.AddElement(principal);
        types.Add(EdmNames.Principal, principal);
    }

    private void AddTable(TableMetadata table, EdmEntityType root)
    {
        var type = new EdmEntityType(EdmNames.Namespace, table.LogicalName, root);
        foreach (var column in table.Columns.Values)
        {
            if (EdmNames.Property(column) is not { } name)
            {
                continue;
            }

            var isKey = column.LogicalName == table.PrimaryId;
            var property = type.AddStructuralProperty(name, EdmTypes.Of(column), isNullable: !isKey);
            if (isKey)
            {
                type.AddKeys(property);
            }
        }

        if (EdmNames.IsPrincipal(table))
        {
            type.AddStructuralProperty(EdmNames.OwnerId, EdmPrimitiveTypeKind.Guid, isNullable: false);
        }

        foreach (var key in table.Keys)
        {
            model.AddAlternateKeyAnnotation(type, key.Columns.Select(name => EdmNames.Property(table.Columns[name])!)
                .ToDictionary(name => name, type.FindProperty));
        }

        model.AddElement(type);
        types.Add(table.LogicalName, type);
        sets.Add(table.LogicalName, container.AddEntitySet(table.EntitySetName, type));
    }

    private void AddNavigations(TableMetadata table)
    {
        var type = types[table.LogicalName];
        foreach (var navigation in api.Navigations.Of(table))
        {
            if (type.FindProperty(navigation.Name) is not null)
            {
                continue;
            }

            // An owner can be of two types, so its property leads to what both have in common.
            var isOwner = !navigation.IsCollection
                && table.Column(navigation.Relationship.ReferencingColumn) is { Kind: ColumnKind.Owner };
            var property = type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
            {
                Name = navigation.Name,
                Target = isOwner ? types[EdmNames.Principal] : types[navigation.Target.LogicalName],
                TargetMultiplicity = navigation.IsCollection ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
            });
            if (!isOwner)
            {
                sets[table.LogicalName].AddNavigationTarget(property, sets[navigation.Target.LogicalName]);
            }
        }
    }
}
