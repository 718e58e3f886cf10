using OptOutPlugin.Domain;

namespace OptOutPlugin.Dataverse.Tables;

/// <summary>What is to be done after a transaction, as the choice <c>optout_workkind</c> has it.</summary>
internal enum WorkKind
{
    /// <summary>The other rows that hold an address of a person follow what was chosen.</summary>
    FollowChoice = OptionValue.First,

    /// <summary>The rows that hold an address of a request follow it.</summary>
    FollowRequest = OptionValue.First + 1,

    Seal = OptionValue.First + 2,

    /// <summary>An e-mail that waits to be sent is decided again.</summary>
    WithdrawMail = OptionValue.First + 3,

    /// <summary>People whose rows changed are looked at, whatever changed them.</summary>
    FollowChanges = OptionValue.First + 4,

    /// <summary>An address is asked to confirm what was asked for at a form of ours.</summary>
    AskToConfirm = OptionValue.First + 5,

    /// <summary>An e-mail that came in is read: it may ask to stop.</summary>
    HearReply = OptionValue.First + 6,

    /// <summary>Whoever asked in an e-mail to be left alone is told that it is done.</summary>
    ConfirmRefusal = OptionValue.First + 7,

    /// <summary>The rows that hold addresses of a list follow it.</summary>
    FollowList = OptionValue.First + 8,

    /// <summary>The rows that followed a list are freed of what is taken back of it.</summary>
    FollowTakenBack = OptionValue.First + 9,

    /// <summary>Whoever may have asked to be left alone is asked what was meant.</summary>
    AskBack = OptionValue.First + 10,

    /// <summary>Whoever has a request is told that its time runs out.</summary>
    WarnOfDue = OptionValue.First + 11,

    /// <summary>A text message that came in is read: it may ask to stop.</summary>
    HearText = OptionValue.First + 12,

    /// <summary>Consents of Customer Insights - Journeys are read: somebody may have refused there.</summary>
    HearJourneys = OptionValue.First + 13,

    /// <summary>Other systems are told what changed since they were last told.</summary>
    TellChanges = OptionValue.First + 14,

    /// <summary>It is looked whether those who must be told of refusals were, and have acted.</summary>
    WatchListeners = OptionValue.First + 15,

    /// <summary>One consent of Customer Insights - Journeys that could not be taken over is read again.</summary>
    HearConsent = OptionValue.First + 16,

    /// <summary>The corrective action of a finding is run.</summary>
    MendFinding = OptionValue.First + 30,

    /// <summary>Whoever has a finding is told that it is due.</summary>
    RemindOfFinding = OptionValue.First + 31,

    /// <summary>Whoever passed a course is told that the pass ends, or has ended.</summary>
    RemindOfTraining = OptionValue.First + 40,
    /// <summary>The erasure of a person goes on.</summary>
    Erase = OptionValue.First + 25,
}

/// <summary>What follows a transaction: a row lives until its asynchronous step has done it.</summary>
internal static class Work
{
    internal const string Table = "optout_work";
    internal const string Id = "optout_workid";
    internal const string Name = "optout_name";
    internal const string Kind = "optout_kind";

    /// <summary>The table of the row that it follows.</summary>
    internal const string RegardingType = "optout_regardingtype";

    /// <summary>The id, as text, of the row that it follows.</summary>
    internal const string RegardingId = "optout_regardingid";

    /// <summary>What else has to be known to do it, in at most 500,000 characters; empty for nothing.</summary>
    internal const string Detail = "optout_detail";

    /// <summary>How often it was tried, from 0 to 100.</summary>
    internal const string Attempts = "optout_attempts";

    /// <summary>Why the last attempt failed, in at most 2,000 characters.</summary>
    internal const string LastError = "optout_lasterror";

    /// <summary>The product's proof over all that counts in the row.</summary>
    internal const string Proof = "optout_proof";
}
