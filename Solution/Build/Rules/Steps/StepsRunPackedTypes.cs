using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A step names a type of the packed assembly by name and by id.</summary>
internal sealed class StepsRunPackedTypes : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var types = project.Tree.Assemblies.SelectMany(f => f.Root.Descendants("PluginType"))
            .ToLookup(t => t.Attr("AssemblyQualifiedName"), t => t.Attr("PluginTypeId"));
        foreach (var step in project.StepFiles)
        {
            if (!types.Contains(step.PluginType))
                yield return $"{step.Path}: {step.Name} runs {step.PluginType}, which no packed assembly has.";
            else if (!types[step.PluginType].Contains(step.Root.Child("PluginTypeId")))
                yield return $"{step.Path}: {step.Name} gives another PluginTypeId than its type has.";
        }
    }
}
