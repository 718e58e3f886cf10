namespace OptOutPlugin.PreferenceCentre.Door;

/// <summary>What somebody answers to a confirmation mail.</summary>
/// <param name="Token">The link's token.</param>
/// <param name="Decision">The answer.</param>
/// <param name="Evidence">What is kept of the press; null for a look.</param>
internal sealed record Confirmation(string Token, ConfirmationDecision Decision, Evidence? Evidence)
{
    /// <summary>The ids of what was shown, for a yes: it confirms nothing else.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];
}

/// <summary>An answer to a confirmation mail.</summary>
internal enum ConfirmationDecision
{
    /// <summary>None yet: it changes nothing.</summary>
    Look,

    /// <summary>Yes.</summary>
    Confirm,

    /// <summary>Somebody else asked for it.</summary>
    NotMe,
}

/// <summary>What became of it.</summary>
internal sealed record ConfirmationAnswer
{
    /// <summary>What became of it.</summary>
    public required ConfirmationOutcome Outcome { get; init; }

    /// <summary>The language in which it was asked for; may be empty.</summary>
    public string Language { get; init; } = "";

    /// <summary>The address, masked.</summary>
    public string Address { get; init; } = "";

    /// <summary>What was asked for.</summary>
    public IReadOnlyList<AskedTopic> Topics { get; init; } = [];

    /// <summary>The short reference; may be empty.</summary>
    public string Reference { get; init; } = "";

    /// <summary>When it was recorded, in UTC.</summary>
    public DateTime? RecordedOn { get; init; }
}

/// <summary>A topic that was asked for.</summary>
/// <param name="Code">Its code; "*": all marketing.</param>
/// <param name="Name">Its name; empty for all marketing.</param>
/// <param name="Request">The id of what waits for a confirmation; may be empty where nothing does.</param>
internal sealed record AskedTopic(string Code, string Name, string Request = "");

/// <summary>What became of an answer to a confirmation mail.</summary>
internal enum ConfirmationOutcome
{
    /// <summary>The permission stands.</summary>
    Confirmed,

    /// <summary>It stood before.</summary>
    AlreadySo,

    /// <summary>It is recorded, and something else still says no.</summary>
    StillRefused,

    /// <summary>What waited is deleted.</summary>
    Withdrawn,

    /// <summary>It waited for too long.</summary>
    Expired,

    /// <summary>It waits.</summary>
    Open,

    /// <summary>No link of ours.</summary>
    Unknown,
}
