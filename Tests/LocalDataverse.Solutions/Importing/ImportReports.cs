using LocalDataverse.Solutions.Components;
using LocalDataverse.Solutions.Layers;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Importing;

/// <summary>Says what a package brought.</summary>
internal static class ImportReports
{
    public static ImportReport Of(Package package, Composition composition)
    {
        var manifest = package.Manifest;
        return new ImportReport(manifest.UniqueName, manifest.Version, manifest.IsManaged)
        {
            Tables = [.. package.Tables.Select(table => table.Needed("Name").ToLowerInvariant())],
            Steps = [.. package.Steps.Select(step => step.NeededAttribute("Name"))],
            Roles = [.. package.Content.In("Roles", "Role").Select(role => role.NeededAttribute("name"))],
            CustomApis = [.. CustomApiXml.Names(package.Zip)
                .Where(name => composition.Apis.ContainsKey(name))],
        };
    }
}
