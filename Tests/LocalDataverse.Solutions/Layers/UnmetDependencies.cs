using System.Xml.Linq;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Layers;

/// <summary>What a solution needs by its manifest, and the solutions that are there do not bring.</summary>
internal static class UnmetDependencies
{
    public static IEnumerable<SolutionDependency> Of(SolutionManifest manifest, SolutionStack installed) =>
        manifest.Dependencies.Where(one => !IsMet(one, manifest, installed));

    /// <summary>Their text; null when all are met.</summary>
    public static string? TextOf(SolutionManifest manifest, SolutionStack installed)
    {
        var missing = Of(manifest, installed).ToList();
        return missing.Count == 0
            ? null
            : new XElement("MissingDependencies", missing.Select(one => Flat(one.Element)))
                .ToString(SaveOptions.DisableFormatting);
    }

    // A component of a managed solution can depend on components of managed solutions only.
    private static bool IsMet(SolutionDependency dependency, SolutionManifest manifest, SolutionStack installed) =>
        installed.Find(dependency.Solution) is { } found
        && found.Version >= dependency.Lowest
        && (found.IsManaged || !manifest.IsManaged);

    // The platform's message has no white space between elements.
    private static XElement Flat(XElement element) =>
        new(element.Name, element.Attributes(), element.Elements().Select(Flat));
}
