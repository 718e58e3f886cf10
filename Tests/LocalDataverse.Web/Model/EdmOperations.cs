using Microsoft.OData.Edm;

namespace LocalDataverse.Web.Model;

/// <summary>Functions and actions in the model.</summary>
internal sealed class EdmOperations(
    EdmModel model, EdmEntityContainer container, Dictionary<string, EdmEntityType> types, EdmEntityType root)
{
    private readonly Dictionary<string, EdmComplexType> complex = new(StringComparer.Ordinal);

    public void AddAll(IEnumerable<Operation> operations)
    {
        foreach (var operation in operations)
        {
            var returns = ReturnType(operation);
            foreach (var table in operation.AlsoOn.Cast<string?>().Prepend(operation.Table))
            {
                Add(operation, table, returns);
            }
        }
    }

    private void Add(Operation operation, string? boundTable, IEdmTypeReference? returns)
    {
        var isBound = operation.Binding != Binding.None;
        EdmOperation edm = operation.IsFunction
            ? new EdmFunction(EdmNames.Namespace, operation.Name, returns, isBound, null, isComposable: false)
            : new EdmAction(EdmNames.Namespace, operation.Name, returns, isBound, null);
        if (isBound)
        {
            var bound = boundTable is not null ? types[boundTable] : root;
            edm.AddParameter("entity", Reference(bound, operation.Binding == Binding.Rows, isNullable: false));
        }

        foreach (var parameter in operation.Parameters)
        {
            var type = TypeOf(parameter, parameter.IsOptional);
            if (parameter.IsOptional && operation.IsFunction)
            {
                edm.AddOptionalParameter(parameter.Name, type);
            }
            else
            {
                edm.AddParameter(parameter.Name, type);
            }
        }

        model.AddElement(edm);
        if (edm is EdmFunction function && !isBound)
        {
            container.AddFunctionImport(operation.Name, function);
        }
        else if (edm is EdmAction action && !isBound)
        {
            container.AddActionImport(operation.Name, action);
        }
    }

    private IEdmTypeReference? ReturnType(Operation operation)
    {
        switch (operation.Answer)
        {
            case Answer.Nothing:
                return null;
            case Answer.Value:
                return TypeOf(operation.Results[0], isNullable: true);
            default:
                var type = new EdmComplexType(EdmNames.Namespace, operation.Name + "Response");
                foreach (var result in operation.Results)
                {
                    // A complex type cannot hold an entity as a plain property: it is a navigation there.
                    if (IsRow(result.Kind))
                    {
                        type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
                        {
                            Name = result.Name,
                            Target = TypeOfRow(result),
                            TargetMultiplicity = EdmTypes.IsCollection(result.Kind)
                                ? EdmMultiplicity.Many
                                : EdmMultiplicity.ZeroOrOne,
                        });
                    }
                    else
                    {
                        type.AddStructuralProperty(result.Name, TypeOf(result, isNullable: true));
                    }
                }

                model.AddElement(type);
                return new EdmComplexTypeReference(type, isNullable: true);
        }
    }

    private IEdmTypeReference TypeOf(OperationValue value, bool isNullable)
    {
        var isCollection = EdmTypes.IsCollection(value.Kind);
        if (EdmTypes.Of(value.Kind) is { } primitive)
        {
            var item = EdmCoreModel.Instance.GetPrimitive(primitive, isNullable && !isCollection);
            return isCollection ? EdmCoreModel.GetCollection(item) : item;
        }

        return IsRow(value.Kind)
            ? Reference(TypeOfRow(value), isCollection, isNullable)
            : Reference(Complex(value.Type!), isCollection, isNullable);
    }

    private EdmEntityType TypeOfRow(OperationValue value) => value.Type is { } table ? types[table] : root;

    private EdmComplexType Complex(string name)
    {
        if (!complex.TryGetValue(name, out var type))
        {
            // What is in them is the platform's business and changes with it.
            type = new EdmComplexType(EdmNames.Namespace, name, null, isAbstract: false, isOpen: true);
            model.AddElement(type);
            complex.Add(name, type);
        }

        return type;
    }

    private static bool IsRow(ValueKind kind) => kind is ValueKind.Row or ValueKind.Rows or ValueKind.Reference;

    private static IEdmTypeReference Reference(IEdmStructuredType type, bool isCollection, bool isNullable)
    {
        IEdmTypeReference item = type is EdmEntityType entity
            ? new EdmEntityTypeReference(entity, isNullable)
            : new EdmComplexTypeReference((IEdmComplexType)type, isNullable);
        return isCollection ? EdmCoreModel.GetCollection(item) : item;
    }
}
