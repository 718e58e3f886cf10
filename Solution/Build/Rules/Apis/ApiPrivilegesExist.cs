using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>The privilege that a custom API asks for exists: with any other the import fails.</summary>
internal sealed class ApiPrivilegesExist : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from api in ApiFile.All(project.Tree)
        where api.Privilege is { } name && PrivilegesExist.Fault(project.Tree, name, "Global") is not null
        select $"{api.Path}: {api.UniqueName} asks for {api.Privilege}, which is no privilege of a table here.";
}
