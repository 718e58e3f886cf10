using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A step's message is one that we know, by the id that is the same everywhere.</summary>
internal sealed class MessagesAreKnown : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var step in project.StepFiles)
        {
            if (string.IsNullOrEmpty(step.Message))
                yield return $"{step.Path}: {step.Name} has an unknown message id {step.MessageId}: never guess one.";
            else if (step.MessageId.Length == 0 && KnownMessages.IdOf(step.Message) is { } id)
                yield return $"{step.Path}: {step.Name} names {step.Message}, whose id is known: {id}.";
        }
    }
}
