using OptOutPlugin.Domain.Subjects;

namespace OptOutPlugin.Languages;

/// <summary>The labels and sentences of a pack of evidence, which somebody reads who does not know the product.</summary>
internal abstract class PackTexts
{
    /// <summary>Nothing says who is meant, or the caller may not read the record.</summary>
    public abstract string NobodyFound { get; }

    /// <summary>The language is none of ours, or the cursor is none.</summary>
    public abstract string LanguageOrCursorIsWrong { get; }

    /// <summary>What the document is called.</summary>
    public abstract string Title { get; }

    /// <summary>What the document is.</summary>
    public abstract string Introduction { get; }

    public abstract string About { get; }

    public abstract string MadeOn { get; }

    /// <summary>Who did it.</summary>
    public abstract string By { get; }

    public abstract string Organization { get; }

    /// <summary>How much there is.</summary>
    public abstract string Rows { get; }

    public abstract string LeftOut { get; }

    /// <summary>Whether rows are as they were signed.</summary>
    public abstract string Check { get; }

    public abstract string Person { get; }

    public abstract string NoRecord { get; }

    public abstract string Standing { get; }

    public abstract string StandingNote { get; }

    public abstract string Channel { get; }

    public abstract string State { get; }

    public abstract string Refused { get; }

    public abstract string RefusedByAddress { get; }

    public abstract string NotRefused { get; }

    public abstract string Allowed { get; }

    public abstract string Topics { get; }

    public abstract string Topic { get; }

    public abstract string AllMarketing { get; }

    public abstract string AllOfIt { get; }

    public abstract string SaidOn { get; }

    public abstract string Since { get; }

    public abstract string Until { get; }

    public abstract string Through { get; }

    public abstract string Evidence { get; }

    public abstract string Nothing { get; }

    public abstract string Held { get; }

    public abstract string HeldNote { get; }

    public abstract string Reason { get; }

    public abstract string Whose { get; }

    public abstract string Another { get; }

    public abstract string TheAddress { get; }

    public abstract string ThePerson { get; }

    public abstract string Requests { get; }

    public abstract string ReceivedOn { get; }

    public abstract string AskedFor { get; }

    public abstract string DueOn { get; }

    public abstract string Outcome { get; }

    public abstract string Letter { get; }

    public abstract string History { get; }

    public abstract string HistoryNote { get; }

    public abstract string Place { get; }

    public abstract string What { get; }

    public abstract string When { get; }

    public abstract string Messages { get; }

    public abstract string MessagesNote { get; }

    public abstract string Category { get; }

    public abstract string Message { get; }

    public abstract string Told { get; }

    public abstract string WhoWasTold { get; }

    public abstract string Wording { get; }

    public abstract string WordingNote { get; }

    public abstract string PolicyVersion { get; }

    public abstract string WordingHash { get; }

    public abstract string Consents { get; }

    public abstract string ConsentsNote { get; }

    public abstract string NoConsent { get; }

    public abstract string IsSealed { get; }

    public abstract string IsSigned { get; }

    public abstract string IsErased { get; }

    public abstract string IsWhole { get; }

    /// <summary>That rows are in the ledger of which a checkpoint speaks.</summary>
    public abstract string Proofs { get; }

    /// <summary>What such a proof is, and how somebody checks it.</summary>
    public abstract string ProofsNote { get; }

    /// <summary>No checkpoint speaks of the row yet.</summary>
    public abstract string NotCovered { get; }

    /// <summary>A call may not read as much as the proof takes; how to get it.</summary>
    public abstract string ProofTakesMore { get; }

    /// <summary>A checkpoint by its time has the row.</summary>
    public abstract string ProvedAgainst(string when);

    /// <summary>The rows are not those of a checkpoint, by its time.</summary>
    public abstract string OtherThanCheckpoint(string when);

    public abstract string AUser { get; }

    public abstract string AProgram { get; }

    /// <summary>Which program.</summary>
    public abstract string Program(string name);

    public abstract string PausedUntil(string when);

    public abstract string RecordedOn(string when);

    /// <summary>How much there is.</summary>
    public abstract string RowCount(int rows, int requests);

    /// <summary>How much of it is here.</summary>
    public abstract string RowsOfPart(int first, int last, int rows, int requests);

    /// <summary>How many rows are left out, since somebody else has the address.</summary>
    public abstract string RowsOfOthers(int rows);

    /// <summary>A row is not as it was signed.</summary>
    public abstract string IsBroken(string fault);

    /// <summary>What nobody has said that a record must have.</summary>
    public abstract string MissingInRecord(string names);

    /// <summary>A record by its table.</summary>
    public abstract string Record(string table, bool isMerged);

    /// <summary>A record that is gone, by its table.</summary>
    public abstract string GoneRecord(string table);

    /// <summary>How it stands with a consent.</summary>
    public abstract string Of(ConsentStatus status);
}
