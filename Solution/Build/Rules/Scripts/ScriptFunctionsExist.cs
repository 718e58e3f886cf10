using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A function that a form, a command or a view calls is in the script that it names.</summary>
internal sealed class ScriptFunctionsExist : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var library in ScriptUse.In(project.Tree).GroupBy(u => u.Library))
        {
            var path = Path.Combine(project.Tree.Folder, "WebResources", library.Key);
            if (!library.Key.EndsWith(".js", StringComparison.Ordinal) || !File.Exists(path))
            {
                yield return $"{library.First().File} calls {library.First().Function} of {library.Key}, no script.";
                continue;
            }

            foreach (var fault in Faults(library.Key, path, library))
                yield return fault;
        }
    }

    private static List<string> Faults(string name, string path, IEnumerable<ScriptUse> uses)
    {
        try
        {
            using var script = Script.Run(name, File.ReadAllText(path));
            return
            [
                .. uses.Distinct().Where(use => !script.Offers(use.Function))
                    .Select(use => $"{use.File} calls {use.Function}, which {name} does not offer."),
            ];
        }
        catch (BuildException fault)
        {
            return [fault.Message];
        }
    }
}
