namespace OptOutPlugin.Domain.Addresses;

/// <summary>
/// Every phone or fax number in a text, and whether something that may be one could not be read. Where digits can be
/// one number or several, all of them are given: a refusal covers what it might be.
/// </summary>
internal sealed class PhoneReading : IEquatable<PhoneReading>
{
    /// <summary>How much of a text is looked at, in UTF-16 units; what stands behind counts as unreadable.</summary>
    public const int MaxLength = 1000;

    private PhoneReading(IReadOnlyList<PhoneNumber> numbers, bool hasUnreadable)
    {
        Numbers = numbers;
        HasUnreadable = hasUnreadable;
    }

    /// <summary>The reading of an empty text.</summary>
    public static PhoneReading None { get; } = new([], hasUnreadable: false);

    /// <summary>The numbers, each once, in the order in which they are met.</summary>
    public IReadOnlyList<PhoneNumber> Numbers { get; }

    /// <summary>
    /// Whether digits were left that are no number; true also of a text that says something and holds no number at all.
    /// </summary>
    public bool HasUnreadable { get; }

    /// <summary>Reads a text; one in which nothing can be seen is <see cref="None"/>.</summary>
    /// <param name="text">Any text, from anybody.</param>
    /// <param name="callingCode">The calling code of numbers without one, such as <c>49</c>; null for unknown.</param>
    public static PhoneReading Of(string? text, string? callingCode)
    {
        if (string.IsNullOrEmpty(text))
        {
            return None;
        }

        var bounded = AddressText.Bounded(text!, MaxLength, out var isCut);
        var plain = AddressText.Plain(AddressText.IsEncoded(bounded) ? AddressText.Decoded(bounded) : bounded);
        if (plain.Length == 0 && !isCut)
        {
            return None;
        }

        var scanner = new PhoneScanner(new DialPlan(callingCode));
        scanner.Read(plain);
        return new PhoneReading(scanner.Found, isCut || scanner.HasUnreadable || scanner.Found.Count == 0);
    }

    /// <inheritdoc />
    public bool Equals(PhoneReading? other) =>
        other is not null && HasUnreadable == other.HasUnreadable && Numbers.SequenceEqual(other.Numbers);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PhoneReading);

    /// <inheritdoc />
    public override int GetHashCode() =>
        Numbers.Aggregate(HasUnreadable ? 1 : 0, (hash, number) => unchecked((hash * 31) + number.GetHashCode()));

    /// <inheritdoc />
    public override string ToString() =>
        string.Join(", ", Numbers) + (!HasUnreadable ? string.Empty : Numbers.Count == 0 ? "?" : " ?");
}
