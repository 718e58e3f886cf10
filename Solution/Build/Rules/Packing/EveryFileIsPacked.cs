using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// Every file of the tree is of a kind that goes into the zip:
/// a misplaced one is dropped without a word.
/// </summary>
internal sealed class EveryFileIsPacked : IRule
{
    private static readonly string[] OtherFiles =
    [
        SourceTree.SolutionPath, SourceTree.CustomizationsPath, SourceTree.ProfilesPath,
        SourceTree.RelationshipIndexPath,
    ];

    public IEnumerable<string> Check(Project project)
    {
        var resources = project.Tree.WebResources.Select(f => f.Path[..^".data.xml".Length]).ToHashSet();
        foreach (var path in project.Tree.Paths)
        {
            if (!IsPacked(path) && !resources.Contains(path))
                yield return $"{path} is not of a kind or in a place that the packer knows, so it would not ship.";
        }

        foreach (var file in project.Tree.Files.Where(f => RootOf(f.Path) is { } root && f.Root.Name != root))
            yield return $"{file.Path} must have the root element {RootOf(file.Path)}, not {file.Root.Name}.";
    }

    private static bool IsPacked(string path) => path.Split('/') switch
    {
        ["Other", ..] when OtherFiles.Contains(path) => true,
        ["Other", "Relationships", var f] => IsXml(f),
        ["OptionSets" or "Roles" or "SdkMessageProcessingSteps" or "Dashboards", var f] => IsXml(f),
        ["AppModules", _, "AppModule.xml" or "AppModule_managed.xml"] => true,
        ["AppModuleSiteMaps", _, "AppModuleSiteMap.xml" or "AppModuleSiteMap_managed.xml"] => true,
        ["PluginAssemblies", _, var f] => f.EndsWith(".dll.data.xml", StringComparison.Ordinal)
            || f.EndsWith(".dll", StringComparison.Ordinal),
        ["environmentvariabledefinitions", _, "environmentvariabledefinition.xml"] => true,
        ["WebResources", .., var f] => f.EndsWith(".data.xml", StringComparison.Ordinal),
        ["Entities", _, "Entity.xml" or "RibbonDiff.xml"] => true,
        ["Entities", _, "SavedQueries" or "Visualizations", var f] => IsXml(f),
        ["Entities", _, "FormXml", "main" or "quick" or "quickCreate" or "card", var f] => IsXml(f),
        ["customapis", _, "customapi.xml"] => true,
        ["customapis", _, ApiFile.ParameterFolder, _, ApiFile.Parameter + ".xml"] => true,
        ["customapis", _, ApiFile.ResponseFolder, _, ApiFile.Response + ".xml"] => true,
        _ => false,
    };

    private static string? RootOf(string path) => path.Split('/') switch
    {
        ["OptionSets", _] => "optionset",
        ["Roles", _] => "Role",
        ["SdkMessageProcessingSteps", _] => "SdkMessageProcessingStep",
        ["PluginAssemblies", ..] => "PluginAssembly",
        ["environmentvariabledefinitions", ..] => "environmentvariabledefinition",
        ["WebResources", ..] => "WebResource",
        ["Entities", _, "Entity.xml"] => "Entity",
        ["Entities", _, "RibbonDiff.xml"] => "RibbonDiffXml",
        ["Dashboards", _] => "Dashboard",
        ["AppModules", ..] => "AppModule",
        ["AppModuleSiteMaps", ..] => "AppModuleSiteMap",
        ["Entities", _, "Visualizations", _] => "visualization",
        ["Entities", _, "SavedQueries", _] => "savedqueries",
        ["Entities", _, "FormXml", ..] => "forms",
        ["Other", "Relationships", _] => "EntityRelationships",
        ["customapis", _, var f] => RootInFile(f),
        ["customapis", _, _, _, var f] => RootInFile(f),
        _ => null,
    };

    private static string RootInFile(string file) => System.IO.Path.GetFileNameWithoutExtension(file);

    private static bool IsXml(string file) => file.EndsWith(".xml", StringComparison.Ordinal);
}
