using System.Xml.Linq;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Layers;

/// <summary>What the manifest of a zip must be, beside what is there, for the zip to be imported.</summary>
internal static class ImportRules
{
    /// <summary>The nodes of customizations.xml that are understood; any other must be empty.</summary>
    private static readonly string[] Understood =
    [
        "Entities", "Roles", "FieldSecurityProfiles", "EntityRelationships", "optionsets", "WebResources",
        "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "Workflows", "connectionreferences", "Languages",
        "Dashboards", "AppModuleSiteMaps", "AppModules",
    ];

    /// <summary>
    /// An import over the same version repairs it; a lower one is refused. To be held, a version must be higher: "Error
    /// occurs when importing a solution", 0x80048541, on learn.microsoft.com.
    /// </summary>
    public static void DemandImportable(Package package, SolutionStack stack, bool holding)
    {
        var manifest = package.Manifest;
        var there = stack.Find(manifest.UniqueName);
        if (there is not null)
        {
            DemandSameKind(manifest, there);
            if (manifest.Version < there.Version || (holding && manifest.Version == there.Version))
            {
                throw ImportFaults.VersionTooLow(manifest.UniqueName, manifest.Version, there.Version);
            }
        }
        else if (holding)
        {
            throw ImportFaults.Invalid(
                $"{manifest.UniqueName} cannot be held for an upgrade, since it is not installed");
        }

        DemandNothingHeld(manifest, stack);
        DemandUnderstood(package.Content);
        if (UnmetDependencies.TextOf(manifest, stack) is { } missing)
        {
            throw ImportFaults.MissingDependency(manifest.UniqueName, missing);
        }
    }

    public static void DemandUpgrade(Package package, SolutionStack stack)
    {
        DemandImportable(package, stack, holding: false);
        var manifest = package.Manifest;
        if (stack.Find(manifest.UniqueName) is { } there)
        {
            if (!manifest.IsManaged)
            {
                throw Faults.Unsupported($"an upgrade of the unmanaged solution {manifest.UniqueName}");
            }

            if (manifest.Version == there.Version)
            {
                throw ImportFaults.VersionTooLow(manifest.UniqueName, manifest.Version, there.Version);
            }
        }
    }

    private static void DemandSameKind(SolutionManifest manifest, InstalledSolution there)
    {
        if (manifest.IsManaged != there.IsManaged)
        {
            throw ImportFaults.OtherMode(manifest.IsManaged);
        }

        if (manifest.Publisher != there.Manifest.Publisher)
        {
            throw ImportFaults.Invalid(
                $"{manifest.UniqueName} is installed from the publisher {there.Manifest.Publisher}, and this is from "
                + manifest.Publisher);
        }
    }

    private static void DemandNothingHeld(SolutionManifest manifest, SolutionStack stack)
    {
        if (stack.HeldFor(manifest.UniqueName) is { } held)
        {
            throw ImportFaults.HoldingExists(held.UniqueName);
        }
    }

    private static void DemandUnderstood(XElement content)
    {
        foreach (var node in content.Elements().Where(node => !Understood.Contains(node.Name.LocalName)))
        {
            if (node.HasElements || node.Value.Trim().Length > 0)
            {
                throw Faults.Unsupported($"{node.Name.LocalName} of a solution");
            }
        }
    }
}
