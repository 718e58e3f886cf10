namespace OptOutPlugin.Languages;

/// <summary>What is said to somebody who touches what is never touched by hand, and what any handler may say.</summary>
internal abstract class RecordTexts
{
    public abstract string LedgerIsFinal { get; }

    public abstract string LedgerIsOurs { get; }

    public abstract string ChainIsFinal { get; }

    public abstract string RunIsOurs { get; }

    public abstract string CheckpointIsFinal { get; }

    public abstract string KeyIsFinal { get; }

    public abstract string KeyIsNeeded { get; }

    public abstract string SuppressKeyIsSingle { get; }

    public abstract string SuppressionIsHeld { get; }

    /// <summary>A step that is not one of ours.</summary>
    public abstract string Undeclared(string handler, string message, string table);

    /// <summary>Something failed that nobody foresaw.</summary>
    public abstract string Unexpected(Guid correlationId);
}
