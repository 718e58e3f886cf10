namespace OptOutPlugin.Domain.Due;

/// <summary>A kind of the regular work; a call does one.</summary>
internal enum DueKind
{
    /// <summary>The ledger is sealed.</summary>
    Seal,

    /// <summary>A compliance check goes on.</summary>
    Check,

    /// <summary>Flags that follow addresses are worked out anew, for everybody.</summary>
    Derive,

    /// <summary>Requests whose time runs out are told of.</summary>
    Clock,
}

/// <summary>What of the regular work comes next.</summary>
/// <param name="Kind">The kind of work.</param>
/// <param name="CheckId">The check that is under way; null for other work.</param>
/// <param name="Cursor">Where the work goes on, in its own words.</param>
internal sealed record DuePlace(DueKind Kind, Guid? CheckId, string Cursor)
{
    private const string CheckWord = "check";
    private const string DeriveWord = "derive";
    private const string ClockWord = "clock";
    private const char Between = ' ';

    /// <summary>The beginning: the ledger is sealed.</summary>
    public static DuePlace Sealing { get; } = new(DueKind.Seal, CheckId: null, Cursor: string.Empty);

    /// <summary>A compliance check is under way.</summary>
    public static DuePlace Checking(Guid checkId, string cursor) => new(DueKind.Check, checkId, cursor);

    /// <summary>Flags are worked out anew.</summary>
    public static DuePlace Deriving(string cursor) => new(DueKind.Derive, CheckId: null, cursor);

    /// <summary>Requests whose time runs out are told of.</summary>
    /// <param name="after">The last one that was looked at; null to begin.</param>
    public static DuePlace Clocking(Guid? after) => new(DueKind.Clock, CheckId: null, $"{after:D}");

    /// <summary>
    /// Reads what <see cref="ToString"/> wrote. Of a text that is none, the beginning: sealing again what is sealed, or
    /// checking again what was checked, does no harm.
    /// </summary>
    public static DuePlace Read(string? text)
    {
        var parts = (text ?? string.Empty).Split(Between);
        return parts.Length == 3 && parts[0] == CheckWord && Guid.TryParse(parts[1], out var id)
            ? Checking(id, parts[2])
            : parts.Length == 2 && parts[0] == DeriveWord ? Deriving(parts[1])
            : parts.Length == 2 && parts[0] == ClockWord
                ? Clocking(Guid.TryParseExact(parts[1], "D", out var after) ? after : null)
            : Sealing;
    }

    /// <summary>The place as it is stored.</summary>
    public override string ToString() => Kind switch
    {
        DueKind.Check => $"{CheckWord}{Between}{CheckId:D}{Between}{Cursor}",
        DueKind.Derive => $"{DeriveWord}{Between}{Cursor}",
        DueKind.Clock => $"{ClockWord}{Between}{Cursor}",
        DueKind.Seal => "seal",
    };
}
