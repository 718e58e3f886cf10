using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Compliance.Rules.Mail;
using OptOutPlugin.Domain.Footers;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Looks for mailboxes that promised, in the footer of a marketing e-mail of the last 30 days, to hear STOP, and take in
/// no mail: one request for a page of users or queues, and one for what those of them sent that take in nothing.
/// </summary>
internal static class MailboxCheck
{
    // A reply must be heard for 30 days after the e-mail: 15 USC 7704(a)(3)(A)(ii).
    private const int DaysToHear = 30;

    // So many ids fit into one condition beside the others.
    private const int MostSenders = 500;


    // As the footer says it, between its marks, in each language.
    private static readonly IReadOnlyList<string> Promises =
    [
        .. ((Language[])Enum.GetValues(typeof(Language))).Select(language => Texts.Of(language).Sends.FooterReply)
            .SelectMany(reply => new[]
            {
                $"%{FooterInHtml.Opens}%{Html.Of(reply)}%", $"%{FooterInText.Opens}%{reply}%",
            }),
    ];

    /// <summary>Looks at the users, or queues, after a place, in the order of their ids.</summary>
    public static CheckedPage Look(PluginCall call, CheckPlace place, string table, Action<FindingReport> found)
    {
        var few = place with { Count = Math.Min(place.Count, MostSenders) };
        var rows = call.System.RetrieveMultiple(
            few.Query(table, table + "id", SenderMailbox.ColumnsOf(table))).Entities;
        var deaf = rows.Where(row => !SenderMailbox.IsTakingIn(row)).Select(row => row.Id).ToList();
        var promised = deaf.Count == 0 ? [] : Promised(call, deaf);
        return few.Each(call, rows, row =>
        {
            if (promised.Contains(row.Id))
            {
                found(CheckPlace.Finding(
                    MailboxHearsNoStop.Rule,
                    row.ToEntityReference(),
                    string.Empty,
                    "Marketing e-mails of the last 30 days say that an answer with STOP is heard, and the mailbox that "
                    + "sent them takes in no mail."));
            }
        });
    }

    private static HashSet<Guid> Promised(PluginCall call, List<Guid> senders)
    {
        var query = new QueryExpression(Email.Party.Table) { ColumnSet = new ColumnSet(Email.Party.Who), Distinct = true };
        query.Criteria.AddCondition(Email.Party.Role, ConditionOperator.Equal, Email.Party.Sender);
        query.Criteria.AddCondition(Email.Party.Who, ConditionOperator.In, senders.Cast<object>().ToArray());
        var mail = query.AddLink(Email.Table, Email.Party.Activity, Email.Id);
        mail.LinkCriteria.AddCondition(Email.IsOutgoing, ConditionOperator.Equal, true);
        mail.LinkCriteria.AddCondition(Email.Status, ConditionOperator.Equal, Email.Sent);
        mail.LinkCriteria.AddCondition(
            "modifiedon", ConditionOperator.GreaterEqual, call.Now.AddDays(-DaysToHear));
        var either = mail.LinkCriteria.AddFilter(LogicalOperator.Or);
        foreach (var promise in Promises)
        {
            either.AddCondition(Email.Description, ConditionOperator.Like, promise);
        }

        return [.. Pages.Each(call.System, query)
            .Select(party => party.GetAttributeValue<EntityReference>(Email.Party.Who).Id)];
    }
}
