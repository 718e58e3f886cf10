using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Domain.Consent;

/// <summary>
/// In which order the facts of the ledger stand: the one place that says so. Sealing gives a row a later version of the
/// platform, so of two rows with a place in the chain the place counts, and one without a place comes after them.
/// </summary>
internal sealed class FactOrder : IComparer<ConsentFact>
{
    private readonly bool bySaying;

    private FactOrder(bool bySaying) => this.bySaying = bySaying;

    /// <summary>As they were said, and within a second as they were written down.</summary>
    public static FactOrder OfSaying { get; } = new(bySaying: true);

    /// <summary>As they were written down.</summary>
    public static FactOrder OfWriting { get; } = new(bySaying: false);

    /// <inheritdoc />
    public int Compare(ConsentFact? x, ConsentFact? y)
    {
        if (x is null || y is null)
        {
            return x is null ? (y is null ? 0 : -1) : 1;
        }

        var said = bySaying ? x.OccurredOn.CompareTo(y.OccurredOn) : 0;
        return said != 0 ? said
            : (x.Sequence ?? int.MaxValue).CompareTo(y.Sequence ?? int.MaxValue) is var place and not 0 ? place
            : (x.Version ?? long.MaxValue).CompareTo(y.Version ?? long.MaxValue);
    }
}
