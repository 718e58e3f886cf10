using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse.Tables;

/// <summary>What happened, as the ledger's choice <c>optout_event</c> has it.</summary>
internal enum LedgerEvent
{
    OptedOut = 727000000,
    OptedIn = 727000001,
    SendBlocked = 727000002,
    LetThroughAsTransactional = 727000003,
    RemovedFromMessage = 727000004,
    OverrideUsed = 727000005,
    Corrected = 727000006,
    Merged = 727000007,
    CarriedOver = 727000008,
    Baseline = 727000009,
    RequestReceived = 727000010,
    OverrideGranted = 727000011,
    OverrideRefused = 727000012,
    CategoryChanged = 727000013,
    PendingMessageStopped = 727000014,

    /// <summary>An activity to somebody who refused that channel was allowed, with a warning.</summary>
    ContactWarned = 727000015,

    /// <summary>An activity to somebody who refused that channel was not created.</summary>
    ContactBlocked = 727000016,

    /// <summary>A list or campaign activity went on leaving out members who opt out.</summary>
    ProtectionKept = 727000017,

    /// <summary>A change that went round the product was found.</summary>
    FoundAfterwards = 727000018,

    LetThroughByOverride = 727000019,
    /// <summary>Whoever recorded a refusal took it back: it was entered in error.</summary>
    EnteredInError = 727000020,
    /// <summary>A flag that stood only because of an address ended with its last ground.</summary>
    GroundEnded = 727000021,
    /// <summary>Somebody wants no marketing until a day.</summary>
    Paused = 727000022,
    /// <summary>A topic, or the mark of a template, was changed so that more people may be written to.</summary>
    RuleLoosened = 727000023,
    /// <summary>A privacy officer registered, or struck off, a door.</summary>
    DoorChanged = 727000024,
    /// <summary>Text and identifiers of a person were taken out of ledger rows.</summary>
    Erased = 727000025,
}

/// <summary>Why, as the choice <c>optout_reason</c> has it.</summary>
internal enum LedgerReason
{
    DoNotEmail = 727000000,
    DoNotBulkEmail = 727000001,
    DoNotSendMarketing = 727000002,
    Suppressed = 727000003,
    TopicRefused = 727000004,
    Paused = 727000005,

    /// <summary>An opt-in is missing or has expired, and nobody said which.</summary>
    NoValidOptIn = 727000006,

    CouldNotBeChecked = 727000007,
    FlagChanged = 727000008,
    AskedByPerson = 727000009,
    NoEvidence = 727000010,
    EvidenceOfTooLowRank = 727000011,
    NoRightToDoSo = 727000012,
    WithinReaskLock = 727000013,
    NoOptIn = 727000014,
    OptInExpired = 727000015,

    /// <summary>The person refuses the channel that the row names.</summary>
    ChannelRefused = 727000016,
    /// <summary>The evidence is not stated for this channel or topic.</summary>
    NotStated = 727000017,
    /// <summary>The permission was said before, or in the second of, the refusal.</summary>
    SaidBefore = 727000018,
    /// <summary>Somebody else who has the address refuses.</summary>
    RefusedByOthers = 727000019,
    /// <summary>The caller may not write the row that would change.</summary>
    NoWriteAccess = 727000020,
    /// <summary>A program that no officer registered as a door permits nothing.</summary>
    NotADoor = 727000021,
    /// <summary>The person's country takes silence for a no.</summary>
    CountryNeedsOptIn = 727000022,
    /// <summary>The product's row has been changed by somebody else.</summary>
    BadProof = 727000023,
    /// <summary>Nobody was found who is meant.</summary>
    NobodyFound = 727000024,
}

/// <summary>On what legal ground a message may pass, as the choice <c>optout_overrideground</c> has it.</summary>
internal enum OverrideGround
{
    LegalDuty = 727000000,
    RecallOrSafety = 727000001,
    Contract = 727000002,
    VitalInterest = 727000003,
}

/// <summary>What a key is for, as the choice <c>optout_keypurpose</c> has it.</summary>
internal enum KeyPurpose
{
    Suppress = 727000000,
    Ledger = 727000001,
    Token = 727000002,
}

/// <summary>Option values of the global choices, and what they mean in the domain.</summary>
internal static class Choices
{
    private const int FirstValue = 727000000;

    /// <summary>A channel as <c>optout_channel</c> has it.</summary>
    public static OptionSetValue Of(Channel channel) => new(FirstValue + (int)channel);

    public static OptionSetValue Of(LedgerEvent value) => new((int)value);

    public static OptionSetValue Of(KeyPurpose value) => new((int)value);

    /// <summary>A weight as <c>optout_weight</c> has it.</summary>
    public static OptionSetValue Of(Weight weight) => new(FirstValue + (int)weight);

    /// <summary>
    /// The weight of an option value of <c>optout_weight</c>; that of what somebody reported when it is missing or
    /// unknown, since it may have been the person's own word.
    /// </summary>
    public static Weight WeightOf(OptionSetValue? value)
    {
        var weight = (Weight)((value?.Value ?? (FirstValue + (int)Weight.Reported)) - FirstValue);
        return Enum.IsDefined(typeof(Weight), weight) ? weight : Weight.Reported;
    }

    public static OptionSetValue Of(LedgerReason value) => new((int)value);

    /// <summary>What a ledger row that was read with its event says happened.</summary>
    public static LedgerEvent EventOf(Entity row) =>
        (LedgerEvent)(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event)?.Value ?? 0);

    /// <summary>A source of the domain as <c>optout_source</c> has it.</summary>
    public static OptionSetValue Of(ConsentSource source) => new(FirstValue + (int)source);

    /// <summary>A choice about a topic as <c>optout_preferencestate</c> has it.</summary>
    public static OptionSetValue Of(PreferenceState value) => new(FirstValue + (int)value);

    /// <summary>
    /// The source of an option value of <c>optout_source</c>; when it is missing or unknown, that nobody said more.
    /// </summary>
    public static ConsentSource SourceOf(OptionSetValue? value)
    {
        var source = (ConsentSource)((value?.Value ?? FirstValue) - FirstValue);
        return Enum.IsDefined(typeof(ConsentSource), source) ? source : ConsentSource.RecordChanged;
    }

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
        Rule.TopicRefused => LedgerReason.TopicRefused,
        Rule.Paused => LedgerReason.Paused,
        Rule.NoOptIn => LedgerReason.NoOptIn,
        Rule.OptInExpired => LedgerReason.OptInExpired,
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
        var channel = (Channel)((value?.Value ?? FirstValue) - FirstValue);
        return Enum.IsDefined(typeof(Channel), channel) ? channel : Channel.Email;
    }

    /// <summary>
    /// The category of an option value of <c>optout_category</c>; null when nobody chose one, Marketing when it is
    /// unknown.
    /// </summary>
    public static Category? CategoryOf(OptionSetValue? value) =>
        value is null ? null
        : value.Value == FirstValue + (int)Category.Transactional ? Category.Transactional
        : Category.Marketing;

    /// <summary>
    /// The state of an option value of <c>optout_preferencestate</c>; the strictest when it is missing or unknown.
    /// </summary>
    public static PreferenceState PreferenceStateOf(OptionSetValue? value)
    {
        var state = (PreferenceState)((value?.Value ?? (FirstValue + (int)PreferenceState.OptedOut)) - FirstValue);
        return Enum.IsDefined(typeof(PreferenceState), state) ? state : PreferenceState.OptedOut;
    }
}
