using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Deliveries;

/// <summary>
/// What follows a report. An address that does not work gets no e-mail at all; whoever complains gets no marketing
/// e-mail. Both are about the address alone. Nothing follows anything else.
/// </summary>
internal static class DeliveryPolicy
{
    /// <summary>The channel that is refused; null where nothing follows.</summary>
    public static Channel? ChannelOf(DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Hard => Channel.Email,
        DeliveryOutcome.Complaint => Channel.MarketingEmail,
        DeliveryOutcome.None or DeliveryOutcome.Soft or DeliveryOutcome.Full or DeliveryOutcome.Policy => null,
    };

    /// <summary>Through what the refusal comes.</summary>
    public static ConsentSource SourceOf(DeliveryOutcome outcome) =>
        outcome == DeliveryOutcome.Complaint ? ConsentSource.Complaint : ConsentSource.DeliveryReport;

    /// <summary>
    /// Whether an address is held now. A complaint is a person's word and counts at once; that a mailbox is gone may have
    /// to be said more than once, by setting.
    /// </summary>
    /// <param name="outcome">What is reported.</param>
    /// <param name="counted">How many messages failed for good, this one too.</param>
    /// <param name="needed">How many it takes.</param>
    public static bool IsEnough(DeliveryOutcome outcome, int counted, int needed) =>
        outcome == DeliveryOutcome.Complaint || (outcome == DeliveryOutcome.Hard && counted >= needed);

    /// <summary>The outcome that a caller names, exactly as it is spelled; null for a word that names none.</summary>
    public static DeliveryOutcome? Named(string word) =>
        Enum.TryParse<DeliveryOutcome>(word, out var outcome) && outcome.ToString() == word ? outcome : null;
}
