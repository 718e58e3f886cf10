using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>Reads people who refuse something, and what the ledger knows of them, many at a time.</summary>
internal static class RefusingPeople
{
    /// <summary>The next rows of a table that refuse something, in the order of their ids.</summary>
    public static IReadOnlyList<Entity> Next(PluginCall call, PersonTable table, Guid? after, int count)
    {
        var query = new QueryExpression(table.Name)
        {
            ColumnSet = new ColumnSet(table.StateColumns.ToArray()),
            TopCount = count,
        };
        var refusing = query.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var flag in table.Flags)
        {
            refusing.AddCondition(flag.Column, ConditionOperator.Equal, flag.RefusingValue);
        }

        if (after is { } last)
        {
            query.Criteria.AddCondition(table.IdColumn, ConditionOperator.GreaterThan, last);
        }

        query.AddOrder(table.IdColumn, OrderType.Ascending);
        return call.System.RetrieveMultiple(query).Entities.ToList();
    }

    /// <summary>The channels of which the ledger says what became of them, person by person.</summary>
    public static ILookup<Guid, Channel> Recorded(PluginCall call, PersonTable table, IReadOnlyList<Entity> people)
    {
        var rows = new List<KeyValuePair<Guid, Channel>>();
        foreach (var slice in Pages.Slices(people.Select(person => person.Id), Pages.IdsInSlice))
        {
            var query = new QueryExpression(ConsentAudit.Table)
            {
                ColumnSet = new ColumnSet(table.LedgerLookup, ConsentAudit.Channel),
            };
            query.Criteria.AddCondition(table.LedgerLookup, ConditionOperator.In, slice.Cast<object>().ToArray());
            query.Criteria.AddCondition(
                ConsentAudit.Event, ConditionOperator.In, Refusals.Changes.Select(one => (object)(int)one).ToArray());
            query.Criteria.AddCondition(ConsentAudit.Topic, ConditionOperator.Null);
            rows.AddRange(Pages.Each(call.System, query).Select(row => new KeyValuePair<Guid, Channel>(
                row.GetAttributeValue<EntityReference>(table.LedgerLookup).Id,
                Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel)))));
        }

        return rows.ToLookup(row => row.Key, row => row.Value);
    }
}
