using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// Every handler in the DLL runs on a declared step, on one of a table that an administrator names, or as a declared custom
/// API.
/// </summary>
internal sealed class HandlersAreDeclared : IRule
{
    public IEnumerable<string> Check(Project project) =>
        project.Plugin.Handlers
            .Except(project.Steps.Select(s => s.Handler.FullName))
            .Except(Steps.TextMessages("the customer's own").Select(step => step.Handler.FullName))
            .Except(project.Apis.Select(a => a.Handler?.FullName))
            .Select(handler => $"{handler} is a plugin, and Plugins/Steps.cs and CustomApis.cs never run it.");
}
