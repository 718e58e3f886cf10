using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A form loads the library of each of its handlers, and hands each the execution context.</summary>
internal sealed class HandlersHaveLibraries : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var file in project.Tree.Forms)
        {
            var loaded = file.Root.Descendants("Library").Select(l => l.Attr("name")).ToHashSet();
            foreach (var handler in file.Root.Descendants("Handler"))
            {
                var function = handler.Attr("functionName");
                if (!loaded.Contains(handler.Attr("libraryName")))
                    yield return $"{file.Path} calls {function} of {handler.Attr("libraryName")} without loading it.";
                if (handler.Attr("passExecutionContext") != "true" || handler.Attr("enabled") != "true")
                    yield return $"{file.Path}: the handler {function} must be enabled and get the execution context.";
            }

            foreach (var library in loaded.Where(l => !ScriptUse.In(project.Tree)
                .Any(u => u.File == file.Path && u.Library == l)))
                yield return $"{file.Path} loads {library} and calls nothing of it.";
        }
    }
}
