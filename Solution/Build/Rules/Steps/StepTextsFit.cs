using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A step's name and description fit the platform's columns: the import refuses longer ones.</summary>
internal sealed class StepTextsFit : IRule
{
    private const int Most = 256;

    public IEnumerable<string> Check(Project project) =>
        from step in project.StepFiles
        from text in new[] { step.Name, step.Root.Child("Description") }
        where text.Length > Most
        select $"{step.Path}: \"{text[..40]}...\" has {text.Length} characters; {Most} is the most.";
}
