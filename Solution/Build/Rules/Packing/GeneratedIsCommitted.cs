using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>What is made from code stands in the tree and in the plugin's page as the code would make it now.</summary>
internal sealed class GeneratedIsCommitted : IRule
{
    private const string Remedy = "run `dotnet run --project Solution/Build -- generate`.";

    public IEnumerable<string> Check(Project project)
    {
        foreach (var (path, content) in Generated.Files(project))
        {
            var file = Path.Combine(project.Folder, path);
            if (!File.Exists(file))
                yield return $"{path} is missing: {Remedy}";
            else if (!File.ReadAllBytes(file).AsSpan().SequenceEqual(content))
                yield return $"{path} is not what the code says: {Remedy}";
        }

        foreach (var leftover in Generated.Leftovers(project))
            yield return $"{leftover} is made by nothing in the code any more: {Remedy}";
    }
}
