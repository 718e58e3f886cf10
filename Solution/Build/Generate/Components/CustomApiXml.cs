using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>
/// A declared custom API as Dataverse reads it: one file for it, one for each parameter and response. The zip holds the
/// same files at the same paths.
/// </summary>
internal static class CustomApiXml
{
    /// <summary>The files of an API, by path in the tree.</summary>
    public static IEnumerable<(string Path, XElement Root)> Files(CustomApi api, LanguageFiles languages) =>
    [
        (ApiFile.PathOf(api.UniqueName), Of(api, languages)),
        .. api.Parameters.Select(p => (ApiFile.ParameterPath(api.UniqueName, p.Name), Of(p, api, languages))),
        .. api.Responses.Select(r => (ApiFile.ResponsePath(api.UniqueName, r.Name), Of(r, api, languages))),
    ];

    // No component id: the platform finds an API by its name.
    private static XElement Of(CustomApi api, LanguageFiles languages) => new(
        "customapi",
        new XAttribute("uniquename", api.UniqueName),
        new XElement("allowedcustomprocessingsteptype", (int)api.AllowedSteps),
        new XElement("bindingtype", 0),
        Labels.Of("description", api.Description, ApiFile.PathOf(api.UniqueName), languages),
        Labels.Of("displayname", api.DisplayName, ApiFile.PathOf(api.UniqueName), languages),
        Optional("executeprivilegename", api.ExecutePrivilege),
        new XElement("iscustomizable", 0),
        new XElement("isfunction", Flag(api.IsFunction)),
        new XElement("isprivate", Flag(api.IsPrivate)),
        new XElement("name", api.UniqueName),
        api.Handler is null ? null : PluginType(api.Handler),
        new XElement("workflowsdkstepenabled", 0));

    private static XElement Of(ApiParameter parameter, CustomApi api, LanguageFiles languages) => new(
        ApiFile.Parameter,
        new XAttribute("uniquename", parameter.Name),
        Labels.Of("description", parameter.Description, ApiFile.ParameterPath(api.UniqueName, parameter.Name), languages),
        Labels.OfName("displayname", parameter.Name, languages),
        new XElement("iscustomizable", 0),
        new XElement("isoptional", Flag(parameter.IsOptional)),
        Optional("logicalentityname", parameter.Table),
        new XElement("name", $"{api.UniqueName}.{parameter.Name}"),
        new XElement("type", (int)parameter.Type));

    // Never isoptional: the import fails on it.
    private static XElement Of(ApiResponse response, CustomApi api, LanguageFiles languages) => new(
        ApiFile.Response,
        new XAttribute("uniquename", response.Name),
        Labels.Of("description", response.Description, ApiFile.ResponsePath(api.UniqueName, response.Name), languages),
        Labels.OfName("displayname", response.Name, languages),
        new XElement("iscustomizable", 0),
        Optional("logicalentityname", response.Table),
        new XElement("name", $"{api.UniqueName}.{response.Name}"),
        new XElement("type", (int)response.Type));

    private static XElement PluginType(Type handler) =>
        new("plugintypeid", new XElement("plugintypeid", AssemblyXml.TypeId(handler.FullName!)));

    private static XElement? Optional(string element, string? value) =>
        value is null ? null : new XElement(element, value);

    private static int Flag(bool value) => value ? 1 : 0;
}
