using System.Globalization;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>A declared setting as Dataverse reads it: the definition of an environment variable, without a value.</summary>
internal static class SettingXml
{
    private const int English = 1033;

    /// <summary>Where it lies in the tree and in the zip.</summary>
    public static string Path(string schemaName) =>
        $"environmentvariabledefinitions/{schemaName}/environmentvariabledefinition.xml";

    public static XElement Of(SettingDefinition setting) => new(
        "environmentvariabledefinition",
        new XAttribute("schemaname", setting.SchemaName),
        setting.Default.Length == 0 ? null : new XElement("defaultvalue", setting.Default),
        Labelled("description", $"{setting.Description} Values: {setting.Values}."),
        Labelled("displayname", setting.DisplayName),
        new XElement("introducedversion", "1.0.0.0"),
        new XElement("iscustomizable", 1),
        new XElement("isrequired", 0),
        new XElement("secretstore", 0),
        new XElement("type", ((int)setting.Type).ToString(CultureInfo.InvariantCulture)));

    private static XElement Labelled(string name, string text) => new(
        name,
        new XAttribute("default", text),
        new XElement("label", new XAttribute("description", text), new XAttribute("languagecode", English)));
}
