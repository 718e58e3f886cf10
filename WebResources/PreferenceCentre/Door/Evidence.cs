namespace OptOutPlugin.PreferenceCentre.Door;

/// <summary>What is kept of a press, to prove it later.</summary>
internal sealed record Evidence
{
    /// <summary>What was shown, as JSON of at most 2,000 characters; empty: not known.</summary>
    public string Shown { get; init; } = "";

    /// <summary>SHA-256 over all texts shown, as 64 hexadecimal characters; empty: not known.</summary>
    public string WordingHash { get; init; } = "";

    /// <summary>Which version of the privacy policy was shown, such as <c>2 de</c>; empty: not known, or none is in force.
    /// </summary>
    public string PolicyVersion { get; init; } = "";

    /// <summary>The browser's name for itself, at most 200 characters; empty: not kept.</summary>
    public string UserAgent { get; init; } = "";

    /// <summary>A keyed hash of the network address, as 64 hexadecimal characters; empty: not kept.</summary>
    public string Network { get; init; } = "";

    /// <summary>Whether the browser sent Global Privacy Control (Sec-GPC: 1).</summary>
    public bool PrivacySignal { get; init; }

    /// <summary>When the button was pressed, in UTC.</summary>
    public required DateTime PressedOn { get; init; }

    /// <summary>The same key has the same answer and does nothing more.</summary>
    public required string IdempotencyKey { get; init; }
}
