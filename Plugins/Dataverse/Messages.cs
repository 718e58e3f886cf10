using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>Every sentence that a person can see. Plain text: the platform's dialogs show nothing else.</summary>
internal static class Messages
{
    /// <summary>The most recipients that a refusal names; a dialog is no place for more.</summary>
    internal const int NamedAtMost = 20;

    private const int LongestName = 100;

    public const string LedgerIsFinal =
        "A consent audit row is evidence: it cannot be changed, deactivated or deleted, by anyone. "
        + "Nothing was changed. If it records something wrong, correct the person's record: the correction becomes a row of its own.";

    public const string LedgerIsOurs =
        "Consent audit rows are written by the product alone, when something happens. Nothing was created. "
        + "Change the person's record instead: that becomes a consent audit row.";

    public const string ChainIsFinal =
        "The head of the consent ledger's chain moves only when rows are sealed. Nothing was changed. "
        + "To have waiting rows sealed, set \"Seal Requested On\".";

    public const string RunIsOurs =
        "How far a long run has come is written by the run alone: a run that only seems to have ended would leave people "
        + "unprotected. Nothing was changed. To go on with the baseline, call optout_Baseline.";

    public const string SliceIsWrong =
        "Nothing was done: Slice is the number of rows of one call, from 1 to 2,000. Leave it out, or give such a number.";

    public const string NothingSeals =
        "Ledger rows wait for their seal and nothing seals them: see what optout_CheckHealth says of the steps.";

    public const string CheckpointIsFinal =
        "A checkpoint is evidence and cannot be deleted. Nothing was changed. Leave it where it is.";

    public const string KeyIsFinal =
        "A key cannot be changed or deleted: everything that it signed or hashed would lose its meaning. "
        + "Nothing was changed. To stop using it, make another of the same purpose and set \"Retired On\" here.";

    public const string KeyIsNeeded =
        "This is the only key of its purpose, and without one nothing can be signed. Nothing was changed. "
        + "Make another key of the same purpose first, then retire this one.";

    public const string SuppressKeyIsSingle =
        "There is one key for suppressed addresses, and it is never retired or replaced: with another, no suppressed "
        + "address would be recognised any more. Nothing was changed. Go on with the key that is there.";

    public const string NoPerson =
        "Nothing was verified: a person is the table, which is contact, lead or account, and the id of the row. "
        + "Give both PersonType and PersonId, or neither of them for the whole ledger.";

    public const string SuppressionIsHeld =
        "A suppressed address is never changed or deleted by hand: it is what keeps the person from being written to. "
        + "Nothing was changed. If the person wants to be contacted again, record that on the person's row, with the "
        + "evidence: that lifts the suppression.";

    public static string Sealed(int count) =>
        count == 0 ? "No ledger row waited for its seal." : $"{count} ledger row(s) got their seal.";

    public static string Checking(string table, int findings) =>
        $"The compliance check goes on with {table}; findings so far: {findings}.";

    public static string Checked(int findings) => $"The compliance check is finished; findings: {findings}.";

    /// <summary>The refusal of a write that would let somebody be contacted again.</summary>
    public static string LooseningRefused(IReadOnlyCollection<Loosening> verdicts)
    {
        var text = new StringBuilder(
            "Nothing was saved: this change would let somebody be contacted again who refused it.");
        foreach (var verdict in verdicts.Distinct())
        {
            text.Append("\n- ").Append(Advice(verdict));
        }

        return text.ToString();
    }

    public static string Undeclared(string handler, IExecutionContext context) =>
        $"{handler} is not declared for {context.MessageName} of {context.PrimaryEntityName}, so nothing was done. "
        + "Remove this step: the solution brings all the steps that the product needs.";

    public static string Unexpected(Guid correlationId) =>
        "OptOutPlugin could not finish, so nothing was changed or sent. Try again; if it happens again, give your "
        + $"administrator this number: {correlationId:D}.";

    public const string UnreadableMail =
        "Nothing was sent: this e-mail could not be read in your name, so nobody can say who refused it. "
        + "Try again; if it happens again, ask your administrator whether you may read this e-mail.";

    /// <summary>
    /// The refusal of a send: whom the caller may read is named with the rule, the others are counted.
    /// </summary>
    public static string Refusal(IReadOnlyList<RecipientVerdict> refusals, ICollection<PersonId> readable)
    {
        var named = refusals.Where(refusal => IsNamed(refusal, readable)).ToList();
        var unreadable = refusals.Count(refusal => Is(refusal, Domain.Sending.Rule.Unreadable));
        var addressless = refusals.Count(refusal => Is(refusal, Domain.Sending.Rule.NoAddress));
        var hidden = refusals.Count - named.Count - unreadable - addressless;
        var what = refusals.All(refusal => refusal.Category == Category.Marketing) ? "marketing e-mail." : "e-mail.";
        var text = new StringBuilder("Nothing was sent: ").Append(named.Count + hidden == 0
            ? "not every recipient could be checked of this " + what
            : Recipients(named.Count + hidden) + " must not get this " + what);
        var lines = named.GroupBy(refusal => GroundOf(refusal).Person!.Id).ToList();
        foreach (var same in lines.Take(NamedAtMost))
        {
            var ground = GroundOf(same.First());
            text.Append("\n- ").Append(NameOf(ground.Person!));
            if (same.Count() > 1)
            {
                text.Append(", under ").Append(Number(same.Count())).Append(" of the recipients");
            }

            text.Append(": ").Append(Rule(ground.Rule)).Append('.');
        }

        if (lines.Count > NamedAtMost)
        {
            var more = Number(lines.Count - NamedAtMost);
            text.Append("\n- and ").Append(more).Append(" more whose records you can read.");
        }

        Count(text, hidden, refusals.Any(refusal => IsForWantOfOptIn(refusal))
            ? "said no, or never asked for this topic, where you may not read it"
            : "said no where you may not read it");
        Count(text, unreadable, "could not be checked just now: try again in a few minutes");
        Count(text, addressless, "without one e-mail address that can be read: correct the address");
        return text.Append(named.Count + hidden == 0 ? string.Empty : "\nTake them off the e-mail and send it again.")
            .Append(Advice(refusals)).ToString();
    }

