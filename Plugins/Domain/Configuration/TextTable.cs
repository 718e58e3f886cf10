namespace OptOutPlugin.Domain.Configuration;

/// <summary>A table whose rows are text messages.</summary>
/// <param name="Name">Its logical name.</param>
/// <param name="Columns">Where what stands; null where nobody says, and its incoming messages are not heard.</param>
internal sealed record TextTable(string Name, TextColumns? Columns = null)
{
    /// <summary>Whether a value of the column of the direction says that a message came in.</summary>
    /// <param name="direction">The value: true, false, a number or a text, as text; null for none.</param>
    public bool IsIncoming(string? direction) =>
        Columns is { } columns && string.Equals(direction, columns.Incoming, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Where the parts of a text message stand in its row, by logical name.</summary>
/// <param name="Direction">The column that says whether it came in.</param>
/// <param name="Incoming">Its value where it did: true, false, a number or a text.</param>
/// <param name="From">The column of the number that it came from, or goes out from.</param>
/// <param name="To">The column of the number that it goes to.</param>
/// <param name="Text">The column of what it says.</param>
internal sealed record TextColumns(string Direction, string Incoming, string From, string To, string Text)
{
    /// <summary>Its value where the message goes out; null where nobody says, and no message is answered.</summary>
    public string? Outgoing { get; init; }

    /// <summary>All columns.</summary>
    public IReadOnlyList<string> All => [Direction, From, To, Text];
}
