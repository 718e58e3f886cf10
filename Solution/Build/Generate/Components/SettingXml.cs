using System.Globalization;
using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>A declared setting as Dataverse reads it: the definition of an environment variable, without a value.</summary>
internal static class SettingXml
{
    /// <summary>Where it lies in the tree and in the zip.</summary>
    public static string Path(string schemaName) =>
        $"environmentvariabledefinitions/{schemaName}/environmentvariabledefinition.xml";

    /// <summary>What the setting says of itself.</summary>
    public static string Description(SettingDefinition setting) => $"{setting.Description} Values: {setting.Values}.";

    public static XElement Of(SettingDefinition setting, LanguageFiles languages) => new(
        "environmentvariabledefinition",
        new XAttribute("schemaname", setting.SchemaName),
        new XElement("defaultvalue", setting.Default),
        Labels.Of(
            "description",
            Description(setting),
            Path(setting.SchemaName),
            languages),
        Labels.Of("displayname", setting.DisplayName, Path(setting.SchemaName), languages),
        new XElement("introducedversion", "1.0.0.0"),
        new XElement("iscustomizable", 1),
        new XElement("isrequired", 0),
        new XElement("secretstore", 0),
        new XElement("type", ((int)setting.Type).ToString(CultureInfo.InvariantCulture)));
}
