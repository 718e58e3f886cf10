using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// A step runs before validation, before or after the operation; only after it may it be
/// asynchronous.
/// </summary>
internal sealed class StagesFitModes : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var step in project.StepFiles)
        {
            if (step.Stage is not (10 or 20 or 40))
                yield return $"{step.Path}: {step.Name} is in stage {step.Stage}; only 10, 20 and 40 are ours.";
            if (step.IsAsynchronous && step.Stage != 40)
                yield return
                    $"{step.Path}: {step.Name} is asynchronous before the operation, which the platform refuses.";
        }
    }
}
