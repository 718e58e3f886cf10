using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>No two custom APIs share a name, nor two parameters or two responses of one; case does not count.</summary>
internal sealed class ApiNamesAreUnique : IRule
{
    public IEnumerable<string> Check(Project project) =>
    [
        .. Twice(project.Apis.Select(a => a.UniqueName)).Select(n => $"Plugins/CustomApis.cs declares {n} twice."),
        .. Twice(ApiFile.All(project.Tree).Select(a => a.UniqueName))
            .Select(n => $"{ApiFile.Root}: two custom APIs are called {n}."),
        .. ApiFile.All(project.Tree).SelectMany(a => new[] { a.Parameters, a.Responses }.SelectMany(
            part => Twice(part.Select(f => f.Root.Attr("uniquename"))).Select(n => $"{a.Path}: {n} is there twice."))),
        .. project.Apis.SelectMany(a => new[] { a.Parameters.Select(p => p.Name), a.Responses.Select(r => r.Name) }
            .SelectMany(Twice).Select(n => $"Plugins/CustomApis.cs: {a.UniqueName} declares {n} twice.")),
    ];

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);
}
