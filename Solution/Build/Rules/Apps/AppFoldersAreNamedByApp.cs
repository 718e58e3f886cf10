using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>An app and its site map lie in folders of their name.</summary>
internal sealed class AppFoldersAreNamedByApp : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Apps.Concat(project.Tree.SiteMaps)
        let name = file.Root.Child(file.Root.Name == "AppModule" ? "UniqueName" : "SiteMapUniqueName")
        where file.Path.Split('/') is not [_, var folder, _] || folder != name
        select $"{file.Path} holds {name}, by which its folder must be named.";
}
