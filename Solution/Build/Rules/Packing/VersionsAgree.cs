using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>The solution has the version of the product, and can be packed both ways.</summary>
internal sealed class VersionsAgree : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var version = project.Tree.Manifest.Child("Version");
        if (version != project.Version)
            yield return
                $"{SourceTree.SolutionPath} says version {version}; Directory.Build.props says {project.Version}.";
        if (!Version.TryParse(version, out var parsed) || parsed.Revision < 0)
            yield return $"{SourceTree.SolutionPath}: {version} is not a version of four numbers.";
        if (project.Tree.Manifest.Child("Managed") != "2")
            yield return $"{SourceTree.SolutionPath} must say Managed 2: packed both ways.";
    }
}
