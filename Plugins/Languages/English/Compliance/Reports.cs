using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Languages.English;

internal sealed class Reports : ReportTexts
{
    public override string Title =>
        "Compliance report";

    public override string MadeOn(string instant) =>
        $"Made on {instant}. It says what stood then; it is no statement about the law.";

    public override string Score =>
        "Score";

    public override string NoRunYet =>
        "No compliance check over every rule has ended yet: there is no score.";

    public override string ScoreIs(int score) =>
        $"{Numbers.Plain(score)} of 100: the share, by weight, of the rules of which nothing was open "
        + "when the last check ended.";

    public override string ScoreOverTime(int runs, int lowest, int highest) =>
        $"The score of the last {Numbers.Plain(runs)} checks, between {Numbers.Plain(lowest)} and "
        + $"{Numbers.Plain(highest)}";

    public override string OpenByRule =>
        "Open findings by rule";

    public override string OpenByRegime =>
        "Open findings by regime: one may touch several";

    public override string NothingOpen =>
        "Nothing is open.";

    public override string Rule =>
        "Rule";

    public override string SeverityHead =>
        "Severity";

    public override string Count =>
        "Open";

    public override string Law =>
        "Law";

    public override string Findings =>
        "Findings";

    public override string NoFindings =>
        "There are none.";

    public override string AsWrittenDown =>
        "What was seen and what to do stand as they were written down, in English: they are "
        + "evidence. Times are UTC.";

    public override string FoundOn =>
        "Found on";

    public override string DueOn =>
        "Due on";

    public override string Seen =>
        "What was seen";

    public override string ToDo =>
        "What to do, and what was done";

    public override string Answered(string answer) =>
        $"Answer: {answer}";

    public override string LeftOut(int findings) =>
        $"{Numbers.Plain(findings)} more are open than stand here; the file of values has them all.";

    public override string RequestsOf(int year) =>
        $"Requests received in {Numbers.Plain(year)}";

    public override string Received =>
        "Received";

    public override string Complied =>
        "Complied with";

    public override string Denied =>
        "Denied";

    public override string Waiting =>
        "Waiting";

    public override string MedianDays =>
        "Days they took, the middle one";

    public override string ShareInTime =>
        "Done in time";

    public override string WhoMayGoRound =>
        "Who may go round the product";

    public override string OnlyAdministrators =>
        "Nobody but system administrators.";

    public override string Bypassing(string roles) =>
        $"Besides system administrators, whoever has one of these roles: {roles}";

    public override string Ledger =>
        "Consent ledger";

    public override string SealedRows =>
        "Rows in the chain";

    public override string HeadHash =>
        "Hash at its end";

    public override string Sealing =>
        "Sealing";

    public override string SealingIsLate =>
        "Rows have waited for more than a quarter of an hour.";

    public override string SealingIsInTime =>
        "In time";

    public override string InputIsWrong =>
        "Nothing was read: Format is html, json or csv, Language is en, de, fr or zh, and Cursor is "
        + "what the call before answered.";

    public override string RuleName(string id) => id switch
    {
        "flag-without-ledger-row" => "A flag says something else than the ledger",
        "refusal-without-suppression" => "A refusal whose address is not suppressed",
        "flag-behind-the-list" => "A suppressed address on a record without the flag",
        "twins-disagree" => "Records with one address disagree",
        "sent-after-refusal" => "Sent after a refusal",
        "sent-or-refused-first" => "Sent or refused first: nobody can tell",
        "sent-without-opt-in" => "Marketing without the consent that was needed",
        "row-changed-by-others" => "A row of the product changed by others",
        "opt-in-without-evidence" => "A permission without evidence",
        "opt-in-travelled" => "A permission for an address the person has no more",
        "transactional-by-word" => "Called transactional, to people who refused marketing",
        "request-overdue" => "A request that is late",
        "refusers-in-list" => "People who refuse, in a marketing list",
        "mailbox-hears-no-stop" => "A mailbox that promised STOP and takes in no mail",
        "footer-not-set-up" => "Marketing without address or link set up",
        "template-not-fit" => "A marketing template that does not fit",
        "step-not-guarding" => "A step that does not guard",
        "bypass-held" => "A role that may go round the product",
        "ledger-unsealed" => "Ledger rows that wait too long for their seal",
        "ledger-broken" => "The ledger does not verify",
        "audit-off" => "Native auditing is off for a flag",
        "policy-not-reviewed" => "A privacy policy that nobody has read for a year",
        "doors-silent" => "Public pages that do not answer",
        "choice-not-followed" => "What follows a choice could not be done",
        "waiting-mail-kept" => "Waiting mail could not be taken back",
        "refusal-older-than-permission" => "A refusal said before a permission",
        "planned-after-refusal" => "Planned with somebody who refused",
        "loosening-repeated" => "Repeated attempts to let refusing people be contacted",
        "let-through-repeated" => "Transactional mail, again and again, to people who refused marketing",
        "refusals-in-a-burst" => "Many refusals at once: perhaps a mail scanner",
        "sign-ups-by-others" => "Sign-ups by somebody else",
        "marketing-without-footer" => "Marketing that left without its footer",
        "request-due-soon" => "A request that is due soon",
        "letter-came-back" => "A letter of ours that came back",
        "reply-asks-for-data" => "A reply that also asks about personal data",
        "refusals-not-acted-on" => "A listener that has not acted on refusals",
        "refused-again-after-told" => "Refused again after a listener had acted",
        "training-missing" => "Done without the training for it",
        _ => $"Rule {id}",
    };

    public override string Of(Severity severity) => severity switch
    {
        Severity.Low => "Low",
        Severity.Medium => "Medium",
        Severity.High => "High",
    };

    public override string Of(FindingStatus status) => status switch
    {
        FindingStatus.Open => "Open",
        FindingStatus.InProgress => "In progress",
        FindingStatus.Mended => "Mended",
        FindingStatus.Accepted => "Risk accepted",
        FindingStatus.WaitsForSecondOfficer => "Waits for a second officer",
    };
}
