namespace OptOutPlugin.Domain.Telling;

/// <summary>What a line of a file of refusals says of whom it is about; empty where nobody knows, or may know.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail addresses.</param>
/// <param name="Phone">The phone and fax numbers.</param>
/// <param name="Post">The postal address.</param>
internal sealed record Whereabouts(string Name, string Email, string Phone, string Post)
{
    /// <summary>Nothing is known.</summary>
    public static Whereabouts Unknown { get; } = new(string.Empty, string.Empty, string.Empty, string.Empty);
}

/// <summary>A line of a file of refusals.</summary>
/// <param name="Change">The refusal.</param>
/// <param name="Whose">Whom it is about.</param>
internal sealed record FileLine(ConsentChange Change, Whereabouts Whose);
