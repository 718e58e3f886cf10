using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A function has a response: without one the platform does not offer it.</summary>
internal sealed class FunctionsAnswer : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from api in ApiFile.All(project.Tree)
        where api.IsFunction && !api.Responses.Any()
        select $"{api.Path}: the function {api.UniqueName} has no response, so nobody could call it.";
}
