using System.Xml.Linq;

namespace LocalDataverse.Solutions.Packages;

internal sealed record RootComponent(int Type, string? SchemaName, Guid? Id)
{
    public string Name => SchemaName ?? Id?.ToString("B") ?? "";
}

/// <summary>What solution.xml says.</summary>
internal sealed record SolutionManifest(
    string UniqueName,
    string DisplayName,
    Version Version,
    bool IsManaged,
    string Publisher,
    string PublisherName,
    string Prefix,
    int OptionPrefix,
    IReadOnlyList<RootComponent> RootComponents,
    IReadOnlyList<SolutionDependency> Dependencies)
{
    public static SolutionManifest Read(XElement root)
    {
        var manifest = root.Element("SolutionManifest")
            ?? throw ImportFaults.InvalidFile("solution.xml has no manifest");
        var publisher = manifest.Element("Publisher") ?? throw ImportFaults.Invalid("solution.xml has no publisher");
        var name = manifest.Needed("UniqueName");
        return new SolutionManifest(
            name,
            manifest.Label("LocalizedNames") ?? name,
            Version.TryParse(manifest.Needed("Version"), out var version) && version.Revision >= 0
                ? version
                : throw ImportFaults.Invalid($"the version of {name} is not of the form 1.2.3.4"),
            manifest.Needed("Managed") switch
            {
                "0" => false,
                "1" => true,
                var other => throw ImportFaults.Invalid($"Managed is {other}: a zip is either 0 or 1"),
            },
            publisher.Needed("UniqueName"),
            publisher.Label("LocalizedNames") ?? publisher.Needed("UniqueName"),
            publisher.Needed("CustomizationPrefix"),
            publisher.Number("CustomizationOptionValuePrefix"),
            [.. manifest.In("RootComponents", "RootComponent").Select(ReadRoot)],
            [.. manifest.In("MissingDependencies", "MissingDependency").Select(SolutionDependency.Read)]);
    }

    private static RootComponent ReadRoot(XElement element) => new(
        int.TryParse(element.NeededAttribute("type"), out var type)
            ? type
            : throw ImportFaults.Invalid("a root component's type is not a number"),
        element.Attribute("schemaName")?.Value,
        element.Attribute("id")?.Value is { } id ? XmlReading.Id(id) : null);
}
