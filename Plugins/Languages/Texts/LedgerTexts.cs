using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Languages;

/// <summary>What verification says of the ledger.</summary>
internal abstract class LedgerTexts
{
    /// <summary>The environment is a copy of another one, and what that means.</summary>
    public abstract string IsACopy { get; }

    /// <summary>The environment is none.</summary>
    public abstract string IsNoCopy { get; }

    /// <summary>How a copy begins a chain of its own.</summary>
    public abstract string BeginAChain { get; }

    /// <summary>Half a person is named.</summary>
    public abstract string NoPerson { get; }

    public abstract string Of(LedgerFault fault);
}
