using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse.Tables;

/// <summary>What happened, as the ledger's choice <c>optout_event</c> has it.</summary>
internal enum LedgerEvent
{
    OptedOut = OptionValue.First,
    OptedIn = OptionValue.First + 1,
    SendBlocked = OptionValue.First + 2,
    LetThroughAsTransactional = OptionValue.First + 3,
    RemovedFromMessage = OptionValue.First + 4,
    OverrideUsed = OptionValue.First + 5,
    Corrected = OptionValue.First + 6,
    Merged = OptionValue.First + 7,
    CarriedOver = OptionValue.First + 8,
    Baseline = OptionValue.First + 9,
    OverrideGranted = OptionValue.First + 11,
    OverrideRefused = OptionValue.First + 12,
    CategoryChanged = OptionValue.First + 13,
    PendingMessageStopped = OptionValue.First + 14,

    /// <summary>An activity to somebody who refused that channel was allowed, with a warning.</summary>
    ContactWarned = OptionValue.First + 15,

    /// <summary>An activity to somebody who refused that channel was not created.</summary>
    ContactBlocked = OptionValue.First + 16,

    /// <summary>A list or campaign activity went on leaving out members who opt out.</summary>
    ProtectionKept = OptionValue.First + 17,

    /// <summary>A change that went round the product was found.</summary>
    FoundAfterwards = OptionValue.First + 18,

    LetThroughByOverride = OptionValue.First + 19,
    /// <summary>Whoever recorded a refusal took it back: it was entered in error.</summary>
    EnteredInError = OptionValue.First + 20,
    /// <summary>A flag that stood only because of an address ended with its last ground.</summary>
    GroundEnded = OptionValue.First + 21,
    /// <summary>Somebody wants no marketing until a day.</summary>
    Paused = OptionValue.First + 22,
    /// <summary>A topic, or the mark of a template, was changed so that more people may be written to.</summary>
    RuleLoosened = OptionValue.First + 23,
    /// <summary>A privacy officer registered, or struck off, a door.</summary>
    DoorChanged = OptionValue.First + 24,
    /// <summary>Text and identifiers of a person were taken out of ledger rows.</summary>
    Erased = OptionValue.First + 25,
    /// <summary>What was asked for at a form of ours was not confirmed in time, or somebody else had asked.</summary>
    NotConfirmed = OptionValue.First + 26,
    /// <summary>A privacy officer turned a request down.</summary>
    TurnedDown = OptionValue.First + 27,
    /// <summary>A mail system reported that a message failed for good, or that its reader complained.</summary>
    DeliveryReported = OptionValue.First + 28,
    /// <summary>An address is kept from being written to, since it does not work.</summary>
    DeliveryFailed = OptionValue.First + 29,
    /// <summary>A privacy officer said, or unsaid, who must be told of refusals.</summary>
    ListenerChanged = OptionValue.First + 35,
    /// <summary>A file of refusals was fetched for a listener, or the listener has acted on it.</summary>
    ListenerTold = OptionValue.First + 36,
    /// <summary>The corrective action of a finding was run.</summary>
    FindingActedOn = OptionValue.First + 50,
    /// <summary>A finding was looked at again, and what it found is there no more.</summary>
    FindingClosed = OptionValue.First + 51,
    /// <summary>What a closed finding had found is there again, or its risk is accepted no longer.</summary>
    FindingReopened = OptionValue.First + 52,
    /// <summary>A privacy officer wants the risk of a finding accepted, or a second one agreed.</summary>
    FindingAccepted = OptionValue.First + 53,
    /// <summary>Somebody began to take the whole ledger out of the platform.</summary>
    LedgerExported = OptionValue.First + 40,
    /// <summary>All that is known of one person was exported.</summary>
    EvidenceExported = OptionValue.First + 45,
    /// <summary>In a copy of an environment a chain of its own was begun, after the head of the one that was copied.
    /// </summary>
    ChainBegun = OptionValue.First + 46,
    /// <summary>A privacy officer published a version of the privacy policy.</summary>
    PolicyPublished = OptionValue.First + 60,
}

/// <summary>Why, as the choice <c>optout_reason</c> has it.</summary>
internal enum LedgerReason
{
    DoNotEmail = OptionValue.First,
    DoNotBulkEmail = OptionValue.First + 1,
    DoNotSendMarketing = OptionValue.First + 2,
    Suppressed = OptionValue.First + 3,
    TopicRefused = OptionValue.First + 4,
    Paused = OptionValue.First + 5,

    CouldNotBeChecked = OptionValue.First + 7,
    FlagChanged = OptionValue.First + 8,
    AskedByPerson = OptionValue.First + 9,
    NoEvidence = OptionValue.First + 10,
    EvidenceOfTooLowRank = OptionValue.First + 11,
    NoRightToDoSo = OptionValue.First + 12,
    WithinReaskLock = OptionValue.First + 13,
    NoOptIn = OptionValue.First + 14,
    OptInExpired = OptionValue.First + 15,

