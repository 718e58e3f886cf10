using System.Globalization;
using System.Text;
using OptOutPlugin.Verify.Tree;

namespace OptOutPlugin.Verify.Notes;

/// <summary>That one leaf is in a log (c2sp.org/tlog-proof), as a file that ends in .tlog-proof.</summary>
/// <param name="Extra">What is told besides, and vouched for by nobody: the row as a line of JSON; null for nothing.</param>
/// <param name="Index">The place of the leaf, from 0.</param>
/// <param name="Hashes">The way to the root, the leaf's sibling first.</param>
/// <param name="Note">The checkpoint, word for word.</param>
internal sealed record TlogProof(byte[]? Extra, long Index, IReadOnlyList<byte[]> Hashes, string Note)
{
    /// <summary>The first line.</summary>
    public const string First = "c2sp.org/tlog-proof@v1";

    private const string ExtraName = "extra ";
    private const string IndexName = "index ";
    private const int MostHashes = 63;

    public override string ToString()
    {
        var text = new StringBuilder(First).Append('\n');
        if (Extra is not null)
        {
            text.Append(ExtraName).Append(Convert.ToBase64String(Extra)).Append('\n');
        }

        text.Append(IndexName).Append(Index.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var hash in Hashes)
        {
            text.Append(Convert.ToBase64String(hash)).Append('\n');
        }

        return text.Append('\n').Append(Note).ToString();
    }

    /// <summary>Reads a proof.</summary>
    /// <exception cref="VerifyException">It is none.</exception>
    public static TlogProof Read(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = new Queue<string>(end < 0 ? [] : text[..end].Split('\n'));
        if (!lines.TryDequeue(out var first) || first != First)
        {
            throw new VerifyException($"It is no proof: its first line is not {First}.");
        }

        byte[]? extra = null;
        if (lines.TryPeek(out var second) && second.StartsWith(ExtraName, StringComparison.Ordinal))
        {
            extra = Bytes(lines.Dequeue()[ExtraName.Length..]);
        }

        if (!lines.TryDequeue(out var index)
            || !index.StartsWith(IndexName, StringComparison.Ordinal)
            || !long.TryParse(index[IndexName.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            || lines.Count > MostHashes)
        {
            throw new VerifyException("The proof does not say which leaf it is about.");
        }

        return new TlogProof(
            extra,
            at,
            [.. lines.Select(line => Merkle.Read(line) ?? throw new VerifyException("A hash of the proof cannot be read."))],
            text[(end + 2)..]);
    }

    private static byte[] Bytes(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException fault)
        {
            throw new VerifyException("What the proof tells besides cannot be read.", fault);
        }
    }
}
