using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A step asks for the row only where the platform has it: none before Create, none after Delete.</summary>
internal sealed class ImagesFitMessages : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var step in project.StepFiles)
        {
            var properties = KnownMessages.ImageProperties(step.Message ?? "");
            foreach (var image in step.Images)
            {
                if (properties.Count == 0)
                    yield return $"{step.Path}: {step.Name} asks for an image; the message {step.Message} has none.";
                else if (!properties.Contains(image.MessageProperty))
                    yield return
                        $"{step.Path}: {step.Name} must take its image from {string.Join(" or ", properties)}.";
                if (image.IsPre && step.Message == "Create")
                    yield return $"{step.Path}: {step.Name} asks for the row before it was created.";
                if (image.IsPost && (step.Message == "Delete" || step.Stage != 40))
                    yield return
                        $"{step.Path}: {step.Name} asks for a row that is not there: after Delete, or before 40.";
                if (image.Columns.Count == 0)
                    yield return $"{step.Path}: {step.Name} asks for all columns; name those it reads.";
            }
        }
    }
}
