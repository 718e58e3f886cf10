namespace OptOutPlugin.Domain.Addresses;

/// <summary>
/// Every e-mail address in a text, and whether something that may be one could not be read: the one reader of parties,
/// rows, lists, requests and withdrawal. Dress comes off (names, quotation marks, comments, schemes, invisible and
/// full-width forms); words are never joined into an address. Where a text can be read in two ways, both are given and
/// it counts as unreadable too. Two readings are equal when they hold the same in the same order.
/// </summary>
internal sealed class AddressReading : IEquatable<AddressReading>
{
    /// <summary>How much of a text is looked at, in UTF-16 units; what stands behind counts as unreadable.</summary>
    public const int MaxLength = 8000;

    private AddressReading(IReadOnlyList<EmailAddress> addresses, bool hasUnreadable)
    {
        Addresses = addresses;
        HasUnreadable = hasUnreadable;
    }

    /// <summary>The reading of an empty text.</summary>
    public static AddressReading None { get; } = new([], hasUnreadable: false);

    /// <summary>The addresses, each once, in the order in which they are met.</summary>
    public IReadOnlyList<EmailAddress> Addresses { get; }

    /// <summary>
    /// Whether anything that may be an address could not be read, or not with certainty; true also of a text that says
    /// something and holds no address at all.
    /// </summary>
    public bool HasUnreadable { get; }

    /// <summary>Reads a text; one in which nothing can be seen is <see cref="None"/>.</summary>
    public static AddressReading Of(string? text) => Of(text, out _);

    /// <summary>Reads a text.</summary>
    /// <param name="text">Any text, from anybody.</param>
    /// <param name="steps">How many characters had to be looked at, those looked at again counted again.</param>
    public static AddressReading Of(string? text, out int steps)
    {
        steps = 0;
        if (string.IsNullOrEmpty(text))
        {
            return None;
        }

        var bounded = AddressText.Bounded(text!, MaxLength, out var isCut);
        var scanner = new AddressScanner();
        var isBlank = !scanner.Read(bounded);
        steps = scanner.Steps;
        return isBlank && !isCut
            ? None
            : new AddressReading(scanner.Found, isCut || scanner.HasUnreadable || scanner.Found.Count == 0);
    }

    /// <inheritdoc />
    public bool Equals(AddressReading? other) =>
        other is not null && HasUnreadable == other.HasUnreadable && Addresses.SequenceEqual(other.Addresses);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as AddressReading);

    /// <inheritdoc />
    public override int GetHashCode() =>
        Addresses.Aggregate(HasUnreadable ? 1 : 0, (hash, address) => unchecked((hash * 31) + address.GetHashCode()));

    /// <inheritdoc />
    public override string ToString() =>
        string.Join(", ", Addresses) + (!HasUnreadable ? string.Empty : Addresses.Count == 0 ? "?" : " ?");
}
