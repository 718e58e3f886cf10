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

    /// <summary>
    /// Whether it may wait. What permits something needs its answer, and so does a pause of what may be a phone number,
    /// which cannot be paused.
    /// </summary>
    public bool MayWait =>
        Decision == Decision.OptOut || (Decision == Decision.Pause && Address.IndexOfAny(['@', '＠']) >= 0);
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
/// <param name="Accepted">Whether it is taken.</param>
/// <param name="Reference">The short reference of the request; may be empty.</param>
/// <param name="Fault">Why it is not accepted, in a word; empty: an address cannot be read.</param>
internal sealed record SubmissionAnswer(bool Accepted, string Reference = "", string Fault = "")
{
    /// <summary>Phone numbers can be stopped, and not paused.</summary>
    public const string PhoneCannotPause = "PhoneCannotPause";

    /// <summary>Whether it is not accepted for that.</summary>
    public bool IsPhonePause => Fault == PhoneCannotPause;
}