    /// <summary>The person refuses the channel that the row names.</summary>
    ChannelRefused = OptionValue.First + 16,
    /// <summary>The evidence is not stated for this channel or topic.</summary>
    NotStated = OptionValue.First + 17,
    /// <summary>The permission was said before, or in the second of, the refusal.</summary>
    SaidBefore = OptionValue.First + 18,
    /// <summary>Somebody else who has the address refuses.</summary>
    RefusedByOthers = OptionValue.First + 19,
    /// <summary>The caller may not write the row that would change.</summary>
    NoWriteAccess = OptionValue.First + 20,
    /// <summary>A program that no officer registered as a door permits nothing.</summary>
    NotADoor = OptionValue.First + 21,
    /// <summary>The person's country takes silence for a no.</summary>
    CountryNeedsOptIn = OptionValue.First + 22,
    /// <summary>The product's row has been changed by somebody else.</summary>
    BadProof = OptionValue.First + 23,
    /// <summary>Nobody was found who is meant.</summary>
    NobodyFound = OptionValue.First + 24,
    /// <summary>The address has not confirmed it yet.</summary>
    WaitsForConfirmation = OptionValue.First + 25,
    /// <summary>Whether an e-mail asks to stop is not clear: a human has to read it.</summary>
    ReplyIsUnclear = OptionValue.First + 26,
    /// <summary>The person was asked what is meant.</summary>
    AskedBack = OptionValue.First + 27,
    /// <summary>The mailbox, or its domain, does not exist.</summary>
    AddressFailed = OptionValue.First + 28,
    /// <summary>Whoever reads the mailbox called a message of ours unwanted.</summary>
    Complained = OptionValue.First + 29,
    /// <summary>The compliance check, or an officer who works on what it found.</summary>
    Compliance = OptionValue.First + 50,
    /// <summary>The person who had the address was erased.</summary>
    PersonErased = OptionValue.First + 40,
    /// <summary>A second privacy officer has to agree.</summary>
    SecondOfficer = OptionValue.First + 41,
    /// <summary>The environment is a copy of another one.</summary>
    CopyOfEnvironment = OptionValue.First + 42,
    /// <summary>The privacy policy has changed since the person asked for it, in what matters for it.</summary>
    OptInOutdated = OptionValue.First + 60,
}

/// <summary>On what legal ground a message may pass, as the choice <c>optout_overrideground</c> has it.</summary>
internal enum OverrideGround
{
    LegalDuty = OptionValue.First,
    RecallOrSafety = OptionValue.First + 1,
    Contract = OptionValue.First + 2,
    VitalInterest = OptionValue.First + 3,
}

/// <summary>What a key is for, as the choice <c>optout_keypurpose</c> has it.</summary>
internal enum KeyPurpose
{
    Suppress = OptionValue.First,
    Ledger = OptionValue.First + 1,
    Token = OptionValue.First + 2,
}

/// <summary>Option values of the global choices, and what they mean in the domain.</summary>
internal static class Choices
{
    /// <summary>A channel as <c>optout_channel</c> has it.</summary>
    public static OptionSetValue Of(Channel channel) => new(OptionValue.First + (int)channel);

    /// <summary>What somebody asks for, as <c>optout_requestkind</c> has it.</summary>
    public static OptionSetValue Of(Decision decision) => new((int)(decision switch
    {
        Decision.OptOut => RequestKind.OptOut,
        Decision.OptIn => RequestKind.OptIn,
        Decision.Pause => RequestKind.Pause,
        Decision.EnteredInError => RequestKind.EnteredInError,
        Decision.SignUp => RequestKind.SignUp,
        Decision.List => RequestKind.List,
        Decision.Delivery => RequestKind.Delivery,
        Decision.Erasure => RequestKind.Erasure,
    }));

    public static OptionSetValue Of(LedgerEvent value) => new((int)value);

    public static OptionSetValue Of(KeyPurpose value) => new((int)value);

    /// <summary>A weight as <c>optout_weight</c> has it.</summary>
    public static OptionSetValue Of(Weight weight) => new(OptionValue.First + (int)weight);

    /// <summary>
    /// The weight of an option value of <c>optout_weight</c>; that of what somebody reported when it is missing or
    /// unknown, since it may have been the person's own word.
    /// </summary>
    public static Weight WeightOf(OptionSetValue? value)
    {
        var weight = (Weight)((value?.Value ?? (OptionValue.First + (int)Weight.Reported)) - OptionValue.First);
        return Enum.IsDefined(typeof(Weight), weight) ? weight : Weight.Reported;
    }

    public static OptionSetValue Of(LedgerReason value) => new((int)value);

