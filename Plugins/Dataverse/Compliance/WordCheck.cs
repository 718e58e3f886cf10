using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Counts, by user and day, the people who refused marketing and got an e-mail all the same because its sender called
/// it transactional: one request for each 5,000 ledger rows of the last days.
/// </summary>
internal static class WordCheck
{
    /// <summary>What stands as new value in the ledger row of an e-mail that its sender called transactional.</summary>
    public const string Chosen = "chosen";

    // Fewer may be customers who were written to about their affairs.
    private const int Several = 5;

    private static readonly TimeSpan Window = TimeSpan.FromDays(31);

    /// <summary>Looks at the last days; there is always but one page.</summary>
    /// <param name="call">The run.</param>
    /// <param name="since">Days before are left out; null for 31 days.</param>
    /// <param name="found">What is done with each finding.</param>
    public static CheckedPage Look(PluginCall call, DateTime? since, Action<FindingReport> found)
    {
        var from = since is { } asked && asked > call.Now - Window ? asked.Date : (call.Now - Window).Date;
        var rows = Pages.Each(call.System, Query(from)).Select(row => new
        {
            User = row.GetAttributeValue<string>(ConsentAudit.InitiatingUser),
            Day = row.GetAttributeValue<DateTime>(ConsentAudit.RecordedOn).Date,
            Who = row.GetAttributeValue<string>(ConsentAudit.PersonId)
                ?? row.GetAttributeValue<string>(ConsentAudit.AddressHash),
        });
        foreach (var byDay in rows.GroupBy(row => new { row.User, row.Day }))
        {
            var people = byDay.Select(row => row.Who).Distinct().Count();
            if (people >= Several && Guid.TryParse(byDay.Key.User, out var user))
            {
                found(CheckPlace.Finding(
                    ComplianceRule.TransactionalByWord,
                    new EntityReference("systemuser", user),
                    FormattableString.Invariant($"{byDay.Key.Day:yyyy-MM-dd}"),
                    FormattableString.Invariant(
                        $"On {byDay.Key.Day:yyyy-MM-dd} (UTC), {people} people who refused marketing got e-mails that ")
                    + "this user called transactional, and that nothing else makes so."));
            }
        }

        return new CheckedPage(Last: null, IsEnd: true);
    }

    private static QueryExpression Query(DateTime from)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(
                ConsentAudit.InitiatingUser, ConsentAudit.RecordedOn, ConsentAudit.PersonId, ConsentAudit.AddressHash),
        };
        query.Criteria.AddCondition("createdon", ConditionOperator.GreaterEqual, from);
        query.Criteria.AddCondition(
            ConsentAudit.Event, ConditionOperator.Equal, (int)LedgerEvent.LetThroughAsTransactional);
        query.Criteria.AddCondition(ConsentAudit.NewValue, ConditionOperator.Equal, Chosen);
        return query;
    }
}
