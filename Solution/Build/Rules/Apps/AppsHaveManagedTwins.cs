using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// An app and its site map lie in folders of their name, each with a twin for the managed zip that has the same
/// content.
/// </summary>
internal sealed class AppsHaveManagedTwins : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var file in project.Tree.Apps.Concat(project.Tree.SiteMaps))
        {
            var name = file.Root.Child(file.Root.Name == "AppModule" ? "UniqueName" : "SiteMapUniqueName");
            if (file.Path.Split('/') is not [_, var folder, _] || folder != name)
                yield return $"{file.Path} holds {name}, by which its folder must be named.";

            var other = file.IsManagedTwin
                ? file.Path[..^SourceFile.TwinEnd.Length] + ".xml"
                : file.Path[..^".xml".Length] + SourceFile.TwinEnd;
            if (!XNode.DeepEquals(project.Tree.Find(other), file.Root))
                yield return $"{file.Path} and {other} must both be there, with the same content.";
        }
    }
}
