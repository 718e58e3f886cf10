using System.Globalization;

namespace OptOutPlugin.Domain.Ledger.Proving;

/// <summary>
/// A checkpoint as a signed note (c2sp.org/tlog-checkpoint, c2sp.org/signed-note). Its signatures are not looked at here:
/// the key of an exporter is none that this side knows, and what it is good for is to be shown to others.
/// </summary>
/// <param name="Text">The note, word for word.</param>
/// <param name="Origin">The name of the log.</param>
/// <param name="Size">Of how many rows.</param>
/// <param name="Root">The Merkle root over them, in base64.</param>
internal sealed record CheckpointNote(string Text, string Origin, int Size, string Root)
{
    /// <summary>The most characters of a note.</summary>
    public const int Longest = 4000;

    private const string SignatureMark = "\u2014 ";

    /// <summary>Reads a note; null when it is none, or none that says three lines and a signature.</summary>
    public static CheckpointNote? Read(string? text)
    {
        if (text is null || text.Length > Longest || text.Any(one => one is < ' ' and not '\n'))
        {
            return null;
        }

        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = end < 0 ? [] : text.Substring(0, end).Split('\n');
        var signatures = end < 0 ? [] : text.Substring(end + 2).Split('\n');
        return lines.Length == 3
            && lines[0].Length > 0
            && int.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && size.ToString(CultureInfo.InvariantCulture) == lines[1]
            && MerkleText.Read(lines[2]) is not null
            && signatures.Length > 1
            && signatures[signatures.Length - 1].Length == 0
            && signatures.Take(signatures.Length - 1).All(IsSignature)
                ? new CheckpointNote(text, lines[0], size, lines[2])
                : null;
    }

    private static bool IsSignature(string line) =>
        line.StartsWith(SignatureMark, StringComparison.Ordinal) && line.Split(' ').Length == 3;
}
