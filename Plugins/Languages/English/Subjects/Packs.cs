using OptOutPlugin.Domain.Subjects;

namespace OptOutPlugin.Languages.English;

internal sealed class Packs : PackTexts
{
    public override string NobodyFound =>
        "Nothing was exported: there is no such person here, or you may not read that record. Give a "
        + "table and an id, an id alone, or an address, then call again.";

    public override string LanguageOrCursorIsWrong =>
        "Nothing was exported: Language is en, de, fr or zh, and Cursor what the call before gave. Leave "
        + "out what you do not know.";

    public override string Title => "Evidence about consent and refusals";

    public override string Introduction =>
        "Everything that the opt-out records of this organisation say of one person, as it stood when "
        + "this was made. All times are in UTC. Names, addresses and ids of other people are replaced by "
        + "[…]; what people wrote freely should be read before this is handed on.";

    public override string About => "About this document";

    public override string MadeOn => "Made on";

    public override string By => "By";

    public override string Organization => "Organisation";

    public override string Rows => "Extent";

    public override string LeftOut => "Left out";

    public override string Check => "Check";

    public override string Person => "The person";

    public override string NoRecord => "There is no record of the person any more.";

    public override string Standing => "How it stands today";

    public override string StandingNote =>
        "What the record says on each channel. What is refused because of an address was said by whoever "
        + "has that address, and ends with it.";

    public override string Channel => "Channel";

    public override string State => "State";

    public override string Refused => "Refused";

    public override string RefusedByAddress => "Refused because of an address";

    public override string NotRefused => "Not refused";

    public override string Allowed => "Allowed";

    public override string Topics => "Choices about topics, and pauses";

    public override string Topic => "Topic";

    public override string AllMarketing => "All marketing e-mail";

    public override string AllOfIt => "All";

    public override string SaidOn => "Said on";

    public override string Since => "Ended on";

    public override string Until => "Until";

    public override string Through => "Through";

    public override string Evidence => "Evidence";

    public override string Nothing => "Nothing is recorded.";

    public override string Held => "Where nobody may write to";

    public override string HeldNote =>
        "An address is kept as a keyed hash, out of which nobody reads it. Of what somebody else refused "
        + "only that it is so is said.";

    public override string Reason => "Reason";

    public override string Whose => "Whose word";

    public override string Another => "Somebody else";

    public override string TheAddress => "The address itself";

    public override string ThePerson => "The person";

    public override string Requests => "Requests";

    public override string ReceivedOn => "Received on";

    public override string AskedFor => "Asked for";

    public override string DueOn => "Due on";

    public override string Outcome => "Outcome";

    public override string Letter => "Our letter";

    public override string History => "History";

    public override string HistoryNote =>
        "Each row is one fact of the consent ledger, which nobody edits. Place is its place in the "
        + "sealed chain. Evidence stands as it was signed, in the language in which it was written.";

    public override string Place => "Place";

    public override string What => "What";

    public override string When => "When";

    public override string Messages => "Messages held back, and messages that went";

    public override string MessagesNote =>
        "Messages that a refusal kept back, messages that went although something was refused, and what "
        + "mail systems reported. Of a message that nothing spoke against, nothing is kept here.";

    public override string Category => "Kind of message";

    public override string Message => "Message";

    public override string Told => "Who was told";

    public override string WhoWasTold => "Told";

    public override string Wording => "Wording and policy versions that were shown";

    public override string WordingNote =>
        "The SHA-256 of all texts that the person saw. Who keeps the texts can show that they are the "
        + "same.";

    public override string PolicyVersion => "Policy version";

    public override string WordingHash => "SHA-256 of the texts";

    public override string Consents => "Consents";

    public override string ConsentsNote =>
        "What was allowed, and what became of it. The same stands as ISO/IEC TS 27560 records and "
        + "receipts in the file that belongs to this document. A refusal without a consent before it "
        + "stands in the history alone.";

    public override string NoConsent => "No consent is recorded.";

    public override string IsSealed => "As signed and sealed";

    public override string IsSigned => "As signed, not sealed yet";

    public override string IsErased => "Erased; what remains is as signed";

    public override string IsWhole => "Every row in this document is as it was signed.";

    public override string Proofs => "Proofs";

    public override string ProofsNote =>
        "A row that a checkpoint covers is proved to stand in the ledger as it stood then. The JSON holds each "
        + "proof (inclusionProof, a tlog-proof): saved as a file that ends in .tlog-proof, it is checked by "
        + "optout-verify with the key of whoever signed the checkpoint, without Dataverse. Of other rows it "
        + "holds hashes only.";

    public override string NotCovered => "No checkpoint covers it yet";

    public override string ProofTakesMore =>
        "Its proof takes more than one call may read: optout-verify prove makes it out of an export";

    public override string AUser => "A user of the organisation";

    public override string AProgram => "A program of the organisation";

    public override string Program(string name) => $"{name} (program)";

    public override string PausedUntil(string when) => $"Paused until {when}";

    public override string RecordedOn(string when) => $"recorded on {when}";

    public override string RowCount(int rows, int requests) =>
        $"{Numbers.Plain(rows)} rows of the ledger and {Numbers.Plain(requests)} requests, all of them "
        + "here";

    public override string RowsOfPart(int first, int last, int rows, int requests) =>
        $"Rows {Numbers.Plain(first)} to {Numbers.Plain(last)} of {Numbers.Plain(rows)} rows of the "
        + $"ledger, and as many of {Numbers.Plain(requests)} requests; the rest is in the other parts";

    public override string RowsOfOthers(int rows) =>
        $"{Numbers.Plain(rows)} rows about an address that another record has too: they may be about "
        + "somebody else";

    public override string ProvedAgainst(string when) => $"Proved against the checkpoint of {when}";

    public override string OtherThanCheckpoint(string when) =>
        $"The ledger is not the one of the checkpoint of {when}: have it verified";

    public override string IsBroken(string fault) => $"Something is wrong: {fault}";

    public override string MissingInRecord(string names) => $"For complete records nobody has stated: {names}";

    public override string Record(string table, bool isMerged) => NameOf(table) + (isMerged ? " (merged away)" : string.Empty);

    public override string GoneRecord(string table) => NameOf(table) + " (deleted)";

    public override string Of(ConsentStatus status) => status switch
    {
        ConsentStatus.Given => "Given",
        ConsentStatus.Withdrawn => "Withdrawn",
        ConsentStatus.Expired => "Expired",
    };

    private static string NameOf(string table) => table switch
    {
        "contact" => "Contact",
        "lead" => "Lead",
        _ => "Account",
    };
}
