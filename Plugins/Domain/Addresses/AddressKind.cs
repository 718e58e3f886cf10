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