    /// <summary>What a ledger row that was read with its event says happened.</summary>
    public static LedgerEvent EventOf(Entity row) =>
        (LedgerEvent)(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event)?.Value ?? 0);

    /// <summary>A source of the domain as <c>optout_source</c> has it.</summary>
    public static OptionSetValue Of(ConsentSource source) => new(OptionValue.First + (int)source);

    /// <summary>A choice about a topic as <c>optout_preferencestate</c> has it.</summary>
    public static OptionSetValue Of(PreferenceState value) => new(OptionValue.First + (int)value);

    /// <summary>
    /// The source of an option value of <c>optout_source</c>; when it is missing or unknown, that nobody said more.
    /// </summary>
    public static ConsentSource SourceOf(OptionSetValue? value)
    {
        var source = (ConsentSource)((value?.Value ?? OptionValue.First) - OptionValue.First);
        return Enum.IsDefined(typeof(ConsentSource), source) ? source : ConsentSource.RecordChanged;
    }

    /// <summary>Why an address is suppressed, by what its refusal came through.</summary>
    public static LedgerReason ReasonOf(ConsentSource source) =>
        source == ConsentSource.DeliveryReport ? LedgerReason.AddressFailed
        : source == ConsentSource.Complaint ? LedgerReason.Complained
        : source == ConsentSource.Erasure ? LedgerReason.PersonErased
        : LedgerReason.AskedByPerson;

    /// <summary>What happened when a refusal came through a source: that an address fails, nobody chose.</summary>
    public static LedgerEvent RefusalThrough(ConsentSource source) =>
        source == ConsentSource.DeliveryReport ? LedgerEvent.DeliveryFailed : LedgerEvent.OptedOut;

    public static LedgerReason ReasonOf(Loosening loosening) => loosening switch
    {
        Loosening.NoRight => LedgerReason.NoRightToDoSo,
        Loosening.NoWriteAccess => LedgerReason.NoWriteAccess,
        Loosening.NotStated => LedgerReason.NotStated,
        Loosening.NotADoor => LedgerReason.NotADoor,
        Loosening.SaidBefore => LedgerReason.SaidBefore,
        Loosening.RefusedByOthers => LedgerReason.RefusedByOthers,
        Loosening.WeightTooLow => LedgerReason.EvidenceOfTooLowRank,
        Loosening.Locked => LedgerReason.WithinReaskLock,
        Loosening.Permitted or Loosening.NoEvidence => LedgerReason.NoEvidence,
    };

    public static LedgerReason ReasonOf(Rule rule) => rule switch
    {
        Rule.DoNotEmail => LedgerReason.DoNotEmail,
        Rule.DoNotBulkEmail => LedgerReason.DoNotBulkEmail,
        Rule.DoNotSendMarketing => LedgerReason.DoNotSendMarketing,
        Rule.Suppressed => LedgerReason.Suppressed,
        Rule.AddressFailed => LedgerReason.AddressFailed,
        Rule.TopicRefused => LedgerReason.TopicRefused,
        Rule.Paused => LedgerReason.Paused,
        Rule.NoOptIn => LedgerReason.NoOptIn,
        Rule.OptInExpired => LedgerReason.OptInExpired,
        Rule.OptInOutdated => LedgerReason.OptInOutdated,
        Rule.CountryNeedsOptIn => LedgerReason.CountryNeedsOptIn,
        Rule.Doubtful => LedgerReason.BadProof,
        Rule.Unreadable or Rule.NoAddress => LedgerReason.CouldNotBeChecked,
    };

    public static LedgerReason ReasonOf(ContactRefusal refusal) => refusal switch
    {
        ContactRefusal.ByNumber => LedgerReason.Suppressed,
        ContactRefusal.Unreadable => LedgerReason.CouldNotBeChecked,
        { Channel: Channel.MarketingMaterial } => LedgerReason.DoNotSendMarketing,
        _ => LedgerReason.ChannelRefused,
    };

    /// <summary>
    /// The channel of an option value of <c>optout_channel</c>; the strictest when it is missing or unknown.
    /// </summary>
    public static Channel ChannelOf(OptionSetValue? value)
    {
        var channel = (Channel)((value?.Value ?? OptionValue.First) - OptionValue.First);
        return Enum.IsDefined(typeof(Channel), channel) ? channel : Channel.Email;
    }

    /// <summary>
    /// The category of an option value of <c>optout_category</c>; null when nobody chose one, Marketing when it is
    /// unknown.
    /// </summary>
    public static Category? CategoryOf(OptionSetValue? value) =>
        value is null ? null
        : value.Value == OptionValue.First + (int)Category.Transactional ? Category.Transactional
        : Category.Marketing;

    /// <summary>
    /// The state of an option value of <c>optout_preferencestate</c>; the strictest when it is missing or unknown.
    /// </summary>
    public static PreferenceState PreferenceStateOf(OptionSetValue? value)
    {
        var stored = value?.Value ?? (OptionValue.First + (int)PreferenceState.OptedOut);
        var state = (PreferenceState)(stored - OptionValue.First);
        return Enum.IsDefined(typeof(PreferenceState), state) ? state : PreferenceState.OptedOut;
    }
}
