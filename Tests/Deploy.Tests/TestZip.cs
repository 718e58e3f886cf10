using System.IO.Compression;
using System.Text;

namespace OptOutPlugin.Deploy.Tests;

/// <summary>A zip with parts that a test names.</summary>
internal static class TestZip
{
    public static byte[] Of(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
