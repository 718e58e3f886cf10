using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Requests;

/// <summary>What can be read out of the text that somebody gave as an address.</summary>
/// <param name="Kind">What kind of address it is; a telephone's number may be that of a fax too.</param>
/// <param name="IsOne">Whether it is exactly one address, and nothing besides that may be another.</param>
/// <param name="HasUnreadable">Whether something that may be another address could not be read.</param>
internal sealed record TypedAddress(AddressKind Kind, bool IsOne, bool HasUnreadable)
{
    /// <summary>Whether a channel reaches it.</summary>
    public bool IsReachedBy(Channel channel) => ChannelTable.AddressOf(channel) is { } by
        && (by == Kind || (by == AddressKind.Fax && Kind == AddressKind.Phone));

    /// <summary>Reads a text; null when it holds no address.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="callingCode">The calling code of phone numbers without one; null for unknown.</param>
    public static TypedAddress? Of(string text, string? callingCode)
    {
        var mailboxes = AddressReading.Of(text);
        if (mailboxes.Addresses.Count > 0)
        {
            return new TypedAddress(
                AddressKind.Email,
                mailboxes is { Addresses.Count: 1, HasUnreadable: false },
                mailboxes.HasUnreadable);
        }

        var numbers = PhoneReading.Of(text, callingCode);
        return numbers.Numbers.Count == 0 ? null : new TypedAddress(
            AddressKind.Phone, numbers is { Numbers.Count: 1, HasUnreadable: false }, numbers.HasUnreadable);
    }
}
