using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// A profile speaks of secured columns, every secured column has a profile, and none is part of a key or has a value
/// that nobody chose: a form sends it with every new row, and the platform refuses the row from whoever may not write
/// the column. A yes/no column always has one.
/// </summary>
internal sealed class SecuredColumnsHaveProfiles : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var tree = project.Tree;
        var granted = tree.Profiles.Descendants("FieldPermission")
            .Select(p => (Table: p.Child("EntityName"), Column: p.Child("AttributeName"))).ToHashSet();
        foreach (var (table, column) in granted
            .Where(g => tree.Table(g.Table)?.Column(g.Column) is not { IsSecured: true }))
            yield return $"{SourceTree.ProfilesPath} speaks of {table}.{column}, which is not a secured column.";

        foreach (var table in tree.Tables)
        {
            var keys = table.File.Root.Descendants("AttributeName").Select(k => k.Value).ToHashSet();
            foreach (var column in table.Columns.Where(c => c.IsSecured))
            {
                if (!granted.Contains((table.LogicalName, column.LogicalName)))
                    yield return
                        $"{table.File.Path}: {column.LogicalName} is secured, and no profile grants it to anyone.";
                if (column.HasDefault)
                    yield return
                        $"{table.File.Path}: {column.LogicalName} is secured, so it may not have a default.";
                if (keys.Contains(column.LogicalName))
                    yield return $"{table.File.Path}: {column.LogicalName} is secured, so it may not be part of a key.";
            }
        }
    }
}
