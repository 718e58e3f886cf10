namespace OptOutPlugin.Domain.Baseline;

/// <summary>Where the baseline goes on: it works through table after table, each in the order of its ids.</summary>
/// <param name="Table">The table that it is in.</param>
/// <param name="After">The last row that was done; null before the first.</param>
internal sealed record BaselineCursor(string Table, Guid? After)
{
    private const char Between = '|';

    /// <summary>
    /// Reads what <see cref="ToString"/> wrote. Of a text that is none, the beginning: a row that was done already is
    /// not done twice, while one that is left out would stay unprotected.
    /// </summary>
    /// <param name="text">The text; null for a run that has not begun.</param>
    /// <param name="tables">The tables in their order.</param>
    public static BaselineCursor Read(string? text, IReadOnlyList<string> tables)
    {
        var parts = (text ?? string.Empty).Split(Between);
        if (!tables.Contains(parts[0]))
        {
            return new BaselineCursor(tables[0], After: null);
        }

        return new BaselineCursor(parts[0], parts.Length > 1 && Guid.TryParse(parts[1], out var id) ? id : null);
    }

    /// <summary>Whether a text is one that <see cref="ToString"/> may have written, for some tables.</summary>
    public static bool Is(string text, IReadOnlyList<string> tables)
    {
        var parts = text.Split(Between);
        return parts.Length == 2
            && tables.Contains(parts[0])
            && (parts[1].Length == 0 || Guid.TryParseExact(parts[1], "D", out _));
    }

    /// <summary>The place after some rows were read; null when everything is done.</summary>
    /// <param name="last">The last row that was read; null when none was.</param>
    /// <param name="isEnd">Whether the table has no further rows.</param>
    /// <param name="tables">The tables in their order.</param>
    public BaselineCursor? Next(Guid? last, bool isEnd, IReadOnlyList<string> tables)
    {
        if (!isEnd)
        {
            return this with { After = last ?? After };
        }

        var next = tables.SkipWhile(table => table != Table).Skip(1).FirstOrDefault();
        return next is null ? null : new BaselineCursor(next, After: null);
    }

    /// <summary>The place as it is stored.</summary>
    public override string ToString() => $"{Table}{Between}{After:D}";
}
