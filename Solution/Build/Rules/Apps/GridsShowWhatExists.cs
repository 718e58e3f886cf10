using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A grid on a form or dashboard names a table, view, chart and relationship of the solution.</summary>
internal sealed class GridsShowWhatExists : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var tree = project.Tree;
        return from file in tree.Forms.Concat(tree.Dashboards)
               from control in file.Root.Descendants("control")
               where control.Attr("indicationOfSubgrid") == "true"
               from fault in Faults(tree, file, control.Element("parameters"))
               select $"{file.Path}: {control.Attr("id")} {fault}";
    }

    private static IEnumerable<string> Faults(SourceTree tree, SourceFile file, XElement? parameters)
    {
        string Value(string name) => parameters?.Child(name) ?? "";
        var table = Value("TargetEntityType");
        if (tree.Table(table) is null)
            yield return $"shows the table {table}, which the solution does not have.";
        foreach (var view in new[] { Value("ViewId") }.Concat(Value("ViewIds").Split(',').Where(v => v.Length > 0)))
        {
            if (TableOf(tree, tree.Views, "savedqueryid", view) != table)
                yield return $"shows the view {view}, which {table} does not have.";
        }

        var chart = Value("VisualizationId");
        if (chart.Length > 0 && TableOf(tree, tree.Charts, "savedqueryvisualizationid", chart) != table)
            yield return $"shows the chart {chart}, which {table} does not have.";
        if ((chart.Length > 0) != (Value("ChartGridMode") == "Chart"))
            yield return "must have a chart exactly when its ChartGridMode is Chart.";

        var relationship = Value("RelationshipName");
        if (relationship.Length > 0 && !tree.Relationships.Any(r => r.Attr("Name") == relationship
            && IsNamed(r, "ReferencingEntityName", table)
            && IsNamed(r, "ReferencedEntityName", tree.TableOf(file)?.LogicalName)))
            yield return $"goes by {relationship}, which does not lead from this table to {table}.";
    }

    private static bool IsNamed(XElement relationship, string child, string? table) =>
        relationship.Child(child).Equals(table, StringComparison.OrdinalIgnoreCase);

    private static string? TableOf(SourceTree tree, IEnumerable<SourceFile> files, string element, string id) =>
        files.Where(f => f.Root.DescendantsAndSelf(element)
                .Any(e => e.Value.Equals(id, StringComparison.OrdinalIgnoreCase)))
            .Select(f => tree.TableOf(f)?.LogicalName).FirstOrDefault();
}
