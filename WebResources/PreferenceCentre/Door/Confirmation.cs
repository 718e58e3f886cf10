namespace OptOutPlugin.PreferenceCentre.Door;

/// <summary>What somebody answers to a confirmation mail.</summary>
/// <param name="Token">The link's token.</param>
/// <param name="Decision">The answer.</param>
/// <param name="Evidence">What is kept of the press; null for a look.</param>
internal sealed record Confirmation(string Token, ConfirmationDecision Decision, Evidence? Evidence);

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

    /// <summary>The names of what was asked for; none: all marketing.</summary>
    public IReadOnlyList<NamedTopic> Topics { get; init; } = [];

    /// <summary>The short reference; may be empty.</summary>
    public string Reference { get; init; } = "";

    /// <summary>When it was recorded, in UTC.</summary>
    public DateTime? RecordedOn { get; init; }
}

/// <summary>A topic by name.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
internal sealed record NamedTopic(string Code, string Name);

/// <summary>What became of an answer to a confirmation mail.</summary>
internal enum ConfirmationOutcome
{
    /// <summary>The permission stands.</summary>
    Confirmed,

    /// <summary>It stood before.</summary>
    AlreadySo,

    /// <summary>What waited is deleted.</summary>
    Withdrawn,

    /// <summary>It waited for too long.</summary>
    Expired,

    /// <summary>It waits.</summary>
    Open,

    /// <summary>No link of ours.</summary>
    Unknown,
}
