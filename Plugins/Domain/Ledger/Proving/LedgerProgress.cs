using System.Globalization;

namespace OptOutPlugin.Domain.Ledger.Proving;

/// <summary>
/// How far the verification of a ledger has come: everything that it must remember from one slice to the next, however
/// long the ledger is. Nobody vouches for it: who changes it deceives himself alone.
/// </summary>
internal sealed record LedgerProgress
{
    private const string Form = "1";
    private const char Between = ';';
    private const int Parts = 17;
    private const int LongestText = 4000;

    /// <summary>The place at which it began.</summary>
    public int From { get; init; } = 1;

    /// <summary>The last place to look at; null for the end of the chain.</summary>
    public int? To { get; init; }

    /// <summary>The head when it began; null when nobody knew.</summary>
    public Seal? Head { get; init; }

    /// <summary>Whether the rows that wait were looked at.</summary>
    public bool IsWaitingDone { get; init; }

    /// <summary>The version of the last row among those that wait, or of a person.</summary>
    public long After { get; init; }

    /// <summary>The last place that was verified.</summary>
    public int Place { get; init; }

    /// <summary>The hash there.</summary>
    public string Hash { get; init; } = LedgerChain.Start;

    /// <summary>How many rows stand in the chain.</summary>
    public int Sealed { get; init; }

    /// <summary>How many rows waited.</summary>
    public int Unsealed { get; init; }

    /// <summary>How many were sealed since: they are the oldest of those that waited.</summary>
    public int Late { get; init; }

    /// <summary>How many sealed rows were erased.</summary>
    public int Erased { get; init; }

    /// <summary>How many waiting rows were erased.</summary>
    public int ErasedUnsealed { get; init; }

    /// <summary>How many of those that were sealed since are erased.</summary>
    public int ErasedLate { get; init; }

    /// <summary>The Merkle tree over the rows from the first; null for a range that begins later.</summary>
    public MerkleFrontier? Tree { get; init; } = new();

    /// <summary>How many rows agreed with the last checkpoint that was compared.</summary>
    public int Agreed { get; init; }

    /// <summary>A checkpoint that the caller handed in; null for none.</summary>
    public ExportedRoot? Exported { get; init; }

    /// <summary>As one text, without anything personal.</summary>
    public override string ToString() => string.Join(
        Between.ToString(),
        Form, Number(From), Number(To), Number(Head?.Sequence), Head?.Hash.Replace(Between, '?'), IsWaitingDone ? "1" : "0",
        After.ToString(CultureInfo.InvariantCulture), Number(Place), Hash, Number(Sealed), Number(Unsealed),
        Number(Late), Number(Erased), Number(ErasedUnsealed) + "/" + Number(ErasedLate), Tree?.ToString(),
        Number(Agreed), Exported is { } exported ? Number(exported.Size) + "/" + exported.Root : null);

    /// <summary>What <see cref="ToString"/> wrote; null when it is not that.</summary>
    public static LedgerProgress? Read(string text)
    {
        var parts = text.Length > LongestText ? [] : text.Split(Between);
        if (parts.Length != Parts || parts[0] != Form)
        {
            return null;
        }

        var erased = parts[13].Split(['/'], 2);
        var exported = parts[16].Split(['/'], 2);
        var read = new LedgerProgress
        {
            From = Number(parts[1]) ?? 0,
            To = Number(parts[2]),
            Head = Number(parts[3]) is { } head ? new Seal(head, string.Empty, parts[4]) : null,
            IsWaitingDone = parts[5] == "1",
            After = long.TryParse(parts[6], NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : 0,
            Place = Number(parts[7]) ?? 0,
            Hash = parts[8],
            Sealed = Number(parts[9]) ?? 0,
            Unsealed = Number(parts[10]) ?? 0,
            Late = Number(parts[11]) ?? 0,
            Erased = Number(parts[12]) ?? 0,
            ErasedUnsealed = Number(erased[0]) ?? 0,
            ErasedLate = Number(erased[erased.Length - 1]) ?? 0,
            Tree = MerkleFrontier.Read(parts[14]),
            Agreed = Number(parts[15]) ?? 0,
            Exported = exported.Length == 2 ? new ExportedRoot(Number(exported[0]) ?? 0, exported[1]) : null,
        };

        // What was left out or written in another way is not as it was written.
        return read.ToString() == text && (read.Tree is null || read.Tree.Size == read.Place) ? read : null;
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
