namespace OptOutPlugin.Languages.English;

internal sealed class Erasures : ErasureTexts
{
    public override string NobodyFound =>
        "Nothing was erased: there is no such person here, or you may not read that record. Give a table "
        + "and an id, an id alone, or an address, then call again.";

    public override string NoErasure =>
        "There is no such erasure. Give the id of a request of the kind Erasure, or leave it out and "
        + "name the person.";

    public override string WaitsForAnother =>
        "Nothing was erased yet: another privacy officer has to complete it. The request waits in the "
        + "officers’ queue.";

    public override string NothingLeft =>
        "Nothing is kept of this person that could be erased.";

    public override string RequestWasEmptied =>
        "The person was erased: what stood here was taken out.";

    public override string RecordIsYours =>
        "The record itself is yours to delete or to empty, with its notes and activities. Until then it "
        + "shows who it is.";

    public override string MailIsYours =>
        "E-mails, notes, attachments, the platform’s audit log, backups and other systems are yours to "
        + "erase: the product does not touch them.";

    public override string HashStays =>
        "The keyed hash of the address stays on the suppression list, so that nobody writes there again "
        + "by mistake. Nobody can read the address out of it.";

    public override string OthersHaveIt =>
        "What is known of an address that other records have too, and of no person, stays: it may be "
        + "about them. Name the address alone once no record has it any more.";

    public override string WouldEmpty(int rows) =>
        $"Nothing was changed. So many rows would be emptied: {Numbers.Plain(rows)}.";

    public override string IsDone(int rows) =>
        $"The person is erased. So many rows were emptied: {Numbers.Plain(rows)}.";

    public override string GoesOn(int rows) =>
        $"The erasure goes on by itself. So many rows were emptied so far: {Numbers.Plain(rows)}.";

    public override string Emptied(string table) => table switch
    {
        "optout_request" =>
            "Address, id, evidence, links, reasons and keys of requests; what was asked, when, and how it "
            + "ended stays.",
        "optout_preference" =>
            "Evidence of choices; what was allowed ends, what was refused stays.",
        "optout_finding" =>
            "What was seen, in findings about the person or a request.",
        "optout_handover" =>
            "What listeners answered, where it names the person.",
        "optout_consentaudit" =>
            "Id, name, evidence, legal ground, program and request key of ledger rows; the chain stays "
            + "whole.",
        _ => "What names the person.",
    };
}
