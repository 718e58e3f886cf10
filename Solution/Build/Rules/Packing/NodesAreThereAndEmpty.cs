using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// Customizations.xml keeps an empty node for every folder, in the platform's order:
/// pac skips the folder of a missing one.
/// </summary>
internal sealed class NodesAreThereAndEmpty : IRule
{
    private static readonly string[] Needed =
    [
        "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "EntityMaps", "EntityRelationships",
        "OrganizationSettings", "optionsets", "Dashboards", "WebResources", "CustomControls",
        "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "AppModuleSiteMaps", "AppModules",
        "EntityDataProviders", "Languages",
    ];

    public IEnumerable<string> Check(Project project)
    {
        var nodes = project.Tree[SourceTree.CustomizationsPath].Elements().ToList();
        var names = nodes.Select(n => n.Name.LocalName).ToList();
        if (!names.SequenceEqual(Needed))
            yield return
                $"{SourceTree.CustomizationsPath} must have these nodes in this order: {string.Join(", ", Needed)}.";

        foreach (var node in nodes.Where(n => n.HasElements && n.Name != "Languages"))
            yield return
                $"{SourceTree.CustomizationsPath}: {node.Name} must be empty; its content has files of its own.";
    }
}
