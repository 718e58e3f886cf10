using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Requests;

/// <summary>Why refusals that were there before the product are not released.</summary>
internal enum ReleaseFault
{
    /// <summary>No channel is named.</summary>
    UnknownChannel,

    /// <summary>The reason is longer than what the ledger keeps of one.</summary>
    ReasonTooLong,

    /// <summary>The reason says nothing.</summary>
    ThinReason,
}

/// <summary>What an officer has to say for releasing refusals.</summary>
internal static class ReleasePolicy
{
    /// <summary>Why they are not released; null when they are.</summary>
    /// <param name="channels">The channels of which refusals are to be released.</param>
    /// <param name="reason">What the officer says.</param>
    public static ReleaseFault? Fault(IReadOnlyCollection<Channel> channels, string reason) =>
        channels.Count == 0 ? ReleaseFault.UnknownChannel
        : reason.Length > EvidenceText.Longest ? ReleaseFault.ReasonTooLong
        : !EvidenceText.Says(reason) ? ReleaseFault.ThinReason
        : null;
}
