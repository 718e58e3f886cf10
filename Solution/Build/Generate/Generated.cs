using System.Text;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>Everything that is made from code: committed, and compared by <c>check</c>.</summary>
internal static class Generated
{
    /// <summary>Folders of the tree where nothing stands that is not generated.</summary>
    private static readonly string[] Folders =
        ["SdkMessageProcessingSteps", "PluginAssemblies", "WebResources", "environmentvariabledefinitions", "customapis"];

    /// <summary>What must stand where, by path from the root of the repository.</summary>
    public static SortedDictionary<string, byte[]> Files(Project project)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var step in project.MainSteps)
            files[InTree(StepXml.Path(step))] = Text(Xml.TreeText(StepXml.Of(step, project.Plugin)));

        foreach (var setting in project.Settings)
        {
            files[InTree(SettingXml.Path(setting.SchemaName))] =
                Text(Xml.AssetText(SettingXml.Of(setting, project.Languages)));
        }

        foreach (var (path, root) in project.Apis.SelectMany(a => CustomApiXml.Files(a, project.Languages)))
            files[InTree(path)] = Text(Xml.AssetText(root));

        files[InTree(AssemblyXml.Path(project.Plugin))] = Text(Xml.TreeText(AssemblyXml.Of(project.Plugin)));
        foreach (var resource in WebResource.All(project.Folder))
        {
            files[InTree(resource.TreePath)] = File.ReadAllBytes(resource.Source);
            files[InTree(resource.TreePath + ".data.xml")] = Text(Xml.TreeText(resource.Data()));
        }

        foreach (var (path, root) in TreeFiles.Of(project, IsInFolders))
            files[InTree(path)] = Text(Xml.TreeText(root));
        foreach (var (path, content) in ManagedTwins.Of(files).ToList())
            files[path] = content;

        foreach (var language in project.Languages.Others)
            files[language.Path] = Text(Xml.TreeText(language.With(Untranslated.In(project, language))));

        foreach (var solution in project.OptionalSolutions)
        {
            foreach (var (path, root) in OptionalTree.Files(solution, project))
                files[$"{solution.TreeFolder}/{path}"] = Text(Xml.TreeText(root));
        }

        foreach (var (path, text) in ScheduleTree.Files(project))
            files[$"{Project.OptionalFolder}/{ScheduleTree.Name}/{path}"] = Text(text);

        files[ChannelTexts.PluginPath] = Text(ChannelTexts.ForThePlugin(project));
        files[OptionTexts.PluginPath] = Text(OptionTexts.ForThePlugin(project));
        files[ChannelTexts.PagesPath] = Text(ChannelTexts.ForPages(project));
        var known = KnownToTheScript.Of(project);
        files[DeployScript.KnownPath] = Text(known);
        files[DeployScript.Path] = Text(DeployScript.Join(project, known));
        files[TypeScriptNames.Path] = Text(TypeScriptNames.In(project));
        if (ReadmeTables.In(project) is { } readme)
            files[ReadmeTables.Path] = Text(readme);
        return files;
    }

    /// <summary>Files that stand where only generated ones may, and that nothing generates any more.</summary>
    public static IEnumerable<string> Leftovers(Project project)
    {
        var wanted = Files(project).Keys.ToHashSet();
        return project.Tree.Paths
            .Where(p => IsInFolders(p) || SourceFile.IsTwin(p))
            .Where(p => !p.EndsWith(".dll", StringComparison.Ordinal))
            .Select(InTree)
            .Concat(project.OptionalTrees
                .SelectMany(t => t.Value.Paths.Select(p => $"{Project.OptionalFolder}/{t.Key}/{p}")))
            .Where(p => !wanted.Contains(p));
    }

    /// <summary>Writes what differs; says what it wrote and removed.</summary>
    public static IEnumerable<string> Write(Project project)
    {
        foreach (var leftover in Leftovers(project).ToList())
        {
            File.Delete(Path.Combine(project.Folder, leftover));
            yield return $"removed {leftover}";
        }

        foreach (var (path, content) in Files(project))
        {
            var file = Path.Combine(project.Folder, path);
            if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(content))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
            yield return $"wrote {path}";
        }
    }

    private static bool IsInFolders(string path) =>
        Folders.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal));

    private static string InTree(string path) => $"{Project.TreeFolder}/{path}";

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
