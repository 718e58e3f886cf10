namespace OptOutPlugin.Domain.Links;

/// <summary>What a person wants who opened a link.</summary>
internal enum LinkWish
{
    /// <summary>No more of what the mail was about; of a mail without a topic, no more marketing e-mail.</summary>
    Stop,

    /// <summary>No more marketing e-mail.</summary>
    StopAll,

    /// <summary>No marketing e-mail until a day.</summary>
    Pause,

    /// <summary>What this very link refused a moment ago is as it was before.</summary>
    Undo,

    /// <summary>Topic by topic, as the page shows them.</summary>
    Choose,
}

/// <summary>What became of it: the words by which the custom API answers.</summary>
internal enum LinkOutcome
{
    /// <summary>It was done.</summary>
    Changed,

    /// <summary>It was so already.</summary>
    AlreadySo,

    /// <summary>It was recorded for the address; the record of the person is not there any more.</summary>
    NothingKnown,

    /// <summary>A permission was given after the link was made: the page asks first, and nothing was done.</summary>
    AskFirst,

    /// <summary>The time in which it can be taken back has passed, or this link refused nothing.</summary>
    TooLate,

    /// <summary>What was permitted is recorded, and something else still says no.</summary>
    StillRefused,

    /// <summary>A link with which somebody looks whether links work; it changes nothing.</summary>
    Test,

    /// <summary>It is no link of ours, or not one for this; nothing was done.</summary>
    Unknown,
}

/// <summary>The rules by which links may act.</summary>
internal static class LinkPolicy
{
    private static readonly TimeSpan SamePress = TimeSpan.FromMinutes(1);

    /// <summary>How long a link can take back what it refused itself.</summary>
    public static TimeSpan UndoTime { get; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Whether somebody who presses again at the same door adds nothing: within a minute, whichever of the two arrives
    /// first. Later it is said once more, on record: the first may have been a mail scanner's.
    /// </summary>
    /// <param name="last">When the link's last request was said, UTC; null is not known.</param>
    /// <param name="pressed">When it was pressed now, UTC.</param>
    public static bool IsSamePress(DateTime? last, DateTime pressed) =>
        last is { } said && (pressed - said).Duration() < SamePress;

    /// <summary>
    /// When a link was in a mail at the latest, UTC: what it says of that is the begin of the hour. What was permitted in
    /// the hour of the mail was permitted before it.
    /// </summary>
    /// <param name="issuedOn">What the link says, UTC.</param>
    public static DateTime IssuedBy(DateTime issuedOn) => issuedOn.AddHours(1);

    /// <summary>How long a confirmation may be given.</summary>
    public static TimeSpan ConfirmationTime { get; } = TimeSpan.FromDays(14);

    /// <summary>How long no second mail asks the same address to confirm.</summary>
    public static TimeSpan BetweenConfirmations { get; } = TimeSpan.FromDays(30);

    /// <summary>The longest pause that a page may ask for.</summary>
    public static TimeSpan LongestPause { get; } = TimeSpan.FromDays(366);

    /// <summary>
    /// Whether a link may do something at a door. What a mail program posts to says no and nothing else; its link may
    /// be opened as a page too, and says no there.
    /// </summary>
    /// <param name="wish">What is wanted.</param>
    /// <param name="permits">Whether a choice permits something.</param>
    /// <param name="of">The door that the link names.</param>
    /// <param name="at">The door at which it is used.</param>
    public static bool IsAllowed(LinkWish wish, bool permits, LinkDoor of, LinkDoor at) => at switch
    {
        LinkDoor.OneClick => of == LinkDoor.OneClick && wish is LinkWish.Stop or LinkWish.StopAll,
        LinkDoor.Page => of == LinkDoor.Page || (of == LinkDoor.OneClick && !(wish == LinkWish.Choose && permits)),
        LinkDoor.Confirmation => false,
    };
}
