namespace OptOutPlugin.Domain.Due;

/// <summary>Some rows of a table, in the order of their ids, whose flags are worked out anew.</summary>
/// <param name="Table">The table.</param>
/// <param name="After">The row before the first; null for the first of the table.</param>
/// <param name="Last">The last one.</param>
internal sealed record DeriveSlice(string Table, Guid? After, Guid Last)
{
    private const char Between = '|';

    /// <summary>Reads what <see cref="ToString"/> wrote; null of any other text.</summary>
    public static DeriveSlice? Read(string? text)
    {
        var parts = (text ?? string.Empty).Split(Between);
        if (parts.Length != 3 || !Guid.TryParseExact(parts[2], "D", out var last))
        {
            return null;
        }

        return parts[1].Length == 0 ? new DeriveSlice(parts[0], After: null, last)
            : Guid.TryParseExact(parts[1], "D", out var after) ? new DeriveSlice(parts[0], after, last)
            : null;
    }

    /// <summary>The slice as it is stored.</summary>
    public override string ToString() => $"{Table}{Between}{After:D}{Between}{Last:D}";
}
