using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// The DLL is one that an upgrade puts in the place of the installed one. "Register a plug-in" on learn.microsoft.com:
/// with a new build or revision the installed steps follow; with a new major or minor version it is another assembly,
/// and they go on running the old one.
/// </summary>
internal sealed class StepsFollowTheAssembly : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var plugin = project.Plugin;
        if (new Version(plugin.Version.Major, plugin.Version.Minor) != AssemblyXml.Line)
            yield return
                $"{plugin.Name} has the assembly version {plugin.Version}, and its id stands for {AssemblyXml.Line}: "
                + "in AssemblyVersion only the build and the revision may move.";
        if (plugin.FileVersion != project.Version)
            yield return
                $"{plugin.Name} was built as version {plugin.FileVersion} and the product is {project.Version}: "
                + "build it again.";
    }
}
