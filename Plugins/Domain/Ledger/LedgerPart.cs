namespace OptOutPlugin.Domain.Ledger;

/// <summary>Which part of a row is not what was signed, as far as that can be told.</summary>
internal enum LedgerPart
{
    /// <summary>Some value, or the signature itself: the signature covers all of them together.</summary>
    SignedValue,

    /// <summary>What the row is called.</summary>
    Name,

    /// <summary>The id of the person's row.</summary>
    PersonId,

    /// <summary>The legal basis.</summary>
    LegalBasis,

    /// <summary>The evidence.</summary>
    Evidence,

    /// <summary>What the caller's client called itself.</summary>
    UserAgent,

    /// <summary>The key of the request.</summary>
    RequestKey,

    /// <summary>The commitments, which are no longer any that the product writes.</summary>
    Commitments,

    /// <summary>The random bytes behind the commitments.</summary>
    Salts,
}
