using System.IO.Compression;
using System.Xml.Linq;

namespace OptOutPlugin.Package.Setup;

/// <summary>A step in a solution zip.</summary>
/// <param name="Id">The step's id, in braces.</param>
/// <param name="MessageName">The name of its message; null when the step gives the id.</param>
/// <param name="MessageId">The id of its message; null when the step gives the name.</param>
/// <param name="Table">Its table; null for any.</param>
internal sealed record ZippedStep(string Id, string? MessageName, Guid? MessageId, string? Table);

/// <summary>A solution zip that is about to be imported, and may be fitted to an environment before.</summary>
internal sealed class SolutionZip
{
    private const string Manifest = "solution.xml";
    private const string Customizations = "customizations.xml";
    private const string Step = "SdkMessageProcessingStep";
    private const string StepId = "SdkMessageProcessingStepId";
    private const string Name = "SdkMessageName";
    private const string StepComponent = "92";

    private readonly string path;
    private readonly XDocument manifest;
    private readonly XDocument customizations;

    private SolutionZip(string path, XDocument manifest, XDocument customizations)
    {
        this.path = path;
        this.manifest = manifest;
        this.customizations = customizations;
    }

    public string UniqueName => manifest.Descendants("UniqueName").First().Value;

    public IReadOnlyList<ZippedStep> Steps => customizations.Descendants(Step).Select(step => new ZippedStep(
        (string)step.Attribute(StepId)!,
        (string?)step.Element(Name),
        Guid.TryParse((string?)step.Element("SdkMessageId"), out var id) ? id : null,
        (string?)step.Element("PrimaryEntity"))).ToList();

    /// <exception cref="InvalidDataException">It is no solution zip.</exception>
    public static SolutionZip Read(string path)
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(path);
        return new SolutionZip(path, Xml(zip, path, Manifest), Xml(zip, path, Customizations));
    }

    /// <summary>Writes the ids of messages where the steps give the names.</summary>
    public void Freeze(IReadOnlyDictionary<string, Guid> idOfMessage)
    {
        foreach (var name in customizations.Descendants(Step).Elements(Name).ToList())
        {
            if (idOfMessage.TryGetValue(name.Value, out var id))
            {
                name.ReplaceWith(new XElement("SdkMessageId", id.ToString("D")));
            }
        }
    }

    /// <summary>Leaves out steps, so that the others can be imported.</summary>
    public void LeaveOut(IEnumerable<string> stepIds)
    {
        var left = new HashSet<string>(stepIds, StringComparer.OrdinalIgnoreCase);
        customizations.Descendants(Step).Where(step => left.Contains((string)step.Attribute(StepId)!)).Remove();
        manifest.Descendants("RootComponent")
            .Where(part => (string?)part.Attribute("type") == StepComponent
                && left.Contains((string?)part.Attribute("id") ?? string.Empty))
            .Remove();
    }

    /// <summary>Puts the zip in place of the one that was read.</summary>
    public void Save()
    {
        var fitted = path + ".fitted";
        File.Copy(path, fitted, overwrite: true);
        using (var zip = System.IO.Compression.ZipFile.Open(fitted, ZipArchiveMode.Update))
        {
            Replace(zip, Manifest, manifest);
            Replace(zip, Customizations, customizations);
        }

        File.Copy(fitted, path, overwrite: true);
        File.Delete(fitted);
    }

    private static XDocument Xml(ZipArchive zip, string path, string part)
    {
        var entry = zip.GetEntry(part)
            ?? throw new InvalidDataException($"{path} is no solution zip: it has no {part}.");
        using var stream = entry.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static void Replace(ZipArchive zip, string part, XDocument content)
    {
        zip.GetEntry(part)!.Delete();
        using var stream = zip.CreateEntry(part).Open();
        using var writer = new StreamWriter(stream);
        writer.Write(content.ToString(SaveOptions.DisableFormatting));
    }
}
