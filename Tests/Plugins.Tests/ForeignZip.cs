using System.IO.Compression;
using System.Text;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>The zip of a solution of somebody else, as the platform takes it.</summary>
internal static class ForeignZip
{
    private const string Types = """
        <?xml version="1.0" encoding="utf-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="xml" ContentType="application/octet-stream" />
          <Default Extension="dll" ContentType="application/octet-stream" />
        </Types>
        """;

    /// <summary>The zip, to be read from its beginning.</summary>
    /// <param name="manifest">What <c>solution.xml</c> says.</param>
    /// <param name="customizations">What <c>customizations.xml</c> says.</param>
    /// <param name="more">Further parts, by their names.</param>
    public static MemoryStream Of(string manifest, string customizations, params (string Name, byte[] Content)[] more)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            (string Name, byte[] Content)[] parts =
            [
                ("[Content_Types].xml", Encoding.UTF8.GetBytes(Types)),
                ("solution.xml", Encoding.UTF8.GetBytes(manifest)),
                ("customizations.xml", Encoding.UTF8.GetBytes(customizations)),
                .. more,
            ];
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        zip.Position = 0;
        return zip;
    }
}
