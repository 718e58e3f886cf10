using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// A table's folder is its schema name, and Entity.xml has an empty place for each kind of file beside
/// it.
/// </summary>
internal sealed class TableFilesKeepPlaces : IRule
{
    private static readonly (string Place, string File)[] Places =
    [
        ("FormXml", "/FormXml/"), ("SavedQueries", "/SavedQueries/"), ("Visualizations", "/Visualizations/"),
        ("RibbonDiffXml", "/RibbonDiff.xml"),
    ];

    public IEnumerable<string> Check(Project project)
    {
        foreach (var table in project.Tree.Tables)
        {
            if (table.Folder != $"Entities/{table.Name}" || table.Settings?.Attr("Name") != table.Name)
                yield return $"{table.File.Path}: folder, Name and entity Name must all be {table.Name}.";

            foreach (var (place, file) in Places)
            {
                var used = project.Tree.In(table.Folder + file).Any();
                if (used && table.File.Root.Element(place) is not { HasElements: false })
                    yield return $"{table.File.Path} needs an empty <{place} /> for the files beside it.";
                if (!used && table.File.Root.Element(place) is not null)
                    yield return $"{table.File.Path} has a <{place} /> and no file beside it that fills it.";
            }
        }
    }
}
