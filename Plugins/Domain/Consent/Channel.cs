namespace OptOutPlugin.Domain.Consent;

/// <summary>
/// A way to reach a person, as a do-not-contact flag speaks of it. Names and numbers are stored, in the choice
/// <c>optout_channel</c> and in ledger rows: neither ever changes. What is known of each stands in
/// <see cref="ChannelTable"/>.
/// </summary>
internal enum Channel
{
    /// <summary>Any e-mail.</summary>
    Email = 0,

    /// <summary>E-mail sent in bulk or for marketing.</summary>
    MarketingEmail = 1,

    /// <summary>Phone calls.</summary>
    Phone = 2,

    /// <summary>Text messages.</summary>
    Sms = 3,

    /// <summary>Faxes.</summary>
    Fax = 4,

    /// <summary>Any letter.</summary>
    Post = 5,

    /// <summary>Letters sent in bulk or for marketing.</summary>
    MarketingPost = 6,

    /// <summary>Marketing material by whatever way.</summary>
    MarketingMaterial = 7,

    /// <summary>Watching whether an e-mail is opened or its links are followed.</summary>
    EmailTracking = 8,
}
