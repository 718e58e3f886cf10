using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Compliance;

/// <summary>Holds a person's flags against what the ledger says of them.</summary>
internal static class FlagsAgainstLedger
{
    /// <summary>
    /// The flags that say something else than the ledger does. Nothing in the ledger means no refusal.
    /// </summary>
    /// <param name="flags">The flags of the table.</param>
    /// <param name="value">The stored value of a flag; null when there is none.</param>
    /// <param name="isRefused">Whether the newest fact of a channel is a refusal.</param>
    public static IReadOnlyList<Flag> Differing(
        IEnumerable<Flag> flags, Func<Flag, bool?> value, Func<Channel, bool> isRefused) =>
        flags.Where(flag => flag.Refuses(value(flag)) != isRefused(flag.Channel)).ToList();
}
