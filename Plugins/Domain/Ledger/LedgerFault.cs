namespace OptOutPlugin.Domain.Ledger;

/// <summary>Something wrong with the ledger. Places are those of the chain, from 1.</summary>
internal abstract record LedgerFault
{
    /// <summary>A row has half a seal, which the product never writes.</summary>
    internal sealed record HalfASeal : LedgerFault;

    /// <summary>The key that signed a row is not there.</summary>
    internal sealed record NoKey : LedgerFault;

    /// <summary>A row does not say what was signed.</summary>
    internal sealed record NotAsSigned(LedgerPart Part) : LedgerFault;

    /// <summary>The texts of a row are gone, and no erasure took them.</summary>
    internal sealed record EmptiedWithoutErasure : LedgerFault;

    /// <summary>A row was signed in another organisation.</summary>
    internal sealed record OtherOrganization : LedgerFault;

    /// <summary>The link of a row names another person than was signed, or nobody, and nothing explains it.</summary>
    internal sealed record LinkMoved : LedgerFault;

    /// <summary>The seal of a row is not its own.</summary>
    internal sealed record SealChanged(int Place) : LedgerFault;

    /// <summary>Two rows claim one place.</summary>
    internal sealed record PlaceTakenTwice(int Place) : LedgerFault;

    /// <summary>No row has a place that the chain needs.</summary>
    internal sealed record RowMissing(int Place) : LedgerFault;

    /// <summary>A row does not follow the one before it.</summary>
    internal sealed record DoesNotFollow(int Place) : LedgerFault;

    /// <summary>The chain ends before or after the row that it must end with.</summary>
    internal sealed record EndsElsewhere(int Last, int Expected) : LedgerFault;

    /// <summary>Another row stands where one was sealed.</summary>
    internal sealed record Rewritten(int Place) : LedgerFault;

    /// <summary>
    /// The first rows are not those of a checkpoint that left the platform; those of an earlier one still are.
    /// </summary>
    internal sealed record OtherThanExported(int Agreed, int Size) : LedgerFault;

    /// <summary>One word for programs, the same in every language.</summary>
    public string Word => this switch
    {
        HalfASeal => "half-sealed",
        NoKey => "unknown-key",
        EmptiedWithoutErasure => "emptied",
        OtherOrganization => "foreign",
        LinkMoved => "link-moved",
        SealChanged => "seal-changed",
        PlaceTakenTwice => "place-twice",
        RowMissing => "missing",
        DoesNotFollow => "does-not-follow",
        EndsElsewhere => "ends-elsewhere",
        Rewritten => "rewritten",
        OtherThanExported => "other-than-exported",
        _ => "changed",
    };
}
