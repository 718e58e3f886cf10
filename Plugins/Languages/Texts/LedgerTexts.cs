using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Languages;

/// <summary>What verification says of the ledger.</summary>
internal abstract class LedgerTexts
{
    /// <summary>Half a person is named.</summary>
    public abstract string NoPerson { get; }

    public abstract string Of(LedgerFault fault);
}
