using System.Globalization;

namespace LocalDataverse.Solutions.Packages;

/// <summary>A component, by the number and name of its type.</summary>
internal sealed record ComponentReference(int Type, string TypeName, string Name, Guid Id)
{
    public static ComponentReference Table(string name) => new(1, "Entity", name, Guid.Empty);

    public static ComponentReference Column(string table, string name) =>
        new(2, "Attribute", $"{table}.{name}", Guid.Empty);

    public static ComponentReference PluginType(ImportedType type) =>
        new(90, "PluginType", type.Type.FullName!, type.Id);

    public static ComponentReference Step(string name, Guid id) => new(92, "SdkMessageProcessingStep", name, id);

    /// <summary>Custom APIs have another number in every environment.</summary>
    public static ComponentReference Api(string name) => new(10034, "customapi", name, Guid.Empty);

    public static ComponentReference Solution(string name) => new(0, "Solution", name, Guid.Empty);
}

/// <summary>A component that stays and needs one that is to go.</summary>
internal sealed record Dependency(ComponentReference Required, ComponentReference Dependent)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"RequiredComponentObject details: {Details(Required)}, DependentComponentObject details: {Details(Dependent)} "
        + $"DependencyType: Published");

    private static string Details(ComponentReference component) =>
        $"Type: {component.TypeName}, ObjectName: {component.Name}, Id: {component.Id}, ParentObjectName: , "
        + $"ParentId: {Guid.Empty}";
}
