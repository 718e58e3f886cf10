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

        Count(text, hidden, "said no where you may not read it");
        Count(text, unreadable, "could not be checked just now: try again in a few minutes");
        Count(text, addressless, "without one e-mail address that can be read: correct the address");
        return text.Append(named.Count + hidden == 0 ? string.Empty : "\nTake them off the e-mail and send it again.")
            .Append(Advice(refusals)).ToString();
    }

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

    private static Ground GroundOf(RecipientVerdict refusal) => ((Verdict.Refused)refusal.Verdict).Ground;

    private static bool IsNamed(RecipientVerdict refusal, ICollection<PersonId> readable) =>
        GroundOf(refusal).Person is { } person && readable.Contains(person.Id);

    private static bool Is(RecipientVerdict refusal, Rule rule) => GroundOf(refusal).Rule == rule;

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