    /// <summary>The subject of the task that tells an owner what became of an e-mail that had not left yet.</summary>
    public static string PendingMailSubject(string? subject, bool isCancelled) =>
        (isCancelled ? "E-mail cancelled after an opt-out: " : "E-mail back to draft after an opt-out: ")
        + (LedgerText.Line(subject, LongestName) ?? "without a subject");

    /// <summary>The text of that task.</summary>
    public static string PendingMailTask(string? subject, bool isCancelled) =>
        $"The e-mail \"{LedgerText.Line(subject, LongestName) ?? "without a subject"}\" was waiting to be sent when "
        + (isCancelled
            ? "everybody it was for had refused it. It was cancelled. Nothing is left to do; do not send it another way."
            : "somebody it was for refused it. It was set back to draft without that recipient. "
                + "Send it again if the others should still get it.");

    public static string Name(LedgerEvent value) => value switch
    {
        LedgerEvent.OptedOut => "Opted out",
        LedgerEvent.OptedIn => "Opted in",
        LedgerEvent.SendBlocked => "Send blocked",
        LedgerEvent.LetThroughAsTransactional => "Let through as transactional",
        LedgerEvent.RemovedFromMessage => "Removed from message",
        LedgerEvent.OverrideUsed => "Override used",
        LedgerEvent.Corrected => "Corrected",
        LedgerEvent.Merged => "Merged",
        LedgerEvent.CarriedOver => "Carried over",
        LedgerEvent.Baseline => "Baseline",
        LedgerEvent.RequestReceived => "Request received",
        LedgerEvent.OverrideGranted => "Override granted",
        LedgerEvent.OverrideRefused => "Override refused",
        LedgerEvent.CategoryChanged => "Category changed",
        LedgerEvent.PendingMessageStopped => "Pending message stopped",
        LedgerEvent.ContactWarned => "Contact warned",
        LedgerEvent.ContactBlocked => "Contact blocked",
        LedgerEvent.ProtectionKept => "Protection kept",
        LedgerEvent.FoundAfterwards => "Found afterwards",
        _ => "Let through by override",
    };

    public static string Name(Channel channel) => channel switch
    {
        Channel.Email => "E-mail",
        Channel.MarketingEmail => "Marketing e-mail",
        Channel.Phone => "Phone",
        Channel.Sms => "Text message",
        Channel.Fax => "Fax",
        Channel.Post => "Post",
        Channel.MarketingPost => "Marketing post",
        Channel.MarketingMaterial => "Marketing material",
        _ => "E-mail tracking",
    };

    private static string Advice(Loosening verdict) => verdict switch
    {
        Loosening.NoRight =>
            "You may not record an opt-in. Ask somebody who handles opt-out requests to record it.",
        Loosening.RankTooLow =>
            "Whoever refused outranks what you bring forward. Record how the person said so: set \"Consent Source\" "
            + "and \"Consent Evidence\" together with the change.",
        Loosening.Locked =>
            "The person refused too short a time ago to be asked again. Wait until the person comes unasked.",
        _ =>
            "Nothing shows that the person wants it. Set \"Consent Source\" and \"Consent Evidence\" together with the "
            + "change, or leave the choice as it is.",
    };

    private static Ground GroundOf(RecipientVerdict refusal) => ((Verdict.Refused)refusal.Verdict).Ground;

    private static bool IsNamed(RecipientVerdict refusal, ICollection<PersonId> readable) =>
        GroundOf(refusal).Person is { } person && readable.Contains(person.Id);

    private static bool Is(RecipientVerdict refusal, Rule rule) => GroundOf(refusal).Rule == rule;

    private static bool IsForWantOfOptIn(RecipientVerdict refusal) =>
        GroundOf(refusal).Rule is Domain.Sending.Rule.NoOptIn or Domain.Sending.Rule.OptInExpired;

    private static void Count(StringBuilder text, int recipients, string why)
    {
        if (recipients > 0)
        {
            text.Append("\n- ").Append(Recipients(recipients)).Append(' ').Append(why).Append('.');
        }
    }

    internal static string NameOf(Person person) =>
        LedgerText.Line(person.Name, LongestName) is { } name
            ? $"{name} ({person.Id.Table})"
            : $"a {person.Id.Table} without a name";

    private static string Rule(Rule rule) => rule switch
    {
        Domain.Sending.Rule.DoNotEmail => "does not allow e-mails",
        Domain.Sending.Rule.DoNotBulkEmail => "does not allow bulk e-mails",
        Domain.Sending.Rule.DoNotSendMarketing => "does not want marketing material",
        _ => "must not be written to",
    };

    private static string Advice(IReadOnlyList<RecipientVerdict> refusals)
    {
        var advice = new StringBuilder();
        if (refusals.Any(refusal => refusal.Category == Category.Marketing))
        {
            advice.Append(
                " If this is not marketing but business that the person has with you, "
                + "set the e-mail's Category to Transactional.");
        }

        if (refusals.Any(refusal => Is(refusal, Domain.Sending.Rule.DoNotEmail)))
        {
            advice.Append(
                " Who allows no e-mail at all gets none of any kind, "
                + "until that person says otherwise and it is recorded.");
        }

        return advice.ToString();
    }

    private static string Recipients(int count) => count == 1 ? "1 recipient" : $"{Number(count)} recipients";

    internal static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
