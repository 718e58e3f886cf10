namespace OptOutPlugin.PreferenceCentre.Door;

/// <summary>What somebody wishes for an address that was typed in.</summary>
internal sealed record Submission
{
    /// <summary>The wish.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The e-mail address or phone number as typed, at most 320 characters.</summary>
    public required string Address { get; init; }

    /// <summary>The codes of topics; none: all marketing.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Until when to pause, in UTC.</summary>
    public DateTime? PausedUntil { get; init; }

    /// <summary>The language of the page: en, de, fr or zh.</summary>
    public required string Language { get; init; }

    /// <summary>The link of a mail to several, behind which the address was typed; empty: none.</summary>
    public string Token { get; init; } = "";

    /// <summary>What is kept of the press.</summary>
    public required Evidence Evidence { get; init; }
}

/// <summary>What somebody wishes for an address that was typed in.</summary>
internal enum Decision
{
    /// <summary>No more marketing.</summary>
    OptOut,

    /// <summary>Marketing, once a confirmation mail was answered.</summary>
    OptIn,

    /// <summary>None until a day.</summary>
    Pause,
}

/// <summary>The answer; it never tells whether the address is known.</summary>
/// <param name="Accepted">Whether an address could be read out of the text.</param>
/// <param name="Reference">The short reference of the request; may be empty.</param>
internal sealed record SubmissionAnswer(bool Accepted, string Reference = "");
