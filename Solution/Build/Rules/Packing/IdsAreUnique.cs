using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Every id stands for one component.</summary>
internal sealed class IdsAreUnique : IRule
{
    private static readonly string[] Elements =
    [
        "formid", "FormId", "savedqueryid", "savedqueryvisualizationid", "WebResourceId",
        "SdkMessageProcessingStepImageId",
    ];

    private static readonly string[] Attributes = ["PluginAssemblyId", "fieldsecurityprofileid"];

    public IEnumerable<string> Check(Project project) => project.Tree.Files
        .Where(f => !f.IsManagedTwin)
        .SelectMany(f => Ids(f).Select(id => (Id: id.Trim('{', '}').ToLowerInvariant(), f.Path)))
        .GroupBy(i => i.Id)
        .Where(g => g.Count() > 1)
        .Select(g => $"The id {g.Key} is used more than once: {string.Join(", ", g.Select(i => i.Path).Distinct())}.");

    // A form and an app name web resources by their ids.
    private static bool IsMention(XElement element) =>
        element.Name == "WebResourceId" && element.Parent?.Name != "WebResource";

    private static IEnumerable<string> Ids(SourceFile file) =>
    [
        .. file.Root.Descendants().Where(e => Elements.Contains(e.Name.LocalName) && !IsMention(e))
            .Select(e => e.Value),
        .. file.Root.DescendantsAndSelf().Attributes().Where(a => Attributes.Contains(a.Name.LocalName))
            .Select(a => a.Value),
        .. file.Root.Descendants("PluginType").Select(t => t.Attr("PluginTypeId")),
        .. file.Root.Name == "Role" ? [file.Root.Attr("id")] : Array.Empty<string>(),
        .. file.Root.Name == "SdkMessageProcessingStep"
            ? [file.Root.Attr("SdkMessageProcessingStepId")]
            : Array.Empty<string>(),
    ];
}
