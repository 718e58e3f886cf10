using OptOutPlugin.Domain;

namespace OptOutPlugin.Dataverse.Tables;

/// <summary>What a request asks for, as the choice <c>optout_requestkind</c> has it.</summary>
internal enum RequestKind
{
    OptOut = OptionValue.First,
    OptIn = OptionValue.First + 1,
    /// <summary>No marketing until a day.</summary>
    Pause = OptionValue.First + 2,
    /// <summary>A refusal that whoever recorded it takes back, since it was entered in error.</summary>
    EnteredInError = OptionValue.First + 3,
    /// <summary>To be contacted, once the address confirms it.</summary>
    SignUp = OptionValue.First + 4,
    /// <summary>That nobody on a list from another tool is contacted.</summary>
    List = OptionValue.First + 5,
    /// <summary>Nothing: reports of mail systems that came in together.</summary>
    Delivery = OptionValue.First + 6,
    /// <summary>That what is kept of a person is erased.</summary>
    Erasure = OptionValue.First + 7,
}

/// <summary>How far a request has come, as the choice <c>optout_requeststatus</c> has it.</summary>
internal enum RequestStatus
{
    Open = OptionValue.First,
    Done = OptionValue.First + 1,
    Refused = OptionValue.First + 2,
    /// <summary>A privacy officer has to look at it.</summary>
    WaitsForOfficer = OptionValue.First + 3,
    /// <summary>The person has to come, by a link or a form.</summary>
    WaitsForPerson = OptionValue.First + 4,
}

/// <summary>What became of an e-mail that the product sent to a person, as the choice <c>optout_letterstate</c> has it.
/// </summary>
internal enum LetterState
{
    Sent = OptionValue.First,
    /// <summary>A mail system reported that it could not be delivered.</summary>
    CameBack = OptionValue.First + 1,
    /// <summary>The person answered it.</summary>
    Answered = OptionValue.First + 2,
}

/// <summary>What somebody asked for: the one door through which opt-outs and opt-ins from outside come.</summary>
internal static class OptOutRequest
{
    internal const string Table = "optout_request";
    internal const string Id = "optout_requestid";
    internal const string Name = "optout_name";
    internal const string Kind = "optout_kind";

    /// <summary>When the request reached the organisation, in UTC: time limits run from here.</summary>
    internal const string ReceivedOn = "optout_receivedon";

    internal const string ReceivedVia = "optout_receivedvia";

    /// <summary>The e-mail address or phone number as it was typed.</summary>
    internal const string Address = "optout_address";

    /// <summary>The table of the person; empty when only the address is known.</summary>
    internal const string PersonType = "optout_persontype";

    /// <summary>The id of the person as text; empty when only the address is known.</summary>
    internal const string PersonId = "optout_personid";

    /// <summary>Names of <see cref="Domain.Consent.Channel"/>, with commas between them.</summary>
    internal const string Channels = "optout_channels";

    /// <summary>The code of the topic; empty when the request is about all of the channel.</summary>
    internal const string Topic = "optout_topic";

    /// <summary>
    /// What stands for the link through which it came, or for the address that is asked to confirm; never the link.
    /// </summary>
    internal const string Token = "optout_token";

    /// <summary>The SHA-256 of the texts that were shown where it was said; empty where nobody knows.</summary>
    internal const string WordingHash = "optout_wordinghash";

    /// <summary>Which version of the privacy policy was shown, such as <c>2 de</c>; empty where nobody says.</summary>
    internal const string PolicyVersion = "optout_policyversion";
    internal const string Evidence = "optout_evidence";
    internal const string Regime = "optout_regime";

    /// <summary>By when the law wants the request done, in UTC.</summary>
    internal const string DueOn = "optout_dueon";

    /// <summary>Every time limit that runs, the strictest first, a line each.</summary>
    internal const string Clocks = "optout_clocks";

    /// <summary>Why it takes longer than the law leaves without a reason; empty for not extended.</summary>
    internal const string ExtensionReason = "optout_extensionreason";

    /// <summary>When the person was told that it takes longer, in UTC.</summary>
    internal const string NoticedOn = "optout_noticedon";

    /// <summary>When its owner was told that the time runs out, in UTC.</summary>
    internal const string WarnedOn = "optout_warnedon";

    internal const string Status = "optout_status";

    /// <summary>When the request was done or refused, in UTC.</summary>
    internal const string ProcessedOn = "optout_processedon";

    /// <summary>How many records the request was applied to.</summary>
    internal const string Matched = "optout_matched";

    internal const string Outcome = "optout_outcome";

    /// <summary>The same request sent twice carries the same key, and is done once.</summary>
    internal const string IdempotencyKey = "optout_idempotencykey";
    /// <summary>The id, as text, of the user who handed it in: the idempotency key belongs to that user.</summary>
    internal const string HandedInBy = "optout_handedinby";
    /// <summary>When the person said so, in UTC; time limits run from when it was received.</summary>
    internal const string SaidOn = "optout_saidon";
    /// <summary>Until when a pause is asked for, in UTC; empty for every other kind.</summary>
    internal const string PausedUntil = "optout_pauseduntil";
    /// <summary>Where the scan or the like that shows it is kept.</summary>
    internal const string EvidenceLink = "optout_evidencelink";
    /// <summary>The keyed hash of the first address: requests of one address are found by it.</summary>
    internal const string AddressHash = "optout_addresshash";
    /// <summary>Why an officer decided it so.</summary>
    internal const string Decision = "optout_decision";
    /// <summary>The request that this one was answered with.</summary>
    internal const string Leading = "optout_leadingid";
    /// <summary>The topic, as whoever hands it in by hand looks it up; the code is kept.</summary>
    internal const string TopicRow = "optout_topicid";
    /// <summary>The id, as text, of the e-mail in which it was asked: it may be deleted.</summary>
    internal const string Mail = "optout_mailid";
    /// <summary>The id, as text, of the last e-mail that the product sent to the person about it.</summary>
    internal const string Answer = "optout_answerid";
    /// <summary>What became of that e-mail; empty where there is none.</summary>
    internal const string AnswerState = "optout_answerstate";
    /// <summary>
    /// What whoever hands it in by hand looks up. None is stored: the platform's merge would move it, and would lock
    /// requests after people.
    /// </summary>
    internal static string[] LookUps { get; } = [.. PersonTable.All.Select(table => PersonRow(table.Name)), TopicRow];
    /// <summary>The person's row as a look-up, by its table.</summary>
    internal static string PersonRow(string table) => $"optout_{table}id";
    /// <summary>Why it waits, as the choice <c>optout_reason</c> has it; empty for one that waits for nobody.</summary>
    internal const string WaitsFor = "optout_waitsfor";
    /// <summary>How many rows a list has; empty for every other kind.</summary>
    internal const string RowCount = "optout_rowcount";
    /// <summary>The hash of the rows of a list, as <see cref="Domain.Lists.ListDigest"/> makes it.</summary>
    internal const string RowsHash = "optout_rowshash";
    /// <summary>How many rows of a list are done.</summary>
    internal const string RowsDone = "optout_rowsdone";
    /// <summary>Of how many rows of a list nothing could be held.</summary>
    internal const string RowsUnread = "optout_rowsunread";
    /// <summary>Where the work on a list goes on, as <see cref="Domain.Lists.ListPlace"/> writes it.</summary>
    internal const string Place = "optout_place";
    /// <summary>
    /// The product's proof over all that counts in the row, which lets a door of ours name its source.
    /// </summary>
    internal const string Proof = "optout_proof";
}
