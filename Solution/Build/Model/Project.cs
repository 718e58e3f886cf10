using OptOutPlugin.Dataverse;

namespace OptOutPlugin.SolutionBuild.Model;

/// <summary>All that is built from: the tree, the steps and APIs that the code declares, and the DLL.</summary>
/// <param name="Folder">The root of the repository.</param>
/// <param name="Tree">The unpacked solution.</param>
/// <param name="Steps">The messages that the code listens to.</param>
/// <param name="Settings">The settings that the code declares.</param>
/// <param name="Apis">The operations that the code offers.</param>
/// <param name="Plugin">The DLL that ships.</param>
/// <param name="CodeNames">The names of ours that the code spells.</param>
/// <param name="Languages">What is said in which language.</param>
/// <param name="Version">The version of the product, from its one home.</param>
internal sealed record Project(
    string Folder,
    SourceTree Tree,
    IReadOnlyList<Step> Steps,
    IReadOnlyList<SettingDefinition> Settings,
    IReadOnlyList<CustomApi> Apis,
    PluginAssembly Plugin,
    IReadOnlyList<CodeName> CodeNames,
    LanguageFiles Languages,
    string Version)
{
    public const string TreeFolder = "Solution/src";
    public const string OptionalFolder = "Solution/optional";

    /// <summary>The steps of the main solution.</summary>
    public IEnumerable<Step> MainSteps => Steps.Where(s => !s.Optional);

    /// <summary>The small solutions of the steps that are not in the main one.</summary>
    public IReadOnlyList<OptionalSolution> OptionalSolutions => OptionalSolution.Of(Steps);

    /// <summary>Every step as the tree of the main solution and those of the small ones hold it.</summary>
    public IEnumerable<StepFile> StepFiles => Tree.Steps.Concat(OptionalTrees.SelectMany(t => t.Value.Steps));

    /// <summary>The unpacked small solutions by their unique names.</summary>
    public IReadOnlyDictionary<string, SourceTree> OptionalTrees { get; } =
        OptionalSolution.Trees(Path.Combine(Folder, OptionalFolder));

    /// <param name="folder">The root of the repository.</param>
    /// <param name="read">How a file of the tree becomes XML; null is from the disk.</param>
    public static Project Open(string folder, Func<string, XElement>? read = null) => new(
        folder,
        SourceTree.Read(Path.Combine(folder, TreeFolder), read),
        OptOutPlugin.Steps.All,
        SettingDefinitions.All,
        CustomApis.All,
        PluginAssembly.BuiltWithThis,
        CodeName.OfThePlugin,
        LanguageFiles.Read(folder),
        VersionIn(Path.Combine(folder, "Directory.Build.props")));

    /// <summary>The root of the repository that a folder lies in.</summary>
    public static string RootAbove(string folder)
    {
        for (var d = new DirectoryInfo(folder); d is not null; d = d.Parent)
        {
            if (File.Exists(Path.Combine(d.FullName, "OptOutPlugin.sln")))
                return d.FullName;
        }

        throw new BuildException($"{folder} is not in a clone of OptOutPlugin: there is no OptOutPlugin.sln above it.");
    }

    private static string VersionIn(string props) =>
        Xml.Read(props).Descendants("Version").FirstOrDefault()?.Value
        ?? throw new BuildException($"{props} has no <Version>, the one home of the product's version.");
}
