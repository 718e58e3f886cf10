using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Disclosure;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// E-mails that were let go and have not left: what happens to them when somebody says no in between, or when they are
/// changed. Each is decided again by itself, outside any transaction: one that cannot be written is a finding, and
/// stops neither the refusal nor the others.
/// </summary>
internal static class PendingMail
{
    /// <summary>
    /// Takes rows, whoever else holds an address of theirs, and rows that are gone off every e-mail that waits and may
    /// no longer reach them: one to nobody else is cancelled, one to several is set back to draft without them. The
    /// owner gets a task, the ledger a row for each recipient.
    /// </summary>
    public static void Withdraw(PluginCall call, IReadOnlyCollection<PersonRow> rows, params PersonId[] gone) =>
        Withdraw(
            call,
            [.. rows.Select(row => row.Id), .. gone],
            rows.SelectMany(row => row.Table.Person(call, row.Row).Addresses).Distinct().ToList());

    /// <summary>The same for rows and addresses of which some may be nobody's.</summary>
    public static void Withdraw(
        PluginCall call, IReadOnlyCollection<PersonId> people, IReadOnlyCollection<EmailAddress> addresses)
    {
        if (people.Count + addresses.Count > 0)
        {
            foreach (var id in Find(call, people, addresses))
            {
                DecideAgain(call, id);
            }
        }
    }

    /// <summary>
    /// Decides one e-mail again that waits; one that does not wait any more is left alone. One that cannot be written
    /// is left to the regular work.
    /// </summary>
    public static void DecideAgain(PluginCall call, Guid id)
    {
        try
        {
            TryAgain(call, id);
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            var mail = new EntityReference(Email.Table, id);
            LeftWork.Fail(call, new WorkToDo(WorkKind.WithdrawMail, mail), fault, finding: Finding(
                id, "It waits, somebody has refused it since, and it could not be taken back."));
        }
    }

    /// <summary>The same, where a failure is told.</summary>
    /// <exception cref="Exception">It could not be written.</exception>
    public static void TryAgain(PluginCall call, Guid id)
    {
        if (Mails.Stored(call, id) is { } draft)
        {
            DecideAgain(call, draft);
        }
    }

    private static void DecideAgain(PluginCall call, Draft draft)
    {
        var status = draft.Row.GetAttributeValue<OptionSetValue>(Email.Status)?.Value;
        if (status == Email.PendingSend)
        {
            Stop(call, draft, LedgerEvent.PendingMessageStopped);
        }
        else if (status == Email.Sending
            && SendGuard.Verdicts(call, draft).Any(verdict => verdict.Verdict is Verdict.Refused))
        {
            Report(call, draft.Mail.Id, "It was being sent already when somebody refused it: nobody can take it back.");
        }
    }

    private static void Report(PluginCall call, Guid id, string evidence) =>
        Findings.Report(call, Finding(id, evidence));

    private static FindingReport Finding(Guid id, string evidence) => CheckPlace.Finding(
        ComplianceRule.WaitingMailKept, new EntityReference(Email.Table, id), string.Empty, evidence);

    /// <summary>
    /// Stops one e-mail for those of its recipients who refused it, and says whether there were any.
    /// </summary>
    public static IReadOnlyList<RecipientVerdict> Stop(PluginCall call, Draft draft, LedgerEvent what)
    {
        var verdicts = SendGuard.Verdicts(call, draft);
        var refusals = verdicts.Where(verdict => verdict.Verdict is Verdict.Refused).ToList();
        if (refusals.Count == 0)
        {
            return refusals;
        }

        var isForNobodyElse = verdicts.All(verdict => verdict.Recipient.IsOurs || verdict.Verdict is Verdict.Refused);
        SetState(
            call,
            draft.Mail.Id,
            isForNobodyElse ? Email.Canceled : Email.Open,
            isForNobodyElse ? Email.CanceledStatus : Email.Draft);
        if (!isForNobodyElse)
        {
            Stripping.Stored(call, draft, new HashSet<Recipient>(refusals.Select(refusal => refusal.Recipient)));
        }

        SendEvidence.Write(call, draft.Mail, refusals, what);
        TellOwner(call, draft, isForNobodyElse);
        return refusals;
    }

    private static void SetState(PluginCall call, Guid id, int state, int status) =>
        call.System.Update(new Entity(Email.Table, id)
        {
            [Email.State] = new OptionSetValue(state),
            [Email.Status] = new OptionSetValue(status),
        });

    // An owner who was disabled can own nothing new; the officers' list of findings then says what nobody was told.
    private static void TellOwner(PluginCall call, Draft draft, bool isCancelled)
    {
        try
        {
            Tell(call, draft, isCancelled);
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            call.Trace(fault.ToString());
            Report(call, draft.Mail.Id, "It was taken back, since somebody refused it, and its owner could not be told.");
        }
    }

    // The task names nobody: its owner need not be one who may read the person. It is for the owner alone, and so in
    // the owner's language.
    private static void Tell(PluginCall call, Draft draft, bool isCancelled)
    {
        var subject = LedgerText.Line(draft.Row.GetAttributeValue<string>(Email.Subject), RefusalsShown.LongestName);
        var owner = draft.Row.GetAttributeValue<EntityReference>(Email.Owner);
        var texts = Texts.Of(SpokenLanguage.Of(call, owner?.Id ?? call.Context.InitiatingUserId)).Tasks;
        var task = new Entity("task")
        {
            ["subject"] = texts.Subject(subject, isCancelled),
            ["description"] = texts.Description(subject, isCancelled),
        };
        if (owner is not null)
        {
            task["ownerid"] = owner;
        }

        call.System.Create(task);
    }

    // Which e-mails it may be about; whether they may go, the decision says. Texts of addresses are read, not compared:
    // one may be dressed, tagged, or one of several.
    private static List<Guid> Find(
        PluginCall call, IReadOnlyCollection<PersonId> people, IReadOnlyCollection<EmailAddress> addresses)
    {
        var refused = new HashSet<EmailAddress>(addresses.Select(address => address.Mailbox));
        var rows = new HashSet<PersonId>(people);
        var found = new HashSet<Guid>(Pages.Each(call.System, Parties.Waiting())
            .Where(party => IsAbout(Parties.Recipient(party), rows, refused))
            .Select(party => party.GetAttributeValue<EntityReference>(Email.Party.Activity).Id));
        found.UnionWith(RecipientList.Waiting(call)
            .Where(mail => RecipientList.Of(mail.GetAttributeValue<string>(Email.RecipientList), hasParties: true)
                .Envelopes.Any(envelope => IsAbout(envelope.Recipient, rows, refused)))
            .Select(mail => mail.Id));
        return found.OrderBy(id => id).ToList();
    }

    private static bool IsAbout(Recipient recipient, HashSet<PersonId> people, HashSet<EmailAddress> refused) =>
        (recipient.Party is { } party && people.Contains(party))
        || recipient.Addresses.Any(address => address.Candidates.Any(refused.Contains));
}
