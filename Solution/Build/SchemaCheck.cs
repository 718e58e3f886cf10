using System.Xml;
using System.Xml.Schema;
using OptOutPlugin.SolutionBuild.Model;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.SolutionBuild;

/// <summary>Holds customizations.xml against the published schemas.</summary>
internal static class SchemaCheck
{
    private const string Known = "known-export-differences.txt";

    /// <summary>What the schemas say against our file, without what they say against every real export.</summary>
    public static IReadOnlyList<string> Messages(SourceTree tree, string schemas)
    {
        if (!File.Exists(Path.Combine(schemas, Known)))
            throw new BuildException($"{schemas} holds no customization schemas: there is no {Known}.");
        var known = File.ReadAllLines(Path.Combine(schemas, Known)).Where(l => l.Length > 0).ToHashSet();
        var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        set.Add(null, Path.Combine(schemas, "CustomizationsSolution.xsd"));

        List<string> messages = [];
        var document = new XDocument(CustomizationsXml.Of(tree, managed: true));
        document.Validate(set, (sender, e) =>
        {
            if (!known.Contains(FirstSentence(e.Message)))
                messages.Add(e.Message);
        });
        return messages;
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf("'. ", StringComparison.Ordinal);
        return end < 0 ? message : message[..(end + 2)];
    }
}
