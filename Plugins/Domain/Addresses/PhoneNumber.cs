namespace OptOutPlugin.Domain.Addresses;

/// <summary>
/// A phone or fax number in normal form: a plus and digits when its country is known, else the bare digits. Two texts
/// with the same normal form ring the same phone. <see cref="PhoneReading"/> makes it.
/// </summary>
/// <param name="Value">The normal form, for example <c>+49301234</c>.</param>
internal sealed record PhoneNumber(string Value)
{
    /// <summary>
    /// The one number in a text such as <c>(030) 12 34 - ext. 5</c>; null when there is none, when there may be
    /// several, or when anything that may be one could not be read.
    /// </summary>
    /// <param name="text">The number as somebody wrote it.</param>
    /// <param name="callingCode">The calling code of numbers without one, such as <c>49</c>; null for unknown.</param>
    public static PhoneNumber? Of(string? text, string? callingCode) =>
        PhoneReading.Of(text, callingCode) is { HasUnreadable: false, Numbers.Count: 1 } reading
            ? reading.Numbers[0]
            : null;

    /// <summary>The plain texts under which a row that holds this number may be found in the database.</summary>
    /// <param name="callingCode">The calling code of numbers without one; null for unknown.</param>
    public IEnumerable<string> StoredForms(string? callingCode)
    {
        yield return Value;
        if (Value[0] != '+')
        {
            yield break;
        }

        var digits = Value.Substring(1);
        yield return "00" + digits;
        yield return digits;
        if (new DialPlan(callingCode).Inland(digits) is { } inland)
        {
            yield return inland;
        }
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
