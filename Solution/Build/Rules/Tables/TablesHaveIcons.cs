using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Every table of ours has an icon.</summary>
internal sealed class TablesHaveIcons : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from table in project.Tree.Tables
        where table.IsOurs && table.Settings?.Child("IconVectorName") is null or ""
        select $"{table.File.Path} has no IconVectorName.";
}
