using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>The file of a view is named by its id, and holds one view.</summary>
internal sealed class ViewFilesAreNamedById : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Views
        let ids = file.Root.Elements("savedquery").Select(v => v.Child("savedqueryid")).ToList()
        where ids.Count != 1 || !file.Path.EndsWith($"/SavedQueries/{ids[0]}.xml", StringComparison.Ordinal)
        select $"{file.Path} must hold the one view whose id it is named by.";
}
