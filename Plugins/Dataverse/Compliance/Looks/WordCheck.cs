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

    /// <summary>Looks at the last days of the users after a place, in the order of their ids.</summary>
    /// <param name="call">The run.</param>
    /// <param name="place">Where it goes on; days before its own are left out, without one those before 31.</param>
    /// <param name="found">What is done with each finding.</param>
    public static CheckedPage Look(PluginCall call, CheckPlace place, Action<FindingReport> found)
    {
        var since = place.Since;
        var from = since is { } asked && asked > call.Now - Window ? asked.Date : (call.Now - Window).Date;
        var rows = Pages.Each(call.System, Query(from)).Select(row => new
        {
            User = row.GetAttributeValue<string>(ConsentAudit.InitiatingUser),
            Day = row.GetAttributeValue<DateTime>(ConsentAudit.RecordedOn).Date,
            Who = row.GetAttributeValue<string>(ConsentAudit.PersonId)
                ?? row.GetAttributeValue<string>(ConsentAudit.AddressHash),
        });
        var byUser = rows.GroupBy(row => Guid.TryParse(row.User, out var user) ? user : Guid.Empty)
            .Where(same => same.Key != Guid.Empty && (place.After is not { } after || same.Key.CompareTo(after) > 0))
            .ToDictionary(same => same.Key);
        var users = byUser.Keys.OrderBy(user => user).Select(user => new Entity("systemuser", user)).ToList();
        return (place with { Count = users.Count + 1 }).Each(call, users, user =>
        {
            foreach (var byDay in byUser[user.Id].GroupBy(row => row.Day))
            {
                var people = byDay.Select(row => row.Who).Distinct().Count();
                if (people >= Several)
                {
                    found(Finding(user.ToEntityReference(), byDay.Key, people));
                }
            }
        });
    }

    private static FindingReport Finding(EntityReference user, DateTime day, int people) => CheckPlace.Finding(
        ComplianceRule.TransactionalByWord,
        user,
        FormattableString.Invariant($"{day:yyyy-MM-dd}"),
        FormattableString.Invariant(
            $"On {day:yyyy-MM-dd} (UTC), {people} people who refused marketing got e-mails that ")
        + "this user called transactional, and that nothing else makes so.");

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
