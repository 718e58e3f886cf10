using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Layers;

/// <summary>
/// What may take an assembly's place. "Register a plug-in" on learn.microsoft.com: a new build or revision replaces the
/// old one and the steps stay; with a new major or minor version it is another assembly, which needs another id.
/// </summary>
internal static class AssemblyRules
{
    public static void DemandUnique(ImportedAssembly assembly, IEnumerable<ImportedAssembly> others)
    {
        if (others.Any(one => one.Id != assembly.Id && IsSame(one, assembly)))
        {
            throw ImportFaults.AssemblyNotUnique();
        }
    }

    /// <summary>Every class that a step runs must still be there, also when the step is about to go.</summary>
    public static void DemandReplaceable(
        Composition before, IEnumerable<ImportedAssembly> imported, IEnumerable<Guid> used)
    {
        foreach (var assembly in imported)
        {
            if (before.Assemblies.TryGetValue(assembly.Id, out var there)
                && (!IsSame(there, assembly) || Lacks(assembly, there, [.. used])))
            {
                throw ImportFaults.AssemblyContent();
            }
        }
    }

    private static bool Lacks(ImportedAssembly assembly, ImportedAssembly there, HashSet<Guid> used) => there.Types
        .Any(type => used.Contains(type.Id) && assembly.Types.All(one => one.Id != type.Id));

    private static bool IsSame(ImportedAssembly first, ImportedAssembly second) =>
        AssemblyIdentity.Same(first.Assembly.FullName!, second.Assembly.FullName!);
}
