using System.Text;

namespace OptOutPlugin.Verify.Tree;

/// <summary>A file of leaf hashes, one a line in base64, in the order of the chain.</summary>
internal static class LeafFile
{
    private const int Line = 45;

    /// <summary>A line of the file.</summary>
    public static string LineOf(byte[] leaf) => Convert.ToBase64String(leaf) + "\n";

    /// <summary>The leaves of a file, one after another.</summary>
    /// <exception cref="VerifyException">A line is none.</exception>
    public static IEnumerable<byte[]> Read(string path)
    {
        using var file = File.OpenRead(path);
        var line = new byte[Line];
        for (var number = 1L; ; number++)
        {
            var count = file.ReadAtLeast(line, Line, throwOnEndOfStream: false);
            if (count == 0)
            {
                yield break;
            }

            yield return count == Line && line[Line - 1] == '\n' && Merkle.Read(Encoding.ASCII.GetString(line, 0, Line - 1)) is { } leaf
                ? leaf
                : throw new VerifyException($"Line {number} of {path} is no leaf.");
        }
    }
}
