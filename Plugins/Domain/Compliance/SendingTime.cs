using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Domain.Compliance;

/// <summary>When an e-mail left, as exactly as anybody knows.</summary>
/// <param name="Earliest">The first second in which it can have left, UTC.</param>
/// <param name="Latest">The last one, UTC; the same for an e-mail that has an instant of its own.</param>
/// <param name="Version">
/// The platform's version of the e-mail's row, which counts through the whole database: what was written under a higher
/// one came after the e-mail had left. Null when nobody knows.
/// </param>
internal sealed record SendingTime(DateTime Earliest, DateTime Latest, long? Version = null)
{
    /// <summary>Whether an instant was surely before the e-mail left.</summary>
    public bool IsAfter(DateTime instant) => instant < Earliest;

    /// <summary>Whether an instant may have been before the e-mail left: a second has no order.</summary>
    public bool MayBeAfter(DateTime instant) => instant <= Latest;

    /// <summary>
    /// The facts that count: those from before, and of the same second the refusals or the permissions, as is asked.
    /// </summary>
    /// <param name="fact">A fact.</param>
    /// <param name="sure">
    /// Whether only what surely held may lead to a refusal: a permission of the same second then speaks for the sender.
    /// </param>
    public bool Counts(ConsentFact fact, bool sure) =>
        IsAfter(fact.KnownFrom)
        || (MayBeAfter(fact.KnownFrom) && fact.Refuses != sure && !(fact.WrittenAs > Version));
}
