using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace LocalDataverse.Solutions.Packages;

/// <summary>The parts of a solution zip, checked as far as the zip itself goes.</summary>
internal sealed class SolutionZip
{
    private const string Types = "[Content_Types].xml";
    private const string Manifest = "solution.xml";
    private const string Customizations = "customizations.xml";

    /// <summary>A zip is whatever somebody sends: what it unpacks to is bounded.</summary>
    private const int MostParts = 20_000;
    private const long MostBytes = 256L * 1024 * 1024;

    private readonly Dictionary<string, byte[]> parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> read = new(StringComparer.Ordinal) { Types, Manifest, Customizations };

    private long size;

    private SolutionZip(string name) => Name = name;

    public string Name { get; }

    public XElement Solution => Xml(Manifest);

    public XElement Content => Xml(Customizations);

    /// <summary>Parts that nothing has asked for: what they hold would be lost.</summary>
    public IEnumerable<string> Unread => parts.Keys.Where(part => !read.Contains(part)).Order(StringComparer.Ordinal);

    public static SolutionZip Open(Stream stream, string name)
    {
        var zip = new SolutionZip(name);
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in archive.Entries)
            {
                zip.Add(entry);
            }
        }
        catch (InvalidDataException problem)
        {
            throw ImportFaults.InvalidFile(problem.Message);
        }

        string[] roots = [Types, Manifest, Customizations];
        if (roots.FirstOrDefault(root => !zip.parts.ContainsKey(root)) is { } missing)
        {
            throw ImportFaults.InvalidFile($"{missing} is missing");
        }

        zip.DemandContentTypes();
        return zip;
    }

    /// <summary>The file that a FileName element names.</summary>
    public byte[] File(string fileName)
    {
        var name = fileName.TrimStart('/');
        read.Add(name);
        return parts.GetValueOrDefault(name) ?? throw ImportFaults.Invalid($"the zip has no file {name}");
    }

    /// <summary>The names of the parts in a folder and below, in ordinal order.</summary>
    public IEnumerable<string> Under(string folder) => parts.Keys
        .Where(part => part.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>A part that is an XML file of its own.</summary>
    public XElement XmlFile(string name)
    {
        read.Add(name);
        return Xml(name);
    }

    private void Add(ZipArchiveEntry entry)
    {
        if (entry.FullName.Contains('\\', StringComparison.Ordinal) || entry.FullName is ['/', ..] or [.., '/'])
        {
            throw ImportFaults.InvalidFile($"the entry '{entry.FullName}' is not a plain relative name");
        }

        size += entry.Length;
        if (parts.Count >= MostParts || size > MostBytes)
        {
            throw ImportFaults.InvalidFile($"it has more than {MostParts} parts or {MostBytes} bytes");
        }

        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        if (!parts.TryAdd(entry.FullName, copy.ToArray()))
        {
            throw ImportFaults.InvalidFile($"the entry '{entry.FullName}' stands there twice");
        }
    }

    private void DemandContentTypes()
    {
        var root = Xml(Types);
        XNamespace space = "http://schemas.openxmlformats.org/package/2006/content-types";
        var extensions = root.Elements(space + "Default")
            .Select(one => one.NeededAttribute("Extension"))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var overrides = root.Elements(space + "Override")
            .Select(one => one.NeededAttribute("PartName").TrimStart('/'))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts.Keys.Where(part => part != Types))
        {
            if (!overrides.Contains(part) && !extensions.Contains(Path.GetExtension(part).TrimStart('.')))
            {
                throw ImportFaults.InvalidFile($"{Types} has no content type for {part}");
            }
        }
    }

    private XElement Xml(string name)
    {
        try
        {
            using var stream = new MemoryStream(parts[name]);
            using var reader = XmlReader.Create(
                stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XElement.Load(reader);
        }
        catch (XmlException problem)
        {
            throw ImportFaults.InvalidFile($"{name}: {problem.Message}");
        }
    }
}
