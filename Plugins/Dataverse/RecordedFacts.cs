using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>What the ledger last said of one channel of a person.</summary>
/// <param name="IsRefusal">Whether it was a refusal.</param>
/// <param name="OccurredOn">When, UTC.</param>
internal sealed record RecordedFact(bool IsRefusal, DateTime? OccurredOn);

/// <summary>The newest facts of many people, merged rows included, in one request for each 1,500 of them.</summary>
internal sealed class RecordedFacts
{
    private readonly Dictionary<KeyValuePair<Guid, Channel>, RecordedFact> newest = [];

    /// <summary>Reads the facts of rows of a table.</summary>
    public static RecordedFacts Of(PluginCall call, PersonTable table, IEnumerable<Guid> people)
    {
        var facts = new RecordedFacts();
        foreach (var slice in Pages.Slices(people, Pages.IdsInSlice))
        {
            foreach (var row in Pages.Each(call.System, Query(table, slice)))
            {
                facts.Add(table, row);
            }
        }

        return facts;
    }

    /// <summary>The newest fact; null when the ledger has none.</summary>
    public RecordedFact? Newest(Guid person, Channel channel) =>
        newest.TryGetValue(new KeyValuePair<Guid, Channel>(person, channel), out var fact) ? fact : null;

    private static QueryExpression Query(PersonTable table, List<Guid> people)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(
                table.LedgerLookup, ConsentAudit.Channel, ConsentAudit.NewValue, ConsentAudit.OccurredOn),
        };
        query.Criteria.AddCondition(table.LedgerLookup, ConditionOperator.In, people.Cast<object>().ToArray());
        FlagFacts.Only(query);
        query.Criteria.AddCondition(ConsentAudit.Topic, ConditionOperator.Null);
        query.AddOrder("createdon", OrderType.Descending);
        query.AddOrder("versionnumber", OrderType.Descending);
        return query;
    }

    private void Add(PersonTable table, Entity row)
    {
        var key = new KeyValuePair<Guid, Channel>(
            row.GetAttributeValue<EntityReference>(table.LedgerLookup).Id,
            Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel)));
        if (!newest.ContainsKey(key))
        {
            newest[key] = new RecordedFact(
                row.GetAttributeValue<string>(ConsentAudit.NewValue) == Flag.RefusedWord,
                row.GetAttributeValue<DateTime?>(ConsentAudit.OccurredOn));
        }
    }
}
