namespace LocalDataverse.Solutions.Packages;

/// <summary>The components of one kind, under the names that the result of an import gives them.</summary>
internal sealed record PackageSection(
    string Name, string Element, string TypeName, IReadOnlyList<(string Id, string Name)> Components);

/// <summary>What a zip brings, listed kind by kind without looking closer at it.</summary>
internal static class PackageContent
{
    public static IEnumerable<PackageSection> Of(Package package)
    {
        var content = package.Content;
        yield return Section("entities", "entity", "Entity", content.In("Entities", "Entity")
            .Select(one => Named(one.Text("Name"))));
        yield return Section("securityroles", "securityrole", "Role", content.In("Roles", "Role")
            .Select(one => (Value(one, "id"), Value(one, "name"))));
        yield return Section("optionSets", "optionSet", "OptionSet", content.In("optionsets", "optionset")
            .Select(one => Named(Value(one, "Name"))));
        yield return Section(
            "entityRelationships",
            "entityRelationship",
            "EntityRelationship",
            content.In("EntityRelationships", "EntityRelationship").Select(one => Named(Value(one, "Name"))));
        yield return Section(
            "SolutionPluginAssemblies",
            "SolutionPluginAssembly",
            "PluginAssembly",
            content.In("SolutionPluginAssemblies", "PluginAssembly")
                .Select(one => (Value(one, "PluginAssemblyId"), Value(one, "FullName"))));
        yield return Section(
            "SdkMessageProcessingSteps",
            "SdkMessageProcessingStep",
            "SdkMessageProcessingStep",
            content.In("SdkMessageProcessingSteps", "SdkMessageProcessingStep")
                .Select(one => (Value(one, "SdkMessageProcessingStepId"), Value(one, "Name"))));
        yield return Section("Workflows", "Workflow", "Workflow", content.In("Workflows", "Workflow")
            .Select(one => (Value(one, "WorkflowId"), Value(one, "Name"))));
        yield return Section(
            "connectionreferences",
            "connectionreference",
            "connectionreference",
            content.In("connectionreferences", "connectionreference")
                .Select(one => Named(Value(one, "connectionreferencelogicalname"))));
        yield return Section("dashboards", "dashboard", "Dashboard", content.In("Dashboards", "Dashboard")
            .Select(one => (one.Text("FormId") ?? "", one.Label("LocalizedNames") ?? "")));
        yield return Section("AppModuleSiteMaps", "AppModuleSiteMap", "AppModuleSiteMap", content
            .In("AppModuleSiteMaps", "AppModuleSiteMap").Select(one => Named(one.Text("SiteMapUniqueName"))));
        yield return Section("AppModules", "AppModule", "AppModule", content.In("AppModules", "AppModule")
            .Select(one => Named(one.Text("UniqueName"))));
        yield return Section("webResources", "webResource", "WebResource", content.In("WebResources", "WebResource")
            .Select(one => Named(one.Text("Name"))));
        yield return Section(
            "FieldSecurityProfiles",
            "FieldSecurityProfile",
            "FieldSecurityProfile",
            content.In("FieldSecurityProfiles", "FieldSecurityProfile")
                .Select(one => (Value(one, "fieldsecurityprofileid"), Value(one, "name"))));
        yield return Section("customapis", "customapi", "customapi", Folders(package, "customapis/"));
        yield return Section(
            "environmentvariabledefinitions",
            "environmentvariabledefinition",
            "environmentvariabledefinition",
            Folders(package, "environmentvariabledefinitions/"));
    }

    private static PackageSection Section(
        string name, string element, string type, IEnumerable<(string, string)> components) =>
        new(name, element, type, [.. components]);

    private static IEnumerable<(string, string)> Folders(Package package, string folder) => package.Zip.Under(folder)
        .Select(part => part[folder.Length..].Split('/')[0])
        .Distinct(StringComparer.Ordinal)
        .Select(Named);

    private static (string, string) Named(string? name) => (name ?? "", name ?? "");

    private static string Value(System.Xml.Linq.XElement element, string attribute) =>
        element.Attribute(attribute)?.Value ?? "";
}
