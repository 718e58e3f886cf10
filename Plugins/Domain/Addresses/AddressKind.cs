using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Addresses;

/// <summary>What kind of address a channel reaches people by.</summary>
internal enum AddressKind
{
    /// <summary>A mailbox.</summary>
    Email,

    /// <summary>A telephone, for calls and text messages.</summary>
    Phone,

    /// <summary>A fax machine.</summary>
    Fax,
}

/// <summary>Which channels reach people by which kind of address.</summary>
internal static class AddressKinds
{
    /// <summary>The kind of address of a channel; null for letters, which no address in normal form receives.</summary>
    public static AddressKind? Of(Channel channel) => channel switch
    {
        Channel.Email or Channel.MarketingEmail or Channel.MarketingMaterial or Channel.EmailTracking =>
            AddressKind.Email,
        Channel.Phone or Channel.Sms => AddressKind.Phone,
        Channel.Fax => AddressKind.Fax,
        Channel.Post or Channel.MarketingPost => null,
    };
}
