using System.Text;
using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Pack;

/// <summary>The zips of one version.</summary>
/// <param name="Managed">What customers import.</param>
/// <param name="Unmanaged">What makers import.</param>
/// <param name="Optional">What customers import besides, where the environment allows it; managed.</param>
internal sealed record Packed(string Managed, string Unmanaged, IReadOnlyList<string> Optional);

/// <summary>Makes the zips out of the tree and the DLL, the same bytes every time.</summary>
internal static class Packer
{
    /// <summary>Checks the solution, then writes its zips to artifacts/solution.</summary>
    /// <param name="repositoryRoot">The root of the repository.</param>
    /// <param name="smsTables">Tables of text messages that are to be guarded, by logical name.</param>
    /// <exception cref="BuildException">Something is wrong; nothing was written.</exception>
    public static Packed Pack(string repositoryRoot, params string[] smsTables) =>
        Pack(Project.Open(repositoryRoot), smsTables);

    /// <summary>The same, of a project that is open.</summary>
    /// <exception cref="BuildException">Something is wrong; nothing was written.</exception>
    public static Packed Pack(Project project, params string[] smsTables)
    {
        var texts = smsTables.Distinct().Select(table => SmsPacker.Tree(project, table)).ToList();
        var findings = Checker.Check(project);
        if (findings.Count > 0)
        {
            throw new BuildException(
                $"The solution is not packed, because {findings.Count} thing(s) in it are wrong:\n  "
                + string.Join("\n  ", findings));
        }

        return Write(project, texts);
    }

    private static Packed Write(Project project, List<KeyValuePair<string, SourceTree>> texts)
    {
        var folder = Path.Combine(project.Folder, "artifacts", "solution");
        var name = $"{project.Tree.Manifest.Child("UniqueName")}_{project.Version.Replace('.', '_')}";
        var packed = new Packed(
            Path.Combine(folder, name + "_managed.zip"),
            Path.Combine(folder, name + ".zip"),
            OptionalPacker.Write(project, project.OptionalTrees.Concat(texts), Path.Combine(folder, "optional")));
        Directory.CreateDirectory(folder);

        // Also here, so that `pac solution pack` over the same tree finds it.
        var dll = Path.Combine(project.Tree.Folder, AssemblyXml.DllPath(project.Plugin));
        Replace(dll, File.ReadAllBytes(project.Plugin.Path), folder);
        Replace(packed.Managed, ZipFile.Bytes(Parts(project, managed: true)), folder);
        Replace(packed.Unmanaged, ZipFile.Bytes(Parts(project, managed: false)), folder);
        return packed;
    }

    /// <summary>Adds the root files, which every solution zip has, to the other parts.</summary>
    public static void AddRootFiles(SortedDictionary<string, byte[]> parts, SourceTree tree, bool managed)
    {
        var contentTypes = ContentTypes.Of(parts.Keys);
        parts[ContentTypes.Path] = Encoding.UTF8.GetBytes(contentTypes);
        parts["customizations.xml"] = Encoding.UTF8.GetBytes(Xml.ZipText(CustomizationsXml.Of(tree, managed)));
        parts["solution.xml"] = Encoding.UTF8.GetBytes(Xml.ZipText(SolutionXml.Of(tree, managed)));
    }

    private static SortedDictionary<string, byte[]> Parts(Project project, bool managed)
    {
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [AssemblyXml.DllPath(project.Plugin)] = File.ReadAllBytes(project.Plugin.Path),
        };
        foreach (var data in project.Tree.WebResources)
        {
            var source = Path.Combine(project.Tree.Folder, data.Path[..^".data.xml".Length]);
            parts[data.Root.Child("FileName").TrimStart('/')] = File.ReadAllBytes(source);
        }

        foreach (var file in project.Tree.Settings.Concat(project.Tree.CustomApis))
            parts[file.Path] = File.ReadAllBytes(Path.Combine(project.Tree.Folder, file.Path));

        AddRootFiles(parts, project.Tree, managed);
        return parts;
    }

    // Whoever reads the file sees the old one or the new one, never half of it; the half lies where nobody looks.
    public static void Replace(string path, byte[] content, string halves)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var half = Path.Combine(halves, Path.GetRandomFileName());
        File.WriteAllBytes(half, content);
        File.Move(half, path, overwrite: true);
    }
}
