using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A custom API that runs a handler names it by the id that the packed assembly gives it.</summary>
internal sealed class ApisRunPackedTypes : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var types = project.Tree.Assemblies.SelectMany(f => f.Root.Descendants("PluginType"))
            .Select(t => t.Attr("PluginTypeId")).ToHashSet();
        foreach (var api in ApiFile.All(project.Tree).Where(a => a.PluginTypeId is { } id && !types.Contains(id)))
            yield return $"{api.Path}: it runs the type {api.PluginTypeId}, which no packed assembly has.";

        var handlers = project.Plugin.Handlers;
        foreach (var api in project.Apis.Where(a => a.Handler is { FullName: { } name } && !handlers.Contains(name)))
            yield return $"Plugins/CustomApis.cs: {api.UniqueName} runs {api.Handler!.Name}, which the DLL has not.";
    }
}
