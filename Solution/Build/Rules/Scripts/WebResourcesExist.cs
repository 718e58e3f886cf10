using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A web resource that anything in the solution names is in the tree.</summary>
internal sealed class WebResourcesExist : IRule
{
    private static readonly string[] Attributes =
    [
        "libraryName", "Library", "ModernImage", "Icon", "VectorIcon", "Url", "imageproviderwebresource",
    ];

    public IEnumerable<string> Check(Project project)
    {
        var known = project.Tree.WebResources.Select(f => f.Root.Child("Name")).ToHashSet();
        var ids = project.Tree.WebResources.ToDictionary(
            f => f.Root.Child("Name"), f => f.Root.Child("WebResourceId"), StringComparer.Ordinal);
        foreach (var file in project.Tree.Files)
        {
            foreach (var name in Named(file).Distinct().Where(n => !known.Contains(n)))
                yield return $"{file.Path} names the web resource {name}, which is not there.";
            foreach (var pair in file.Root.Descendants("parameters").Where(p => p.Element("WebResourceId") is not null)
                .Where(p => ids.GetValueOrDefault(p.Child("Url")) != p.Child("WebResourceId")))
                yield return $"{file.Path} gives {pair.Child("Url")} an id that it does not have.";
        }
    }

    private static IEnumerable<string> Named(SourceFile file) => file.Root.DescendantsAndSelf()
        .SelectMany(e => e.Attributes()
            .Where(a => Attributes.Contains(a.Name.LocalName) || (e.Name == "Library" && a.Name == "name"))
            .Select(a => a.Value)
            .Append(e.Name.LocalName is "IconVectorName" or "Url" ? e.Value : ""))
        .Select(name => name.Replace("$webresource:", "").Replace("/WebResources/", ""))
        .Where(name => name.StartsWith("optout_/", StringComparison.Ordinal));
}
