using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse.Tables;

/// <summary>What happened, as the ledger's choice <c>optout_event</c> has it.</summary>
internal enum LedgerEvent
{
    OptedOut = 727000000,
    OptedIn = 727000001,
    SendBlocked = 727000002,
    LetThroughAsTransactional = 727000003,
}

/// <summary>Through what it came, as the choice <c>optout_source</c> has it.</summary>
internal enum LedgerSource
{
    RecordChanged = 727000000,
    SendCheck = 727000012,
}

/// <summary>Why, as the choice <c>optout_reason</c> has it.</summary>
internal enum LedgerReason
{
    DoNotEmail = 727000000,
    DoNotBulkEmail = 727000001,
    DoNotSendMarketing = 727000002,
    Suppressed = 727000003,
    CouldNotBeChecked = 727000007,
    FlagChanged = 727000008,
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

    public static OptionSetValue Of(LedgerSource value) => new((int)value);

    public static OptionSetValue Of(KeyPurpose value) => new((int)value);

    public static OptionSetValue Of(LedgerReason value) => new((int)value);

    public static LedgerReason ReasonOf(Rule rule) => rule switch
    {
        Rule.DoNotEmail => LedgerReason.DoNotEmail,
        Rule.DoNotBulkEmail => LedgerReason.DoNotBulkEmail,
        Rule.DoNotSendMarketing => LedgerReason.DoNotSendMarketing,
        Rule.Suppressed => LedgerReason.Suppressed,
        _ => LedgerReason.CouldNotBeChecked,
    };

    /// <summary>The channel of an option value of <c>optout_channel</c>.</summary>
    public static Channel ChannelOf(OptionSetValue value) => (Channel)(value.Value - FirstValue);

    /// <summary>The category of an option value of <c>optout_category</c>; null when nobody chose one.</summary>
    public static Category? CategoryOf(OptionSetValue? value) => value is null ? null : (Category)(value.Value - FirstValue);
}
