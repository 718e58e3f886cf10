using System.Globalization;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>A declared setting as Dataverse reads it: the definition of an environment variable, without a value.</summary>
internal static class SettingXml
{
    /// <summary>Where it lies in the tree and in the zip.</summary>
    public static string Path(string schemaName) =>
        $"environmentvariabledefinitions/{schemaName}/environmentvariabledefinition.xml";

    public static XElement Of(SettingDefinition setting) => new(
        "environmentvariabledefinition",
        new XAttribute("schemaname", setting.SchemaName),
        setting.Default.Length == 0 ? null : new XElement("defaultvalue", setting.Default),
        Labels.Of("description", $"{setting.Description} Values: {setting.Values}."),
        Labels.Of("displayname", setting.DisplayName),
        new XElement("introducedversion", "1.0.0.0"),
        new XElement("iscustomizable", 1),
        new XElement("isrequired", 0),
        new XElement("secretstore", 0),
        new XElement("type", ((int)setting.Type).ToString(CultureInfo.InvariantCulture)));
}
