using System.Globalization;

namespace OptOutPlugin.Domain.Lists;

/// <summary>What is being done with a list.</summary>
internal enum ListPhase
{
    /// <summary>Its rows are taken in, or all of them were.</summary>
    TakenIn,

    /// <summary>Its refusals are being taken back: none of its rows is taken in any more.</summary>
    GoingBack,

    /// <summary>They are taken back.</summary>
    TakenBack,
}

/// <summary>Where the work on a list goes on.</summary>
/// <param name="Phase">What is being done.</param>
/// <param name="Digest">The hash of the rows that are done.</param>
internal sealed record ListPlace(ListPhase Phase, string Digest)
{
    private const char Between = '|';

    /// <summary>The place of a new list.</summary>
    public static ListPlace Begin { get; } = new(ListPhase.TakenIn, ListDigest.OfNone);

    /// <summary>The ledger row after which taking back goes on; null for the first.</summary>
    public Guid? After { get; init; }

    /// <summary>How many refusals are taken back so far.</summary>
    public int TakenBack { get; init; }

    /// <summary>How many stand, since somebody else said no as well.</summary>
    public int Kept { get; init; }

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static ListPlace? Read(string? text)
    {
        var parts = (text ?? string.Empty).Split(Between);
        return parts.Length == 5
            && Enum.TryParse<ListPhase>(parts[0], out var phase) && phase.ToString() == parts[0]
            && ListDigest.Is(parts[1])
            && Number(parts[3]) is { } taken
            && Number(parts[4]) is { } kept
                ? new ListPlace(phase, parts[1])
                {
                    After = Guid.TryParseExact(parts[2], "D", out var after) ? after : null,
                    TakenBack = taken,
                    Kept = kept,
                }
                : null;
    }

    /// <summary>The place as it is stored, in at most 150 characters.</summary>
    public override string ToString() => string.Join(
        Between.ToString(),
        Phase.ToString(),
        Digest,
        After?.ToString("D"),
        TakenBack.ToString(CultureInfo.InvariantCulture),
        Kept.ToString(CultureInfo.InvariantCulture));

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
