using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A step is locked against changes, and says all that the import needs.</summary>
internal sealed class StepsCannotBeTurnedOff : IRule
{
    private static readonly Dictionary<string, string> Fixed = new()
    {
        ["EventHandlerTypeCode"] = "4602",
        ["IsCustomizable"] = "0",
        ["IsHidden"] = "0",
        ["InvocationSource"] = "0",
        ["SupportedDeployment"] = "0",
    };

    public IEnumerable<string> Check(Project project) =>
        from step in project.StepFiles
        from pair in Fixed
        where step.Root.Child(pair.Key) != pair.Value
        select $"{step.Path}: {step.Name} must have {pair.Key} {pair.Value}.";
}
