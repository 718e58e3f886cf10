using System.Text;
using System.Xml;

namespace OptOutPlugin.SolutionBuild;

/// <summary>Reads and writes XML as the solution format wants it.</summary>
internal static class Xml
{
    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = true,
        IgnoreComments = true,
    };

    /// <summary>The namespace declaration that every file of the tree carries on its root.</summary>
    public static XAttribute Instance =>
        new(XNamespace.Xmlns + "xsi", "http://www.w3.org/2001/XMLSchema-instance");

    public static XElement Read(string path)
    {
        using var file = File.OpenRead(path);
        return Read(file, path);
    }

    public static XElement Read(Stream stream, string name)
    {
        try
        {
            using var reader = XmlReader.Create(stream, Reading);
            return XElement.Load(reader);
        }
        catch (XmlException fault)
        {
            throw new BuildException($"{name} is not well-formed XML: {fault.Message}");
        }
    }

    /// <summary>A file of the tree: declaration, LF, a line end at the end.</summary>
    public static string TreeText(XElement root) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + Body(root, "\n") + "\n";

    /// <summary>A file that lies in the zip as it lies in the tree: LF, no declaration, as exports have them.</summary>
    public static string AssetText(XElement root) => Body(root, "\n") + "\n";

    /// <summary>A root file of the zip as the server writes it: CRLF, no declaration.</summary>
    public static string ZipText(XElement root) => Body(root, "\r\n");

    /// <summary>A copy without the namespace declarations that only a root needs.</summary>
    public static XElement Fragment(XElement root)
    {
        var copy = new XElement(root);
        copy.DescendantsAndSelf().Attributes().Where(a => a.IsNamespaceDeclaration).Remove();
        return copy;
    }

    public static string Child(this XElement element, string name) => element.Element(name)?.Value ?? "";

    public static string Attr(this XElement element, string name) => element.Attribute(name)?.Value ?? "";

    private static string Body(XElement root, string newLine)
    {
        var text = new StringBuilder();
        var writing = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = newLine };
        using (var writer = XmlWriter.Create(text, writing))
            root.Save(writer);
        return text.ToString();
    }
}
