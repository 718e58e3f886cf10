using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>
/// The next release of the packed solution: the topic table has a column more, creating a topic runs a step that was
/// not there, and one step, of creating an account, is gone.
/// </summary>
internal static class NextVersion
{
    public const string Column = "optout_audience";

    public static Guid NewStep { get; } = Guid.Parse("3f0d2a64-6c0b-4f5e-9f1d-52f4a7e0c111");

    /// <summary>The step that the next release lacks: one of the watchdog, which nothing else waits for.</summary>
    public static Guid GoneStepOf(byte[] zip) => Guid.Parse(
        Gone(XElement.Parse(Part(zip, "customizations.xml"))).Attribute("SdkMessageProcessingStepId")!.Value);

    public static byte[] Of(byte[] zip, string version, bool hasChanges = true)
    {
        var content = XElement.Parse(Part(zip, "customizations.xml"));
        var manifest = XElement.Parse(Part(zip, "solution.xml"));
        manifest.Element("SolutionManifest")!.SetElementValue("Version", version);
        if (hasChanges)
        {
            AddColumn(content);
            Replace(content, manifest);
        }

        return With(zip, new() { ["customizations.xml"] = content.ToString(), ["solution.xml"] = manifest.ToString() });
    }

    /// <summary>One that cannot be installed: a role of it asks for what does not exist.</summary>
    public static byte[] Broken(byte[] zip, string version)
    {
        var next = Of(zip, version);
        var content = XElement.Parse(Part(next, "customizations.xml"));
        content.Descendants("RolePrivilege").Last().SetAttributeValue("name", "prvReadNothing");
        return With(next, new() { ["customizations.xml"] = content.ToString() });
    }

    private static void AddColumn(XElement content)
    {
        var columns = content.Descendants("entity").Single(one => one.Attribute("Name")?.Value == "optout_Topic")
            .Element("attributes")!;
        columns.Add(new XElement(
            "attribute",
            new XAttribute("PhysicalName", "optout_Audience"),
            new XElement("Type", "nvarchar"),
            new XElement("Name", Column),
            new XElement("LogicalName", Column),
            new XElement("MaxLength", 50)));
    }

    private static void Replace(XElement content, XElement manifest)
    {
        var gone = Gone(content);
        var step = new XElement(gone);
        step.SetAttributeValue("SdkMessageProcessingStepId", NewStep.ToString("B"));
        step.SetAttributeValue("Name", "Create of a topic");
        step.SetElementValue("PrimaryEntity", "optout_topic");
        content.Element("SdkMessageProcessingSteps")!.Add(step);
        var root = manifest.Descendants("RootComponent")
            .Where(one => one.Attribute("type")!.Value == "92")
            .Single(one => IdOf(one, "id") == IdOf(gone, "SdkMessageProcessingStepId"));
        root.SetAttributeValue("id", NewStep.ToString("B"));
        gone.Remove();
    }

    // Any step that waits for Create, so that it can be put on another table.
    private static XElement Gone(XElement content) => content.Descendants("SdkMessageProcessingStep")
        .First(one => one.Element("SdkMessageId")?.Value.StartsWith("9ebdbb1b", StringComparison.Ordinal) == true
            && one.Element("PrimaryEntity")?.Value == "email"
            && one.Element("Mode")?.Value == "1");

    private static Guid IdOf(XElement element, string attribute) => Guid.Parse(element.Attribute(attribute)!.Value);

    private static string Part(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] With(byte[] zip, Dictionary<string, string> parts)
    {
        var changed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(zip)))
        using (var to = new ZipArchive(changed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var target = to.CreateEntry(entry.FullName).Open();
                if (parts.TryGetValue(entry.FullName, out var text))
                {
                    target.Write(Encoding.UTF8.GetBytes(text));
                }
                else
                {
                    using var source = entry.Open();
                    source.CopyTo(target);
                }
            }
        }

        return changed.ToArray();
    }
}
