using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>What became of a request.</summary>
/// <param name="Status">How far it has come.</param>
/// <param name="Outcome">The answer to whoever handed it in, in that user's language.</param>
internal sealed record RequestResult(RequestStatus Status, string Outcome)
{
    /// <summary>Whether nothing more is to come.</summary>
    public bool IsEnd => Status is RequestStatus.Done or RequestStatus.Refused;

    /// <summary>Why it waits; null for one that waits for nobody.</summary>
    public LedgerReason? WaitsFor { get; init; }

    /// <summary>How many records that the caller may read it was applied to.</summary>
    public int Matched { get; init; }

    /// <summary>
    /// Whether the caller may not learn what became of it: it belongs to the officers' queue then, whatever that was.
    /// </summary>
    public bool IsHidden { get; init; }
}
