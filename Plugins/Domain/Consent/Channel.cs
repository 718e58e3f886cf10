namespace OptOutPlugin.Domain.Consent;

/// <summary>A way to reach a person, as a do-not-contact flag speaks of it.</summary>
internal enum Channel
{
    /// <summary>Any e-mail.</summary>
    Email,

    /// <summary>E-mail sent in bulk or for marketing.</summary>
    MarketingEmail,

    /// <summary>Phone calls.</summary>
    Phone,

    /// <summary>Text messages.</summary>
    Sms,

    /// <summary>Faxes.</summary>
    Fax,

    /// <summary>Any letter.</summary>
    Post,

    /// <summary>Letters sent in bulk or for marketing.</summary>
    MarketingPost,

    /// <summary>Marketing material by whatever way.</summary>
    MarketingMaterial,

    /// <summary>Watching whether an e-mail is opened or its links are followed.</summary>
    EmailTracking,
}
