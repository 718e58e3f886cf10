namespace OptOutPlugin.Domain.Compliance;

/// <summary>A rule of the compliance check, in the words that a finding carries.</summary>
/// <param name="Id">Its id, never changed.</param>
/// <param name="Citation">The law behind it.</param>
/// <param name="Action">What to do about a finding.</param>
internal sealed record ComplianceRule(string Id, string Citation, string Action)
{
    /// <summary>The law of most rules: who said no is left alone.</summary>
    internal const string Law = "GDPR Art. 21(3); ePrivacy Directive Art. 13; CAN-SPAM 15 USC 7704(a)(4)";

    /// <summary>How much harm a finding of it can do, where the finding does not say otherwise.</summary>
    public Severity Severity { get; init; } = Severity.High;

    /// <summary>What can be run to mend a finding of it.</summary>
    public CorrectiveAction Mend { get; init; } = CorrectiveAction.AskSomebody;

    /// <summary>Whether what it finds has happened, and no look finds it undone.</summary>
    public bool IsOfThePast { get; init; }

    /// <summary>The rows that it reads, in words.</summary>
    public string Reads { get; init; } = "what the product itself does, while it does it";

    /// <summary>A flag says something else than the ledger: it was changed round the product, or restored.</summary>
    public static ComplianceRule FlagWithoutLedgerRow { get; } = new(
        "flag-without-ledger-row",
        Law,
        "Find out who changed it and what the person said. If the person refuses, set the flag again; if the person "
        + "agreed, set it again with consent source and evidence.")
    {
        Mend = CorrectiveAction.SetFlags,
        Reads = "contacts, leads, accounts; the consent ledger",
    };

    /// <summary>An e-mail went, or is about to go, to somebody who had refused it.</summary>
    public static ComplianceRule SentAfterRefusal { get; } = new(
        "sent-after-refusal",
        Law,
        "Cancel the e-mail if it still waits. Find out which program sent it past the check, and take from it the "
        + "privilege to bypass custom logic.")
    {
        Mend = CorrectiveAction.WithdrawMail,
        Reads = "e-mails that wait or were sent, their recipients; suppressions, choices, the consent ledger",
        IsOfThePast = true,
    };

    /// <summary>
    /// What to do where the e-mail went another way and was only recorded as sent: nothing went past a check of ours.
    /// </summary>
    public const string SentElsewhere =
        "The e-mail was sent by another program and only recorded here. See that this program, or its list, knows who "
        + "refused.";

    /// <summary>An e-mail went to somebody who refused it, and nobody can tell which came first.</summary>
    public static ComplianceRule OrderUnknown { get; } = new(
        "sent-or-refused-first",
        Law,
        "Compare the log of the mail server with how the refusal came in. If the refusal came first, find out which "
        + "program sent the e-mail past the check, and take from it the privilege to bypass custom logic.")
    {
        Severity = Severity.Low,
        Reads = "e-mails that were sent, their recipients; suppressions, choices, the consent ledger",
        IsOfThePast = true,
    };

    /// <summary>A flag could not be brought to what the suppression list says of an address of its row.</summary>
    public static ComplianceRule FlagBehind { get; } = new(
        "flag-behind-the-list",
        Law,
        "Every send is refused all the same, by the address. Find out what keeps the record from being written, such "
        + "as another plug-in, and save the record once more.")
    {
        Mend = CorrectiveAction.FollowList,
        Reads = "contacts, leads, accounts; suppressions",
    };

    /// <summary>What follows a choice, such as the flags of other rows, could not be done.</summary>
    public static ComplianceRule NotFollowed { get; } = new(
        "choice-not-followed",
        Law,
        "The refusal holds: every send is decided by it. Read in the table Work why the rest failed, such as another "
        + "plug-in, and mend that. The regular work does it again; then close the finding.");

