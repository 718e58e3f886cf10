using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>No two steps run one handler at one moment, and no two share a name, from which the id is made.</summary>
internal sealed class StepsAreRegisteredOnce : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var twice = project.StepFiles
            .GroupBy(s => (s.PluginType, s.Message, s.Table, s.Stage, s.IsAsynchronous))
            .Where(g => g.Count() > 1)
            .Select(g => $"{g.Last().Path}: {g.Last().Name} is registered twice for the same moment.");
        var sameName = project.Steps.GroupBy(s => s.Name)
            .Where(g => g.Count() > 1)
            .Select(g => $"Plugins/Steps.cs declares {g.Count()} steps called \"{g.Key}\": one would hide the other.");
        return twice.Concat(sameName);
    }
}
