using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A quick find view says which columns it searches.</summary>
internal sealed class QuickFindHasItsFilter : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Views
        from view in file.Root.Elements("savedquery")
        let isQuickFind = view.Child("querytype") == "4"
        let filter = view.Descendants("filter").FirstOrDefault(f => f.Attr("isquickfindfields") == "1")
        where isQuickFind != (view.Child("isquickfindquery") == "1")
            || isQuickFind != (filter is not null && filter.Elements("condition").Any(c => c.Attr("value") == "{0}"))
        select $"{file.Path}: querytype 4, isquickfindquery 1 and a filter with isquickfindfields go together.";
}
