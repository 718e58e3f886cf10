using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Every id reads as one.</summary>
internal sealed class IdsAreWellFormed : IRule
{
    private static readonly string[] Names =
    [
        "id", "formid", "savedqueryid", "WebResourceId", "SdkMessageProcessingStepId", "PluginTypeId",
        "FormId", "savedqueryvisualizationid", "uniqueid", "ViewId", "VisualizationId",
        "SdkMessageProcessingStepImageId", "PluginAssemblyId", "fieldsecurityprofileid", "classid", "SdkMessageId",
    ];

    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Files
        from value in Values(file)
        where !Guid.TryParse(value, out _)
        select $"{file.Path}: \"{value}\" is not an id.";

    // A control and a row of a view are identified by column, not by id.
    private static IEnumerable<string> Values(SourceFile file) =>
        file.Root.DescendantsAndSelf().SelectMany(e => e.Attributes()
                .Where(a => a.Name != "id" || e.Name.LocalName is not ("control" or "row"))
                .Select(a => (a.Name.LocalName, a.Value))
                .Append((LocalName: e.Name.LocalName, Value: e.HasElements ? "" : e.Value)))
            .Where(v => Names.Contains(v.LocalName) && v.Value.Length > 0)
            .Select(v => v.Value);
}
