using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A chart counts by columns of its table, shows what it fetches, and lies in a file of its id.</summary>
internal sealed class ChartsFitTables : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var file in project.Tree.Charts)
        {
            var table = project.Tree.TableOf(file);
            if (!file.Path.EndsWith($"/{file.Root.Child("savedqueryvisualizationid")}.xml", StringComparison.Ordinal))
                yield return $"{file.Path} must be named by the id of its chart.";
            foreach (var entity in file.Root.Descendants("entity").Where(e => e.Attr("name") != table?.LogicalName))
                yield return $"{file.Path} counts rows of {entity.Attr("name")}, another table than its own.";

            var fetched = file.Root.Descendants("attribute").ToList();
            foreach (var column in fetched.Select(a => a.Attr("name")).Where(c => table?.TypeOf(c) is null))
                yield return $"{file.Path} names the column {column}, which {table?.LogicalName} does not have.";
            foreach (var one in fetched.Where(a => (a.Attr("groupby") == "true") == (a.Attr("aggregate").Length > 0)))
                yield return $"{file.Path} must either group by {one.Attr("name")} or aggregate it.";
            foreach (var one in fetched.Where(a => a.Attr("dategrouping").Length > 0
                && table?.TypeOf(a.Attr("name")) != "datetime"))
                yield return $"{file.Path} groups {one.Attr("name")} by dates, and it holds none.";

            var shown = file.Root.Descendants().Where(e => e.Name.LocalName is "category" or "measure")
                .Select(e => e.Attr("alias")).ToHashSet();
            if (!shown.SetEquals(fetched.Select(a => a.Attr("alias"))))
                yield return $"{file.Path} must show what it fetches, and nothing else.";
        }
    }
}