    /// <summary>An e-mail that waited could not be taken back when somebody refused it.</summary>
    public static ComplianceRule WaitingMailKept { get; } = new(
        "waiting-mail-kept",
        Law,
        "Open the e-mail. Cancel it if it still waits; if it has left, apologise. Find out what kept it from being "
        + "written, such as another plug-in, and tell its owner.")
    {
        Mend = CorrectiveAction.WithdrawMail,
    };

    /// <summary>A refusal came in that was said before a permission which was known already.</summary>
    public static ComplianceRule OlderRefusal { get; } = new(
        "refusal-older-than-permission",
        Law,
        "The refusal holds. Ask the person, when the person comes, which of the two is meant.");

    /// <summary>A row that only the product writes says something else than the product wrote.</summary>
    public static ComplianceRule RowChangedByOthers { get; } = new(
        "row-changed-by-others",
        Law,
        "Until this is mended the row counts as a refusal, a door or listener not at all. Find out in the audit history "
        + "who wrote it, and take from that user or program the privilege to bypass custom logic. What a person refuses "
        + "or permits record anew by an opt-out request; a topic, the mark of a template, a door or a listener save anew "
        + "as a privacy officer; one that was deactivated activate again.")
    {
        Mend = CorrectiveAction.WriteAnew,
        Reads = "suppressions, choices about topics, topics, marks of templates, doors, listeners; the consent ledger",
    };

    /// <summary>Somebody called e-mails transactional that went to several people who refused marketing.</summary>
    public static ComplianceRule TransactionalByWord { get; } = new(
        "transactional-by-word",
        Law,
        "Read some of these e-mails. If they advertise, tell the user to send such e-mails as marketing, and "
        + "apologise to whom they reached. If they are business, send them from the record that they are about, such "
        + "as a case or an order.")
    {
        Reads = "the consent ledger of the last 31 days",
        IsOfThePast = true,
    };

    /// <summary>A call, letter, fax, text message or appointment is planned with somebody who refused it.</summary>
    public static ComplianceRule PlannedAfterRefusal { get; } = new(
        "planned-after-refusal",
        "GDPR Art. 21(3); ePrivacy Directive Art. 13; TCPA 47 USC 227(b), (c)",
        "Close the activity without making it, unless it is no marketing or the person asked for it. If the person "
        + "changed their mind, record that on the person's record.");

    /// <summary>Somebody tries, again and again, to let people be contacted who still refuse.</summary>
    public static ComplianceRule LooseningRepeated { get; } = new(
        "loosening-repeated",
        Law,
        "Nobody was contacted by it. If the caller is a program, have it leave the do-not-contact columns out, or write "
        + "them only where the person agreed, with consent source and evidence. If it is a user, tell the user how a "
        + "permission is recorded.")
    {
        Severity = Severity.Low,
    };

    /// <summary>E-mails go, again and again, as transactional to people who refused marketing.</summary>
    public static ComplianceRule LetThroughRepeated { get; } = new(
        "let-through-repeated",
        Law,
        "Nothing, where these e-mails are business, such as invoices. Where they advertise, tell the sender to send "
        + "such e-mails as marketing, and apologise to whom they reached.")
    {
        Severity = Severity.Low,
    };

    /// <summary>Many people of one mail domain said no within minutes: a mail scanner may have pressed for them.
    /// </summary>
    public static ComplianceRule ScannerBurst { get; } = new(
        "refusals-in-a-burst",
        Law,
        "The refusals hold. Ask one or two of these people whether they pressed. If a scanner did, press "
        + "Take back refusals and say what you found out: it takes back these, and nothing that anybody says besides. "
        + "Tell their mail administrator that a program presses buttons.");

    /// <summary>Many owners of addresses said that somebody else had asked for mail to them.</summary>
    public static ComplianceRule SignUpsByOthers { get; } = new(
        "sign-ups-by-others",
        "ePrivacy Directive Art. 13; GDPR Art. 7(1)",
        "Nobody gets anything because of it. Look in the log of the public pages from where the form was filled in, "
        + "and lower its rate limit, or switch its sign-up off.");

