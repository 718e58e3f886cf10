using System.Xml;
using System.Xml.Schema;
using OptOutPlugin.SolutionBuild.Model;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.SolutionBuild;

/// <summary>Holds customizations.xml against the published schemas.</summary>
internal static class SchemaCheck
{
    private const string Known = "known-export-differences.txt";
    private const string ChartData = "VisualizationDataDescription.xsd";

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
        messages.AddRange(Charts(tree, schemas));
        return messages;
    }

    // customizations.xsd takes anything as the data of a chart; what it must be has a schema of its own.
    private static IEnumerable<string> Charts(SourceTree tree, string schemas)
    {
        var path = Path.Combine(schemas, ChartData);
        if (!File.Exists(path))
            yield break;
        var set = new XmlSchemaSet { XmlResolver = null };
        set.Add(null, path);
        foreach (var file in tree.Charts)
        {
            List<string> messages = [];
            var data = file.Root.Element("datadescription")?.Elements().FirstOrDefault()
                ?? throw new BuildException($"{file.Path} has no datadescription.");
            new XDocument(Xml.Fragment(data)).Validate(set, (sender, e) =>
            {
                if (e.Severity == XmlSeverityType.Error)
                    messages.Add($"{file.Path}: {e.Message}");
            });
            foreach (var message in messages)
                yield return message;
        }
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf("'. ", StringComparison.Ordinal);
        return end < 0 ? message : message[..(end + 2)];
    }
}
