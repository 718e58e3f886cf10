using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A web resource that a table or form names is in the tree.</summary>
internal sealed class WebResourcesExist : IRule
{
    private static readonly string[] Attributes = ["libraryName", "Library", "ModernImage", "Icon", "VectorIcon"];

    public IEnumerable<string> Check(Project project)
    {
        var known = project.Tree.WebResources.Select(f => f.Root.Child("Name")).ToHashSet();
        return from file in project.Tree.Files
               from name in Named(file).Distinct()
               where !known.Contains(name)
               select $"{file.Path} names the web resource {name}, which is not there.";
    }

    private static IEnumerable<string> Named(SourceFile file) => file.Root.DescendantsAndSelf()
        .SelectMany(e => e.Attributes()
            .Where(a => Attributes.Contains(a.Name.LocalName) || (e.Name == "Library" && a.Name == "name"))
            .Select(a => a.Value)
            .Append(e.Name.LocalName is "IconVectorName" or "Url" ? e.Value : ""))
        .Select(name => name.Replace("$webresource:", "").Replace("/WebResources/", ""))
        .Where(name => name.StartsWith("optout_/", StringComparison.Ordinal));
}
