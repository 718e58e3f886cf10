using OptOutPlugin.PreferenceCentre.Door;

namespace OptOutPlugin.PreferenceCentre.Deciding;

/// <summary>What became of a press, for the person to read.</summary>
internal sealed record Notice
{
    /// <summary>What kind it is; its texts are named for it.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>The button that was pressed; empty: it does not matter.</summary>
    public string Button { get; init; } = "";

    /// <summary>The name of the topic that it was about; empty: all marketing.</summary>
    public string TopicName { get; init; } = "";

    /// <summary>Until when it is paused, in UTC.</summary>
    public DateTime? PausedUntil { get; init; }

    /// <summary>When it was recorded or received, in UTC.</summary>
    public DateTime? On { get; init; }

    /// <summary>The reference; may be empty.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Until when it can be taken back, in UTC; null: it cannot.</summary>
    public DateTime? UndoUntil { get; init; }

    /// <summary>Whether the press did what it was for, as far as it could.</summary>
    public bool IsGood => Kind is NoticeKind.Changed or NoticeKind.AlreadySo or NoticeKind.NothingKnown
        or NoticeKind.Stored or NoticeKind.Received or NoticeKind.ReceivedLater or NoticeKind.Invited;

    /// <summary>The status of the answer (RFC 9110).</summary>
    public int Status => Kind switch
    {
        NoticeKind.Full or NoticeKind.NotNow => StatusCodes.Status503ServiceUnavailable,
        NoticeKind.TooOften => StatusCodes.Status429TooManyRequests,
        NoticeKind.PressAgain or NoticeKind.NothingChosen or NoticeKind.OnlyStops => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status200OK,
    };

    /// <summary>What a wish through a link has become.</summary>
    /// <param name="pressed">What was pressed.</param>
    /// <param name="redemption">What was asked.</param>
    /// <param name="taken">The answer; not one that asks first or knows no such link.</param>
    public static Notice Of(Pressed pressed, Redemption redemption, Taken<RedemptionAnswer> taken) => new()
    {
        Kind = taken switch
        {
            { How: Taking.Stored } => NoticeKind.Stored,
            { How: Taking.Full } => NoticeKind.Full,
            { How: Taking.NotNow } => NoticeKind.NotNow,
            { Answer.Outcome: Outcome.Changed } => NoticeKind.Changed,
            { Answer.Outcome: Outcome.AlreadySo } => NoticeKind.AlreadySo,
            { Answer.Outcome: Outcome.NothingKnown } => NoticeKind.NothingKnown,
            { Answer.Outcome: Outcome.TooLate } => NoticeKind.TooLate,
            { Answer.Outcome: Outcome.StillRefused } => NoticeKind.StillRefused,
            _ => NoticeKind.Test,
        },
        Button = pressed.Button,
        PausedUntil = redemption.PausedUntil,
        On = taken.Answer?.RecordedOn ?? redemption.Evidence.PressedOn,
        Reference = taken.Answer?.Reference ?? redemption.Evidence.IdempotencyKey[..8].ToUpperInvariant(),
        UndoUntil = taken.Answer?.UndoUntil,
    };
}

/// <summary>What became of a press.</summary>
internal enum NoticeKind
{
    /// <summary>It is done.</summary>
    Changed,

    /// <summary>It was so before.</summary>
    AlreadySo,

    /// <summary>It is recorded; there is no record of the person.</summary>
    NothingKnown,

    /// <summary>It can no longer be taken back.</summary>
    TooLate,

    /// <summary>It is recorded, and something else still says no.</summary>
    StillRefused,

    /// <summary>A link for the self-test.</summary>
    Test,

    /// <summary>It is stored, and will be handed on.</summary>
    Stored,

    /// <summary>It could be neither handed on nor stored.</summary>
    Full,

    /// <summary>It needs an answer, and nobody answers.</summary>
    NotNow,

    /// <summary>The page could not be proved to be ours, which permitting needs.</summary>
    PressAgain,

    /// <summary>Nothing was changed on the page.</summary>
    NothingChosen,

    /// <summary>The link is one that permits nothing.</summary>
    OnlyStops,

    /// <summary>A typed address is taken, whether it is known or not.</summary>
    Received,

    /// <summary>A typed address is stored, whether it is known or not.</summary>
    ReceivedLater,

    /// <summary>A confirmation mail goes out, where it may.</summary>
    Invited,

    /// <summary>What was refused is stored, what was permitted is not taken.</summary>
    StoredInPart,

    /// <summary>It was asked too often.</summary>
    TooOften,
}
