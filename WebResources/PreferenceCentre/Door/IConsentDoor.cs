namespace OptOutPlugin.PreferenceCentre.Door;

/// <summary>
/// What the page asks of the organisation. Every call may throw <see cref="DoorAwayException"/> (nobody answered: ask
/// again later) or <see cref="DoorFaultException"/> (this one call was answered with an error); neither says anything
/// about a link.
/// </summary>
internal interface IConsentDoor
{
    /// <summary>The keys, the sender's texts, the topics and the links for the self-test.</summary>
    Task<PageSetup> ReadSetupAsync(CancellationToken cancel);

    /// <summary>The figures of last year; null: none are published. It goes on until all of it is counted.</summary>
    Task<YearFigures?> ReadFiguresAsync(CancellationToken cancel);

    /// <summary>A version of the privacy policy; null where there is none.</summary>
    /// <param name="version">The number of the version.</param>
    /// <param name="language">The language wanted: en, de, fr or zh.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<PolicyText?> ReadPolicyAsync(int version, string language, CancellationToken cancel);

    /// <summary>How the organisation handles a refusal now.</summary>
    /// <param name="language">The language: en, de, fr or zh.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<ProcessText> ReadProcessAsync(string language, CancellationToken cancel);

    /// <summary>What stands for the person behind a link. It changes nothing.</summary>
    /// <param name="token">The link's token.</param>
    /// <param name="language">The language of names of topics: en, de, fr or zh; null: the link's own.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<Preferences> ReadPreferencesAsync(string token, string? language, CancellationToken cancel);

    /// <summary>Does what a person wishes through a link.</summary>
    Task<RedemptionAnswer> RedeemAsync(Redemption redemption, CancellationToken cancel);

    /// <summary>Takes what somebody wishes for an address that was typed in.</summary>
    Task<SubmissionAnswer> SubmitAsync(Submission submission, CancellationToken cancel);

    /// <summary>Confirms, withdraws or looks at what was asked for at a form of ours.</summary>
    Task<ConfirmationAnswer> ConfirmAsync(Confirmation confirmation, CancellationToken cancel);

    /// <summary>Hands in what the self-test of links found.</summary>
    Task RecordSelfTestAsync(SelfTestResult result, CancellationToken cancel);

    /// <summary>The leaves of the consent ledger from a place on, as many as one answer holds.</summary>
    /// <param name="from">The first place, from 1.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<LedgerLeaves> ReadLeavesAsync(int from, CancellationToken cancel);

    /// <summary>Hands in a checkpoint of the ledger, or why there is none.</summary>
    Task RecordCheckpointAsync(LedgerCheckpoint checkpoint, CancellationToken cancel);
}
