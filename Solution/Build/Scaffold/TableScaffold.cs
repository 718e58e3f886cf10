using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Scaffold;

/// <summary>
/// Makes all that a table needs before it has columns of its own, in the files that people edit; <c>generate</c> makes
/// the rest out of those.
/// </summary>
internal static class TableScaffold
{
    /// <summary>Writes the files of a new table, and generates; says what it wrote.</summary>
    /// <exception cref="BuildException">The table cannot be made; nothing was written.</exception>
    public static IReadOnlyList<string> Write(Project project, string name, string[] options)
    {
        var table = NewTable.Read(project.Tree, name, options);
        if (ConstantsFile.Taken(project.Folder, table) is { } taken)
            throw new BuildException($"{taken} is there already: the table needs another name.");
        var files = Files(project, table);
        foreach (var (path, content) in files)
        {
            var file = Path.Combine(project.Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }

        return
        [
            .. files.Keys.Select(path => $"wrote {path}").Union(Generated.Write(Project.Open(project.Folder)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static SortedDictionary<string, string> Files(Project project, NewTable table)
    {
        var tree = project.Tree;
        var likeness = new Likeness(tree, table);
        var own = new TableXml(table, likeness);
        var relationships = likeness.Relationships
            .Concat(table.Lookups.Select(lookup => (
                lookup.Target, RelationshipXml.Of(table, lookup, own.DescriptionOf(lookup)))))
            .ToLookup(one => one.Item1, one => one.Item2);

        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, root) in own.Files().Concat(new SharedFiles(tree, table).Files(relationships)))
            files[$"{Project.TreeFolder}/{path}"] = Xml.TreeText(root);
        files[ConstantsFile.PathOf(table)] = ConstantsFile.Of(table);
        if (!File.Exists(Path.Combine(project.Folder, Icon.PathOf(table))))
            files[Icon.PathOf(table)] = Icon.Drawing;
        return files;
    }
}
