namespace OptOutPlugin.Languages.English;

internal sealed class Records : RecordTexts
{
    public override string LedgerIsFinal =>
        "A consent audit row is evidence: it cannot be changed, deactivated or deleted, by anyone. "
        + "Nothing was changed. If it records something wrong, correct the person's record: the correction becomes a "
        + "row of its own.";

    public override string LedgerIsOurs =>
        "Consent audit rows are written by the product alone, when something happens. Nothing was created. "
        + "Change the person's record instead: that becomes a consent audit row.";

    public override string ChainIsFinal =>
        "The head of the consent ledger's chain moves only when rows are sealed. Nothing was changed. "
        + "To have waiting rows sealed, set \"Seal Requested On\".";

    public override string RunIsOurs =>
        "How far a long run has come is written by the run alone: a run that only seems to have ended would leave "
        + "people unprotected. Nothing was changed. To go on with the baseline, call optout_Baseline.";

    public override string CheckpointIsFinal =>
        "A checkpoint is evidence and cannot be deleted. Nothing was changed. Leave it where it is.";

    public override string KeyIsFinal =>
        "A key cannot be changed or deleted: everything that it signed or hashed would lose its meaning. "
        + "Nothing was changed. To stop using it, make another of the same purpose and set \"Retired On\" here.";

    public override string KeyIsNeeded =>
        "This is the only key of its purpose, and without one nothing can be signed. Nothing was changed. "
        + "Make another key of the same purpose first, then retire this one.";

    public override string SuppressKeyIsSingle =>
        "There is one key for suppressed addresses, and it is never retired or replaced: with another, no suppressed "
        + "address would be recognised any more. Nothing was changed. Go on with the key that is there.";

    public override string SuppressionIsHeld =>
        "A suppressed address is never changed or deleted by hand: it is what keeps the person from being written to. "
        + "Nothing was changed. If the person wants to be contacted again, record that on the person's row, with the "
        + "evidence: that lifts the suppression.";

    public override string SuppressionIsOurs =>
        "The suppression list is written by the product alone: nobody else can make the hash by which an address is "
        + "found in it. Nothing was created. Hand in an opt-out request with the address instead: that suppresses it.";

    public override string ChoiceIsOurs =>
        "What somebody chose about a topic is never written or deleted by hand: it is what that person said. Nothing "
        + "was changed. Record what the person says now with \"Record consent\", or hand in an opt-out request with "
        + "the topic, and for a permission with the evidence.";

    public override string FindingIsOurs =>
        "What a finding found is never changed or deleted, and nobody else makes one: it is evidence. Nothing was "
        + "changed. Set its owner or due date; to mend it, look again or accept its risk, use the commands of its form.";

    public override string CheckIsOurs =>
        "A run of the compliance check is written by the run alone, and never deleted: it is evidence. Nothing was "
        + "changed. To have a run made, call optout_RunComplianceCheck.";

    public override string RequestIsOurs =>
        "What a request asked, and what became of it, is evidence and is never changed or deleted by hand. Nothing was "
        + "changed. If the person says something else now, hand in a request of its own.";

    public override string WorkIsOurs =>
        "What is still to be done after a change is written by the product alone, and deleted once it is done. Nothing "
        + "was changed. Leave it where it is.";

    public override string RuleNeedsOfficer =>
        "Topics and the marks of templates decide who may be written to: only a privacy officer changes them. Nothing "
        + "was changed. Ask somebody who has the role \"OptOut Privacy Officer\".";

    public override string TopicsAreNoRing =>
        "A topic cannot stand under itself or under one of its own subtopics. Nothing was changed. Choose a parent "
        + "from another part of the tree, or none.";

    public override string DoorNeedsOfficer =>
        "A door lets a program hand in permissions of people: only a privacy officer registers one or strikes it off. "
        + "Nothing was changed. Ask somebody who has the role \"OptOut Privacy Officer\".";

    public override string DoorIsNoProgram =>
        "A door is a program: \"User Id\" has to be the id of an application user of this environment. Nothing was "
        + "changed. Copy the id from the list of application users in the Power Platform admin center.";

    public override string TopicCodeIsFinal(string code) =>
        $"The code of a topic never changes: the ledger and the suppression list know this one as \"{code}\". Nothing "
        + "was changed. Change its name, or make a new topic.";

    public override string TopicCodeIsTaken(string code) =>
        $"There cannot be a topic with the code \"{code}\": another one has it, or one that looks the same, or it "
        + "stands for all marketing. Nothing was changed. Choose another code.";

    public override string Undeclared(string handler, string message, string table) =>
        $"{handler} is not declared for {message} of {table}, so nothing was done. "
        + "Remove this step: the solution brings all the steps that the product needs.";

    public override string Unexpected(Guid correlationId) =>
        "OptOutPlugin could not finish, so nothing was changed or sent. Try again; if it happens again, give your "
        + $"administrator this number: {correlationId:D}.";
}
