using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Clocks;

/// <summary>Why a request gets no more time.</summary>
internal enum ExtensionFault
{
    /// <summary>It waits for nobody, has no time limit, or was extended already.</summary>
    NothingToExtend,

    /// <summary>No limit that is due first may be lengthened.</summary>
    NotAllowed,

    /// <summary>The reason says nothing.</summary>
    NoReason,

    /// <summary>The person was not told, or not while the limit ran, or the day is still to come.</summary>
    NoNotice,
}

/// <summary>
/// When a request may take longer: where each limit that would be broken may be lengthened, there is a reason, and the
/// person was told of it within the first period (GDPR Art. 12(3): within one month of receipt; 11 CCR 7021(b)).
/// </summary>
internal static class ExtensionPolicy
{
    /// <summary>What stands against it; null for nothing.</summary>
    /// <param name="reason">Why it takes longer; null for no reason.</param>
    /// <param name="noticedOn">When the person was told, UTC; null for never.</param>
    /// <param name="receivedOn">When the request was received, UTC.</param>
    /// <param name="dueOn">When it is due without it, UTC.</param>
    /// <param name="extended">The deadlines with it, the strictest first.</param>
    /// <param name="now">The time, UTC.</param>
    public static ExtensionFault? FaultOf(
        string? reason,
        DateTime? noticedOn,
        DateTime receivedOn,
        DateTime dueOn,
        IReadOnlyList<Deadline> extended,
        DateTime now) =>
        extended.Count == 0 || extended[0].DueOn <= dueOn ? ExtensionFault.NotAllowed
        : !EvidenceText.Says(reason) ? ExtensionFault.NoReason
        : noticedOn is not { } noticed || noticed < receivedOn || noticed > dueOn || noticed > now
            ? ExtensionFault.NoNotice
        : null;
}
