using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Pack;

/// <summary>Makes a managed zip of each small solution.</summary>
internal static class OptionalPacker
{
    private const string Managed = "_managed.zip";

    /// <summary>Writes the zips, and takes away old ones: a script imports all that lie there.</summary>
    public static IReadOnlyList<string> Write(
        Project project, IEnumerable<KeyValuePair<string, SourceTree>> trees, string folder)
    {
        var zips = trees.ToDictionary(
            t => Path.Combine(folder, $"{t.Key}_{project.Version.Replace('.', '_')}{Managed}"), t => t.Value);
        if (Directory.Exists(folder))
        {
            foreach (var leftover in Directory.EnumerateFiles(folder, "*" + Managed).Except(zips.Keys).ToList())
                File.Delete(leftover);
        }

        foreach (var (path, tree) in zips)
            Packer.Replace(path, Zip(tree), folder);

        return [.. zips.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The managed zip of one.</summary>
    public static byte[] Zip(SourceTree tree)
    {
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var flow in tree.Flows)
        {
            var name = flow.Root.Child("JsonFileName").TrimStart('/');
            parts[name] = File.ReadAllBytes(Path.Combine(tree.Folder, name));
        }

        Packer.AddRootFiles(parts, tree, managed: true);
        return ZipFile.Bytes(parts);
    }
}
