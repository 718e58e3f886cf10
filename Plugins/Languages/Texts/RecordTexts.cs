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

    public abstract string SuppressionIsOurs { get; }

    public abstract string ChoiceIsOurs { get; }

    public abstract string FindingIsOurs { get; }

    public abstract string CheckIsOurs { get; }

    public abstract string RequestIsOurs { get; }

    public abstract string WorkIsOurs { get; }

    public abstract string RuleNeedsOfficer { get; }

    public abstract string TopicsAreNoRing { get; }

    public abstract string DoorNeedsOfficer { get; }

    public abstract string DoorIsNoProgram { get; }

    public abstract string TopicCodeIsFinal(string code);

    public abstract string TopicCodeIsTaken(string code);

    /// <summary>A step that is not one of ours.</summary>
    public abstract string Undeclared(string handler, string message, string table);

    /// <summary>Something failed that nobody foresaw.</summary>
    public abstract string Unexpected(Guid correlationId);
}
