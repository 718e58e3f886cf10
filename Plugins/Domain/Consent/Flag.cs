namespace OptOutPlugin.Domain.Consent;

/// <summary>A do-not-contact column: which channel it speaks of, and which of its values refuses.</summary>
/// <param name="Column">The logical name of the column.</param>
/// <param name="Channel">The channel it speaks of.</param>
/// <param name="RefusingValue">The value that says no. <c>followemail</c> is the one where that is false.</param>
internal sealed record Flag(string Column, Channel Channel, bool RefusingValue = true)
{
    /// <summary>The word of the ledger for a flag that refuses.</summary>
    public const string RefusedWord = "refused";

    /// <summary>The word of the ledger for a flag that refuses nothing.</summary>
    public const string AllowedWord = "allowed";

    /// <summary>The word of the ledger for a pause; when it ends follows, UTC.</summary>
    public const string PausedWord = "paused until";

    /// <summary>Whether a stored value refuses. Null, as old and imported rows have it, refuses nothing.</summary>
    public bool Refuses(bool? value) => value == RefusingValue;

    /// <summary>
    /// The value as the ledger keeps it: <c>refused</c>, <c>allowed</c>, or null when nothing was ever said.
    /// </summary>
    public string? Word(bool? value) => value is null ? null : Refuses(value) ? RefusedWord : AllowedWord;
}
