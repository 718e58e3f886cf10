using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A step on Update says which columns run it; no other message can.</summary>
internal sealed class UpdatesAreFiltered : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var step in project.StepFiles)
        {
            if (step.Message == "Update" && step.Columns.Count == 0)
                yield return $"{step.Path}: {step.Name} would run on every update; name its columns.";
            if (step.Message != "Update" && step.Columns.Count > 0)
                yield return $"{step.Path}: {step.Name} filters by columns, which only Update does.";
        }
    }
}
