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
        from length in Values(file.Root, text.Element).Select(value => value.Length)
        where length == 0 || length > text.Most
        select $"{file.Path}: the {text.Element} has {length} characters; 1 to {text.Most} fit.";

    // The default, and what it is in each language.
    private static IEnumerable<string> Values(XElement root, string element) =>
        root.Element(element) is { } given && given.Attribute("default") is { } text
            ? [text.Value, .. given.Elements().Select(label => label.Attr("description"))]
            : [root.Child(element)];
}
