using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>What a view shows, fetches, filters and sorts by are columns of its table.</summary>
internal sealed class ViewColumnsExist : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var file in project.Tree.Views)
        {
            var table = project.Tree.TableOf(file);
            foreach (var column in Columns(file.Root).Distinct().Where(c => table?.TypeOf(c) is null))
                yield return
                    $"{file.Path} names the column {column}, which {table?.LogicalName ?? "no table"} does not have.";

            var fetched = file.Root.Descendants("attribute").Select(a => a.Attr("name")).ToHashSet();
            foreach (var cell in file.Root.Descendants("cell").Where(c => !fetched.Contains(c.Attr("name"))))
                yield return $"{file.Path} shows {cell.Attr("name")} without fetching it.";
            foreach (var entity in file.Root.Descendants("entity").Where(e => e.Attr("name") != table?.LogicalName))
                yield return $"{file.Path} fetches {entity.Attr("name")}, another table than its own.";
        }
    }

    private static IEnumerable<string> Columns(XElement view) =>
    [
        .. view.Descendants("cell").Concat(view.Descendants("attribute")).Select(e => e.Attr("name")),
        .. view.Descendants("order").Concat(view.Descendants("condition")).Select(e => e.Attr("attribute")),
        .. view.Descendants("grid").Select(g => g.Attr("jump")),
        .. view.Descendants("row").Select(r => r.Attr("id")),
    ];
}
