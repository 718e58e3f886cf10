using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>What a custom API says of itself is there and fits the platform's columns.</summary>
internal sealed class ApiTextsFit : IRule
{
    private static readonly (string Element, int Most)[] Texts =
        [("description", 300), ("displayname", 100), ("name", 100)];

    public IEnumerable<string> Check(Project project) =>
        from file in ApiFile.All(project.Tree).SelectMany(a => a.Files)
        from text in Texts
        let length = Value(file.Root, text.Element).Length
        where length == 0 || length > text.Most
        select $"{file.Path}: the {text.Element} has {length} characters; 1 to {text.Most} fit.";

    private static string Value(XElement root, string element) =>
        root.Element(element)?.Attribute("default")?.Value ?? root.Child(element);
}
