using System.Xml.Linq;

namespace OptOutPlugin.LocalDataverse.Import;

/// <summary>A solution as its zip brings it.</summary>
internal sealed class Package
{
    private Package(SolutionZip zip)
    {
        Zip = zip;
        Manifest = SolutionManifest.Read(zip.Solution);
        Content = zip.Content;
    }

    public SolutionZip Zip { get; }

    public SolutionManifest Manifest { get; }

    public XElement Content { get; }

    public static Package Open(Stream stream, string name) => new(SolutionZip.Open(stream, name));

    public static Package Open(byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        return Open(stream, "solution.zip");
    }
}
