using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Telling;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Reads what of the chain other systems are told: facts of what somebody chose, sealed, in the order of the chain.
/// What is sealed was committed in that order, so that nothing ever appears before what was read.
/// </summary>
internal static class ConsentChanges
{
    /// <summary>The most rows that are read at once.</summary>
    public const int AtOnce = 1000;

    /// <summary>The changes after a place of the chain, the first ones.</summary>
    public static List<ConsentChange> After(PluginCall call, int place, int most) =>
        [.. call.System.RetrieveMultiple(Query(place, most)).Entities.Select(Read)];

    /// <summary>Whether there are changes after a place.</summary>
    public static bool AreAfter(PluginCall call, int place) =>
        call.System.RetrieveMultiple(Query(place, 1)).Entities.Count > 0;

    /// <summary>A query of the changes after a place, in the order of the chain.</summary>
    public static QueryExpression Query(int place, int most)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(ConsentFacts.Columns),
            TopCount = most,
        };
        query.Criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.GreaterThan, place);
        query.Criteria.AddCondition(ConsentAudit.Channel, ConditionOperator.NotNull);
        FlagFacts.Only(query);
        query.AddOrder(ConsentAudit.Sequence, OrderType.Ascending);
        return query;
    }

    /// <summary>The changes on some channels after a place, the first ones.</summary>
    public static List<ConsentChange> On(PluginCall call, IEnumerable<Channel> channels, int place, int most)
    {
        var query = Query(place, most);
        query.Criteria.AddCondition(
            ConsentAudit.Channel, ConditionOperator.In, [.. channels.Select(channel => (object)Choices.Of(channel).Value)]);
        return [.. call.System.RetrieveMultiple(query).Entities.Select(Read)];
    }

    private static ConsentChange Read(Entity row)
    {
        var table = row.GetAttributeValue<string>(ConsentAudit.PersonType);
        var source = row.GetAttributeValue<OptionSetValue>(ConsentAudit.Source);
        return new ConsentChange(
            row.GetAttributeValue<int>(ConsentAudit.Sequence),
            Choices.EventOf(row).ToString(),
            Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel)))
        {
            PersonTable = table,
            Person = table is not null && Guid.TryParse(row.GetAttributeValue<string>(ConsentAudit.PersonId), out var id)
                ? new PersonId(table, id)
                : null,
            AddressHash = row.GetAttributeValue<string>(ConsentAudit.AddressHash),
            Topic = row.GetAttributeValue<string>(ConsentAudit.Topic),
            OldValue = row.GetAttributeValue<string>(ConsentAudit.OldValue),
            NewValue = row.GetAttributeValue<string>(ConsentAudit.NewValue),
            SaidOn = row.GetAttributeValue<DateTime>(ConsentAudit.OccurredOn),
            RecordedOn = row.GetAttributeValue<DateTime?>(ConsentAudit.RecordedOn)
                ?? row.GetAttributeValue<DateTime>(ConsentAudit.OccurredOn),
            Source = source is null ? null : Choices.SourceOf(source).ToString(),
            IsDerived = ConsentFacts.IsDerived(row),
            RequestKey = row.GetAttributeValue<string>(ConsentAudit.RequestKey),
        };
    }
}
