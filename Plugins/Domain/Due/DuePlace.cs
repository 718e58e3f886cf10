namespace OptOutPlugin.Domain.Due;

/// <summary>What of the regular work comes next: sealing the ledger, or going on with a compliance check.</summary>
/// <param name="CheckId">The check that is under way; null while the ledger is sealed.</param>
/// <param name="Cursor">Where the check goes on, in its own words.</param>
internal sealed record DuePlace(Guid? CheckId, string Cursor)
{
    private const string Word = "check";
    private const char Between = ' ';

    /// <summary>The beginning: the ledger is sealed.</summary>
    public static DuePlace Sealing { get; } = new(CheckId: null, Cursor: string.Empty);

    /// <summary>A compliance check is under way.</summary>
    public static DuePlace Checking(Guid checkId, string cursor) => new(checkId, cursor);

    /// <summary>
    /// Reads what <see cref="ToString"/> wrote. Of a text that is none, the beginning: sealing again what is sealed, or
    /// checking again what was checked, does no harm.
    /// </summary>
    public static DuePlace Read(string? text)
    {
        var parts = (text ?? string.Empty).Split(Between);
        return parts.Length == 3 && parts[0] == Word && Guid.TryParse(parts[1], out var id)
            ? Checking(id, parts[2])
            : Sealing;
    }

    /// <summary>The place as it is stored.</summary>
    public override string ToString() => CheckId is { } id ? $"{Word}{Between}{id:D}{Between}{Cursor}" : "seal";
}
