namespace OptOutPlugin.PreferenceCentre.Door;

/// <summary>What a person wishes through a link.</summary>
internal sealed record Redemption
{
    /// <summary>The link's token.</summary>
    public required string Token { get; init; }

    /// <summary>Through which door.</summary>
    public required Entrance Door { get; init; }

    /// <summary>The wish.</summary>
    public required Wish Wish { get; init; }

    /// <summary>Until when to pause, in UTC.</summary>
    public DateTime? PausedUntil { get; init; }

    /// <summary>The codes of topics that are allowed; "*": all marketing.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>The codes of topics that are refused; "*": all marketing.</summary>
    public IReadOnlyList<string> Refuse { get; init; } = [];

    /// <summary>Whether the person was told of a permission that is younger than the link.</summary>
    public bool Confirmed { get; init; }

    /// <summary>What is kept of the press.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>Whether it only refuses, so that it may wait: what permits something needs its answer.</summary>
    public bool OnlyRefuses => Wish != Wish.Undo && Allow.Count == 0;
}

/// <summary>Through which door a wish comes.</summary>
internal enum Entrance
{
    /// <summary>A button on the page.</summary>
    Page,

    /// <summary>A mail program's post (RFC 8058).</summary>
    OneClick,
}

/// <summary>What somebody wishes.</summary>
internal enum Wish
{
    /// <summary>No more of the mail's topic; all, where it has none.</summary>
    Stop,

    /// <summary>No more marketing.</summary>
    StopAll,

    /// <summary>None until a day.</summary>
    Pause,

    /// <summary>As it was before this link refused something.</summary>
    Undo,

    /// <summary>Topic by topic.</summary>
    Choose,
}

/// <summary>The answer to a wish.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reference">The short reference of the request; may be empty.</param>
/// <param name="RecordedOn">When it was recorded, in UTC.</param>
/// <param name="UndoUntil">Until when it can be taken back, in UTC.</param>
internal sealed record RedemptionAnswer(
    Outcome Outcome, string Reference = "", DateTime? RecordedOn = null, DateTime? UndoUntil = null);

/// <summary>What became of a wish.</summary>
internal enum Outcome
{
    /// <summary>It is done.</summary>
    Changed,

    /// <summary>It was so before.</summary>
    AlreadySo,

    /// <summary>It is recorded; there is no record of the person.</summary>
    NothingKnown,

    /// <summary>Nothing was done: a permission is younger than the link.</summary>
    AskFirst,

    /// <summary>Nothing was taken back: more than 30 minutes have passed.</summary>
    TooLate,

    /// <summary>What was permitted is recorded, and something else still says no.</summary>
    StillRefused,

    /// <summary>A link for the self-test.</summary>
    Test,

    /// <summary>No link of ours; nothing was done.</summary>
    Unknown,
}
