namespace OptOutPlugin.Domain.Consent;

/// <summary>Through what a choice came, in the order of the choice <c>optout_source</c>.</summary>
internal enum ConsentSource
{
    /// <summary>A user, or a program, changed the row and said nothing more.</summary>
    RecordChanged = 0,

    /// <summary>The person said so directly.</summary>
    Person = 1,

    /// <summary>A link in a message.</summary>
    Link = 2,

    /// <summary>The one-click unsubscribe of a mail program.</summary>
    OneClick = 3,

    /// <summary>A reply that asks to stop.</summary>
    Reply = 4,

    /// <summary>A phone call, which may have been ours.</summary>
    PhoneCall = 5,

    /// <summary>A form on a web page.</summary>
    WebForm = 6,

    /// <summary>A data import.</summary>
    Import = 7,

    /// <summary>A merge of two rows.</summary>
    Merge = 8,

    /// <summary>The qualification of a lead.</summary>
    LeadQualification = 9,

    /// <summary>Another row with the same address.</summary>
    TwinRecord = 10,

    /// <summary>Another system.</summary>
    Integration = 11,

    /// <summary>The check before a message is sent.</summary>
    SendCheck = 12,

    /// <summary>The product itself.</summary>
    System = 13,
    /// <summary>A letter, or another paper.</summary>
    Letter = 14,
    /// <summary>A form that is not ours.</summary>
    ExternalForm = 15,
    /// <summary>An e-mail that came to a mailbox which this organisation does not hold here.</summary>
    OtherEmail = 16,
    /// <summary>A mail system that could not deliver to the address, since there is no such mailbox.</summary>
    DeliveryReport = 17,
    /// <summary>A mail provider: whoever reads the mailbox called a message of ours unwanted.</summary>
    Complaint = 18,
    /// <summary>A text message that asks to stop.</summary>
    TextMessage = 19,
    /// <summary>The erasure of a person: who is forgotten is not written to again by mistake.</summary>
    Erasure = 20,
}
