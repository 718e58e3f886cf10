using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>The plugin assembly and its types as Dataverse reads them.</summary>
internal static class AssemblyXml
{
    public static Guid Id { get; } = Step.StableId("assembly");

    /// <summary>
    /// The major and minor version that the ids of the assembly and its types stand for: with another one Dataverse
    /// takes it for another assembly, and no installed step would run it.
    /// </summary>
    public static Version Line { get; } = new(1, 0);

    public static Guid TypeId(string handler) => Step.StableId($"type/{handler}");

    /// <summary>Where the DLL lies in the tree and in the zip.</summary>
    public static string DllPath(PluginAssembly plugin) =>
        $"PluginAssemblies/{plugin.Name}-{Id.ToString().ToUpperInvariant()}/{plugin.Name}.dll";

    public static string Path(PluginAssembly plugin) => DllPath(plugin) + ".data.xml";

    public static XElement Of(PluginAssembly plugin) => new(
        "PluginAssembly",
        new XAttribute("FullName", plugin.FullName),
        new XAttribute("PluginAssemblyId", Id),
        new XAttribute("CustomizationLevel", 1),
        Xml.Instance,
        new XElement("IsolationMode", 2),
        new XElement("SourceType", 0),
        new XElement("IntroducedVersion", "1.0.0.0"),
        new XElement("FileName", "/" + DllPath(plugin)),
        new XElement("PluginTypes", plugin.Handlers.Select(h => OfType(h, plugin))));

    private static XElement OfType(string handler, PluginAssembly plugin) => new(
        "PluginType",
        new XAttribute("AssemblyQualifiedName", plugin.QualifiedName(handler)),
        new XAttribute("PluginTypeId", TypeId(handler)),
        new XAttribute("Name", handler),
        new XElement("FriendlyName", handler));
}
