using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>No step listens to Retrieve: it would slow down every list, and the solution checker refuses it.</summary>
internal sealed class ReadsAreNotIntercepted : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from step in project.Steps
        where step.Message is "Retrieve" or "RetrieveMultiple"
        select $"Plugins/Steps.cs: {step.Name} listens to {step.Message}.";
}
