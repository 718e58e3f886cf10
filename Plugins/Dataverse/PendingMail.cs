using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>E-mails that were let go and have not left: what happens to them when somebody says no in between.</summary>
internal static class PendingMail
{
    /// <summary>
    /// Takes a person off every e-mail in the status Pending Send that may no longer reach that person: one to nobody
    /// else is cancelled, one to several is set back to draft without that person. The owner gets a task, the ledger a
    /// row for each recipient.
    /// </summary>
    public static void Withdraw(PluginCall call, PersonId person, IReadOnlyCollection<EmailAddress> addresses) =>
        Withdraw(call, [person], addresses);

    /// <summary>The same for rows, and whoever else holds an address of theirs; nothing for none.</summary>
    public static void Withdraw(PluginCall call, IReadOnlyCollection<PersonRow> rows)
    {
        if (rows.Count > 0)
        {
            Withdraw(
                call,
                rows.Select(row => row.Id).ToList(),
                rows.SelectMany(row => row.Table.Person(call, row.Row).Addresses).Distinct().ToList());
        }
    }

    /// <summary>The same for rows and addresses of which some may be nobody's.</summary>
    public static void Withdraw(
        PluginCall call, IReadOnlyCollection<PersonId> people, IReadOnlyCollection<EmailAddress> addresses)
    {
        foreach (var id in Find(call, people, addresses))
        {
            if (Mails.Stored(call, id) is { } draft)
            {
                Stop(call, draft, LedgerEvent.PendingMessageStopped);
            }
        }
    }

    /// <summary>
    /// Stops one e-mail for those of its recipients who refused it, and says whether there were any.
    /// </summary>
    public static IReadOnlyList<RecipientVerdict> Stop(PluginCall call, Draft draft, LedgerEvent what)
    {
        var verdicts = SendGuard.Verdicts(call, draft.Mail);
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
        Tell(call, draft, isForNobodyElse);
        return refusals;
    }

    private static void SetState(PluginCall call, Guid id, int state, int status) =>
        call.System.Update(new Entity(Email.Table, id)
        {
            [Email.State] = new OptionSetValue(state),
            [Email.Status] = new OptionSetValue(status),
        });

    // The task names nobody: its owner need not be one who may read the person. It is for the owner alone, and so in
    // the owner's language.
    private static void Tell(PluginCall call, Draft draft, bool isCancelled)
    {
        var subject = LedgerText.Line(draft.Row.GetAttributeValue<string>(Email.Subject), PersonName.Longest);
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

    private static List<Guid> Find(
        PluginCall call, IReadOnlyCollection<PersonId> people, IReadOnlyCollection<EmailAddress> addresses)
    {
        if (people.Count + addresses.Count == 0)
        {
            return [];
        }

        var query = new QueryExpression(Email.Party.Table) { ColumnSet = new ColumnSet(Email.Party.Activity) };
        query.Criteria.AddCondition(
            Email.Party.Role, ConditionOperator.In, Email.Party.Boxes.Keys.Cast<object>().ToArray());
        var whose = query.Criteria.AddFilter(LogicalOperator.Or);
        if (people.Count > 0)
        {
            whose.AddCondition(
                Email.Party.Who, ConditionOperator.In, people.Select(person => (object)person.Id).ToArray());
        }

        var forms = addresses.SelectMany(address => address.StoredForms).Distinct().Cast<object>().ToArray();
        if (forms.Length > 0)
        {
            whose.AddCondition(Email.Party.Address, ConditionOperator.In, forms);
        }

        var mail = query.AddLink(Email.Table, Email.Party.Activity, Email.Id);
        mail.LinkCriteria.AddCondition(Email.Status, ConditionOperator.Equal, Email.PendingSend);
        return Pages.All(call.System, query)
            .Select(row => row.GetAttributeValue<EntityReference>(Email.Party.Activity).Id).Distinct()
            .OrderBy(id => id).ToList();
    }
}
