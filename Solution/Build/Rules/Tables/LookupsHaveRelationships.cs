using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A lookup gets its target from a relationship, and a relationship its column from the table.</summary>
internal sealed class LookupsHaveRelationships : IRule
{
    private static readonly string[] Kinds = ["lookup", "owner"];

    private static readonly string[] OfThePlatform = ["createdonbehalfby", "modifiedonbehalfby"];

    public IEnumerable<string> Check(Project project)
    {
        var ends = project.Tree.Relationships.Select(r => (
            Name: r.Attr("Name"),
            Table: r.Child("ReferencingEntityName").ToLowerInvariant(),
            Column: r.Child("ReferencingAttributeName").ToLowerInvariant())).ToList();

        foreach (var end in ends
            .Where(e => !Kinds.Contains(project.Tree.Table(e.Table)?.Column(e.Column)?.Type)))
            yield return
                $"The relationship {end.Name} hangs on {end.Table}.{end.Column}, which is not a lookup column.";

        foreach (var table in project.Tree.Tables)
        {
            foreach (var column in table.Columns
                .Where(c => Kinds.Contains(c.Type) && !OfThePlatform.Contains(c.LogicalName)))
            {
                if (!ends.Any(e => e.Table == table.LogicalName && e.Column == column.LogicalName))
                    yield return $"{table.File.Path}: no relationship says what {column.LogicalName} looks up.";
            }
        }
    }
}
