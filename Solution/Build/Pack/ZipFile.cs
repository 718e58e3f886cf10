using System.IO.Compression;

namespace OptOutPlugin.SolutionBuild.Pack;

/// <summary>A zip that depends on nothing but its parts.</summary>
internal static class ZipFile
{
    // The oldest time that the format can say.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The parts in ordinal order, those of the root first.</summary>
    public static byte[] Bytes(IReadOnlyDictionary<string, byte[]> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts
                .OrderBy(p => p.Key.Contains('/')).ThenBy(p => p.Key, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                entry.ExternalAttributes = 0;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
