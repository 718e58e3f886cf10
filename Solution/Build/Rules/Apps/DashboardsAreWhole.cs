using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A dashboard lies in a file of its id, uses no id twice, and says what it is.</summary>
internal sealed class DashboardsAreWhole : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var file in project.Tree.Dashboards)
        {
            if (file.Path != $"Dashboards/{file.Root.Child("FormId")}.xml")
                yield return $"{file.Path} must be named by the id of its dashboard.";
            if (file.Root.Descendants("forms").SingleOrDefault()?.Attr("type") != "dashboard")
                yield return $"{file.Path} must hold one form, of the type dashboard.";
            if (file.Root.Element("LocalizedNames") is not { HasElements: true }
                || file.Root.Element("Descriptions") is not { HasElements: true })
                yield return $"{file.Path} must have a name and a description.";
            foreach (var id in file.Root.Descendants()
                .SelectMany(e => new[] { e.Attr("id"), e.Attr("uniqueid") })
                .Where(id => id.Length > 0).GroupBy(id => id).Where(g => g.Count() > 1))
                yield return $"{file.Path} uses the id {id.Key} {id.Count()} times.";
        }
    }
}
