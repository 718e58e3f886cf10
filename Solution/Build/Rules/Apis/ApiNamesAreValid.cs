using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// A custom API carries our prefix; it, its parameters and its responses have names that can be written in a URL, and
/// their folders are called by them.
/// </summary>
internal sealed class ApiNamesAreValid : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var api in ApiFile.All(project.Tree))
        {
            if (!IsName(api.UniqueName) || !api.UniqueName.StartsWith(Table.Prefix, StringComparison.Ordinal))
                yield return $"{api.Path}: the name {api.UniqueName} is not letters and digits after our prefix.";
            foreach (var file in api.Files)
            {
                var name = file.Root.Attr("uniquename");
                if (!IsName(name))
                    yield return $"{file.Path}: \"{name}\" is not a name of letters, digits and underscores.";
                if (file.Path.Split('/')[^2] != name)
                    yield return $"{file.Path}: the folder must be called {name}, by which pac finds it.";
            }
        }
    }

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
