using System.Xml.Linq;
using LocalDataverse.Solutions.Components;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Layers;

/// <summary>The components of all solutions, each as the topmost layer that has it says.</summary>
internal sealed record Composition
{
    public static Composition Nothing { get; } = new();

    public IReadOnlyDictionary<(string Table, Guid Id), ComponentRow> Rows { get; init; } =
        new Dictionary<(string, Guid), ComponentRow>();

    public IReadOnlyDictionary<Guid, ImportedAssembly> Assemblies { get; init; } =
        new Dictionary<Guid, ImportedAssembly>();

    public IReadOnlyDictionary<Guid, ComposedStep> Steps { get; init; } = new Dictionary<Guid, ComposedStep>();

    public IReadOnlyDictionary<string, ImportedApi> Apis { get; init; } = new Dictionary<string, ImportedApi>();

    public IReadOnlyDictionary<Guid, ComposedRole> Roles { get; init; } = new Dictionary<Guid, ComposedRole>();

    public IReadOnlyDictionary<Guid, ComposedProfile> Profiles { get; init; } =
        new Dictionary<Guid, ComposedProfile>();

    /// <summary>
    /// What each solution adds to the commands of a table: in the platform, too, kept apart from the table's.
    /// </summary>
    public IReadOnlyDictionary<(string Solution, string Table), XElement> Ribbons { get; init; } =
        new Dictionary<(string, string), XElement>();

    public IEnumerable<ImportedType> Types => Assemblies.Values.SelectMany(one => one.Types);

    public ImportedType? TypeOf(Guid id) => Types.FirstOrDefault(one => one.Id == id);
}
