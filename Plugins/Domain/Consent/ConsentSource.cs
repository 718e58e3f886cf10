namespace OptOutPlugin.Domain.Consent;

/// <summary>Through what a choice came, in the order of the choice <c>optout_source</c>.</summary>
internal enum ConsentSource
{
    /// <summary>A user, or a program, changed the row and said nothing more.</summary>
    RecordChanged,

    /// <summary>The person said so directly.</summary>
    Person,

    /// <summary>A link in a message.</summary>
    Link,

    /// <summary>The one-click unsubscribe of a mail program.</summary>
    OneClick,

    /// <summary>A reply that asks to stop.</summary>
    Reply,

    /// <summary>A phone call, which may have been ours.</summary>
    PhoneCall,

    /// <summary>A form on a web page.</summary>
    WebForm,

    /// <summary>A data import.</summary>
    Import,

    /// <summary>A merge of two rows.</summary>
    Merge,

    /// <summary>The qualification of a lead.</summary>
    LeadQualification,

    /// <summary>Another row with the same address.</summary>
    TwinRecord,

    /// <summary>Another system.</summary>
    Integration,

    /// <summary>The check before a message is sent.</summary>
    SendCheck,

    /// <summary>The product itself.</summary>
    System,
    /// <summary>A letter, or another paper.</summary>
    Letter,
    /// <summary>A form that is not ours.</summary>
    ExternalForm,
}
