using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Inside a form no id is used twice.</summary>
internal sealed class FormIdsAreUnique : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Forms
        from ids in file.Root.Descendants().Where(e => e.Name != "control").Select(e => e.Attr("id"))
            .Concat(file.Root.Descendants("control").Select(c => c.Attr("id")))
            .Where(id => id.Length > 0).GroupBy(id => id)
        where ids.Count() > 1
        select $"{file.Path} uses the id {ids.Key} {ids.Count()} times.";
}
