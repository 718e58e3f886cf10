using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Dataverse;

/// <summary>Reads the merges that the ledger tells.</summary>
internal static class LedgerMergeRows
{
    /// <summary>Every one of them; only those that are as the product signed them, since they excuse others.</summary>
    public static LedgerMerges All(PluginCall call, LedgerTrust trust) => Signed(call, Query(), trust);

    /// <summary>
    /// Those on the way to or from some rows of people, as the links tell, which went along with each merge.
    /// </summary>
    public static LedgerMerges Near(PluginCall call, LedgerTrust trust, IReadOnlyCollection<Guid> people)
    {
        var query = Query();
        AddNear(query, people);
        return Signed(call, query, trust);
    }

    /// <summary>Those on the way to a row, as the ledger stands; verification is not asked.</summary>
    /// <param name="call">The run.</param>
    /// <param name="people">The rows.</param>
    /// <param name="narrow">What else must be true of a row of the ledger; null for nothing.</param>
    public static LedgerMerges Told(
        PluginCall call, IReadOnlyCollection<Guid> people, Action<FilterExpression>? narrow = null)
    {
        var query = Query();
        query.ColumnSet = new ColumnSet(ConsentAudit.Evidence, ConsentAudit.RecordedOn);
        AddNear(query, people);
        narrow?.Invoke(query.Criteria);
        return Of(Pages.Each(call.System, query));
    }

    private static QueryExpression Query()
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet([.. ConsentAudit.VerifiedColumns]),
        };
        query.Criteria.AddCondition(ConsentAudit.Event, ConditionOperator.Equal, (int)LedgerEvent.Merged);
        return query;
    }

    private static void AddNear(QueryExpression query, IReadOnlyCollection<Guid> people)
    {
        var near = query.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var link in ConsentAudit.Links)
        {
            near.AddCondition(link, ConditionOperator.In, people.Cast<object>().ToArray());
        }

        near.AddCondition(
            ConsentAudit.PersonId,
            ConditionOperator.In,
            people.Select(person => person.ToString("D")).Cast<object>().ToArray());
    }

    private static LedgerMerges Signed(PluginCall call, QueryExpression query, LedgerTrust trust) =>
        Of(Pages.Each(call.System, query)
            .Where(row => LedgerVerification.FaultOf(ConsentAudit.Row(row), trust) is null));

    private static LedgerMerges Of(IEnumerable<Entity> rows) =>
        new(rows.Select(ConsentAudit.Merge).Where(merge => merge is not null).Select(merge => merge!));
}