    /// <summary>A marketing e-mail left without all that its footer must say.</summary>
    public static ComplianceRule MarketingWithoutFooter { get; } = new(
        "marketing-without-footer",
        "CAN-SPAM 15 USC 7704(a)(5); ePrivacy Directive Art. 13(4)",
        "Give the postal address of the organisation and the address of the public page in the settings "
        + "optout_PostalAddress and optout_PreferenceCentreUrl. To keep such e-mails back until then, set "
        + "optout_MissingFooter to Refuse.");

    private const string LawOfTime =
        "GDPR Art. 12(3), (4); CAN-SPAM 15 USC 7704(a)(4)(A)(i); CASL s. 11(3); TCPA 47 CFR 64.1200(a)(10); CCPA "
        + "11 CCR 7021, 7026(f)";

    /// <summary>A request waits while its time runs out, and nobody in person has it.</summary>
    public static ComplianceRule RequestDueSoon { get; } = new(
        "request-due-soon",
        LawOfTime,
        "Open the request, read what was said, and decide it: Done where the person asked to be left alone, Refused "
        + "where not.")
    {
        Severity = Severity.Medium,
    };

    /// <summary>A request was not processed while the law, or whoever runs the mailboxes, left time for it.</summary>
    public static ComplianceRule RequestOverdue { get; } = new(
        "request-overdue",
        LawOfTime,
        "Decide the request now, and answer the person: what was done, why it took so long, and where the person can "
        + "complain. Find out why nobody took it in time.")
    {
        Reads = "requests that wait",
    };

    /// <summary>An e-mail of the product to a person about a request came back.</summary>
    public static ComplianceRule LetterCameBack { get; } = new(
        "letter-came-back",
        "GDPR Art. 12(1), (3), (4)",
        "What was asked for is done, or waits, all the same. Tell the person in another way, such as by phone or letter, "
        + "or write down why nobody can be told.");

    /// <summary>Who asked to be left alone asked about personal data as well.</summary>
    public static ComplianceRule ReplyAsksForData { get; } = new(
        "reply-asks-for-data",
        "GDPR Art. 12(3), 15, 17; CCPA 11 CCR 7021",
        "Read the e-mail. That the person be left alone is a request of its own; answer what the e-mail asks about personal "
        + "data within a month of its receipt, and hand it to whoever does that here.");

    /// <summary>Somebody did what needs a course without having passed it.</summary>
    public static ComplianceRule TrainingMissing { get; } = new(
        "training-missing",
        "GDPR Art. 24(1), 32(4), 39(1)(b); 47 CFR 64.1200(d)(2); 11 CCR § 7100",
        "Ask the user to pass the course on the page My Training of the app. Then look with the user at what was done, and "
        + "mend what should not have been.")
    {
        Severity = Severity.Medium,
    };

    private const string LawOfTelling = "GDPR Art. 17(2), 19, 21(3), 28(3); CAN-SPAM 15 USC 7704(a)(4)(A); TCPA 47 CFR 64.1200(a)(10)";

    /// <summary>A listener has not acted on refusals in the time that it has for it.</summary>
    public static ComplianceRule NotActedOn { get; } = new(
        "refusals-not-acted-on",
        LawOfTelling,
        "Ask the listener why. Of one that gets files: fetch the file of the batch, hand it on, and say on the page Hand over "
        + "refusals when it was acted on, and with what answer. Of a program: have it call "
        + "optout_ConfirmConsentChanges.");

    /// <summary>Somebody refuses again what a listener had said to have acted on.</summary>
    public static ComplianceRule RefusedAgain { get; } = new(
        "refused-again-after-told",
        LawOfTelling,
        "Ask the person who wrote or called, and when. If it was the listener, ask the listener why, and have it shown that "
        + "it will not happen again; apologise to the person.");
}
