using System.Globalization;
using OptOutPlugin.Verify.Tree;

namespace OptOutPlugin.Verify.Notes;

/// <summary>The text of a checkpoint (c2sp.org/tlog-checkpoint): what a log says of itself.</summary>
/// <param name="Origin">The name of the log.</param>
/// <param name="Size">Of how many leaves.</param>
/// <param name="Root">The Merkle root over them.</param>
internal sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    /// <summary>The text of a note.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    /// <summary>The checkpoint in the text of a note.</summary>
    /// <exception cref="VerifyException">It is none.</exception>
    public static Checkpoint Read(string text)
    {
        var lines = text.Split('\n');
        return lines.Length >= 4
            && lines[0].Length > 0
            && long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && size.ToString(CultureInfo.InvariantCulture) == lines[1]
            && Merkle.Read(lines[2]) is { } root
                ? new Checkpoint(lines[0], size, root)
                : throw new VerifyException("The note is no checkpoint: three lines are origin, size and root.");
    }
}
