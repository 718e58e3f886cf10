using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// A released custom API is still there, and is what it was where Dataverse allows no change: binding, kind, allowed
/// steps and workflow step. What must change needs a new name.
/// </summary>
internal sealed class ReleasedApisAreFrozen : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var now = ApiFile.All(project.Tree).ToLookup(a => a.UniqueName, StringComparer.Ordinal);
        foreach (var released in ReleasedApi.In(project.Folder))
        {
            if (now[released.Name].FirstOrDefault() is not { } api)
                yield return $"{released.Name} was released and is gone: those who call it would fail.";
            else if (Frozen(api) != released)
                yield return $"{api.Path}: {released.Name} was released as {Said(released)} and is now "
                    + $"{Said(Frozen(api))}; Dataverse allows no such change. Give it a new name.";
        }
    }

    private static ReleasedApi Frozen(ApiFile api) =>
        new(api.UniqueName, api.BindingType, api.IsFunction ? "1" : "0", api.AllowedSteps, api.WorkflowStep);

    private static string Said(ReleasedApi api) =>
        $"binding {api.Binding}, function {api.Function}, steps {api.Steps}, workflow {api.Workflow}";
}
