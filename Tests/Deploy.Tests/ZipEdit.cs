using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace OptOutPlugin.Deploy.Tests;

/// <summary>A solution zip that a test changes.</summary>
internal sealed class ZipEdit
{
    private const string ManifestPart = "solution.xml";
    private const string ContentPart = "customizations.xml";

    private ZipEdit(byte[] zip) =>
        (Manifest, Content) = (XElement.Parse(Part(zip, ManifestPart)), XElement.Parse(Part(zip, ContentPart)));

    public XElement Manifest { get; }

    public XElement Content { get; }

    public static ZipEdit Read(byte[] zip) => new(zip);

    public void Version(string version) => Manifest.Element("SolutionManifest")!.SetElementValue("Version", version);

    public static byte[] Apply(byte[] zip, Action<ZipEdit> edit)
    {
        var parts = new ZipEdit(zip);
        edit(parts);
        return With(zip, new()
        {
            [ManifestPart] = parts.Manifest.ToString(),
            [ContentPart] = parts.Content.ToString(),
        });
    }

    /// <summary>The zip with some parts as these texts.</summary>
    public static byte[] With(byte[] zip, Dictionary<string, string> parts)
    {
        using var stream = new MemoryStream();
        stream.Write(zip);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                archive.GetEntry(name)!.Delete();
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static string Part(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
