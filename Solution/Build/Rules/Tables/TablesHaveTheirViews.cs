using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Every table of ours has each kind of view that the platform opens, and one default of each.</summary>
internal sealed class TablesHaveTheirViews : IRule
{
    private static readonly string[] Kinds = ["0", "1", "2", "4", "64"];

    public IEnumerable<string> Check(Project project) =>
        from table in project.Tree.Tables
        where table.IsOurs
        let views = project.Tree.In(table.Folder + "/SavedQueries/").SelectMany(f => f.Root.Elements()).ToList()
        from kind in Kinds
        where views.Count(v => v.Child("querytype") == kind && v.Child("isdefault") == "1") != 1
        select $"{table.Folder}/SavedQueries must have one default view with querytype {kind}.";
}
