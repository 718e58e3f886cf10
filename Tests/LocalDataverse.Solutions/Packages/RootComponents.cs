using System.Xml.Linq;
using LocalDataverse.Engine.Metadata;

namespace LocalDataverse.Solutions.Packages;

/// <summary>Every root component must be there once the import is through.</summary>
internal static class RootComponents
{
    public static void Demand(SolutionManifest manifest, XElement content, MetadataStore metadata)
    {
        foreach (var root in manifest.RootComponents)
        {
            if (!IsThere(root, content, metadata))
            {
                throw ImportFaults.MissingRoot(root.Name, root.Type);
            }
        }
    }

    private static bool IsThere(RootComponent root, XElement content, MetadataStore metadata) => root.Type switch
    {
        1 => root.SchemaName is { } table
            && metadata.TryTable(table) is not null
            && content.In("Entities", "Entity").Any(one => IsNamed(one, table)),
        9 => content.In("optionsets", "optionset").Any(one => one.Attribute("Name")?.Value == root.SchemaName),
        20 => HasId(content.In("Roles", "Role"), "id", root),
        29 => HasId(content.In("Workflows", "Workflow"), "WorkflowId", root),
        60 => content.In("Dashboards", "Dashboard").Any(one => XmlReading.Id(one.Needed("FormId")) == root.Id),
        61 => content.In("WebResources", "WebResource").Any(one => one.Text("Name") == root.SchemaName),
        62 => content.In("AppModuleSiteMaps", "AppModuleSiteMap")
            .Any(one => one.Text("SiteMapUniqueName") == root.SchemaName),
        70 => HasId(content.In("FieldSecurityProfiles", "FieldSecurityProfile"), "fieldsecurityprofileid", root),
        80 => content.In("AppModules", "AppModule").Any(one => one.Text("UniqueName") == root.SchemaName),
        91 => content.In("SolutionPluginAssemblies", "PluginAssembly")
            .Any(one => one.Attribute("FullName")?.Value == root.SchemaName),
        92 => HasId(
            content.In("SdkMessageProcessingSteps", "SdkMessageProcessingStep"), "SdkMessageProcessingStepId", root),
        _ => throw Faults.Unsupported($"root component of type {root.Type}"),
    };

    private static bool IsNamed(XElement entity, string table) =>
        entity.Needed("Name").Equals(table, StringComparison.OrdinalIgnoreCase);

    private static bool HasId(IEnumerable<XElement> elements, string attribute, RootComponent root) =>
        elements.Any(one => XmlReading.Id(one.NeededAttribute(attribute)) == root.Id);
}
