using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>The file of a step is named by its id, which is how pac finds it.</summary>
internal sealed class StepFilesAreNamedById : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from step in project.StepFiles
        where step.Path != $"SdkMessageProcessingSteps/{step.Id}.xml"
        select $"{step.Path} holds the step {step.Id}, so it must be called {step.Id}.xml.";
}
