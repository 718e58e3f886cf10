using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>What the ledger says of one person, for those who may read that person and not the ledger.</summary>
internal static class Timeline
{
    /// <summary>
    /// The events whose evidence is about this person alone. That of a message names its other recipients, and that of
    /// a refusal that was taken over names the row from which it came.
    /// </summary>
    private static readonly LedgerEvent[] OfOneself =
    [
        LedgerEvent.OptedOut, LedgerEvent.OptedIn, LedgerEvent.Corrected,
        LedgerEvent.Paused, LedgerEvent.EnteredInError,
    ];

    private static readonly ConsentSource[] OfOthers =
        [ConsentSource.Merge, ConsentSource.LeadQualification, ConsentSource.TwinRecord];

    /// <summary>
    /// The rows, the newest first: those that were written about this row, as their signed text says, and those about
    /// rows that were merged into it, as the ledger tells. Of a row that was there before under this id, and was
    /// deleted, nothing is shown.
    /// </summary>
    public static IEnumerable<Entity> Of(PluginCall call, PersonId person, int top, bool withAllEvidence)
    {
        var table = PersonTable.Of(person.Table)!;
        var createdOn = CreatedOn(call, table, person.Id);
        var merged = LedgerMergeRows.Told(call, [person.Id], criteria => NotOlder(criteria, table, createdOn))
            .Into(person).Where(one => one.Table == person.Table && one != person).Select(one => one.Id.ToString("D"))
            .Take(Pages.IdsInSlice).ToList();
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(
                ConsentAudit.OccurredOn,
                ConsentAudit.RecordedOn,
                ConsentAudit.Weight,
                ConsentAudit.Event,
                ConsentAudit.Channel,
                ConsentAudit.Topic,
                ConsentAudit.Source,
                ConsentAudit.Reason,
                ConsentAudit.OldValue,
                ConsentAudit.NewValue,
                ConsentAudit.Evidence,
                ConsentAudit.InitiatingUser,
                ConsentAudit.Sequence,
                "versionnumber"),
            TopCount = top,
        };
        query.Criteria.AddCondition(ConsentAudit.PersonType, ConditionOperator.Equal, person.Table);
        NotOlder(query.Criteria, table, createdOn);
        var whose = query.Criteria.AddFilter(LogicalOperator.Or);
        whose.AddCondition(ConsentAudit.PersonId, ConditionOperator.Equal, person.Id.ToString("D"));
        if (merged.Count > 0)
        {
            var away = whose.AddFilter(LogicalOperator.And);
            away.AddCondition(table.LedgerLookup, ConditionOperator.Equal, person.Id);
            away.AddCondition(ConsentAudit.PersonId, ConditionOperator.In, merged.Cast<object>().ToArray());
        }

        query.AddOrder(ConsentAudit.OccurredOn, OrderType.Descending);
        query.AddOrder("versionnumber", OrderType.Descending);
        return call.System.RetrieveMultiple(query).Entities
            .OrderByDescending(row => row.GetAttributeValue<DateTime>(ConsentAudit.OccurredOn))
            .ThenByDescending(row => row.GetAttributeValue<int?>(ConsentAudit.Sequence) ?? int.MaxValue)
            .ThenByDescending(row => row.GetAttributeValue<long>("versionnumber"))
            .Select(row => Shown(row, withAllEvidence));
    }

    /// <summary>A row of the ledger as a line of the timeline, for whoever reads all of it.</summary>
    public static Entity Line(Entity row) => Shown(row, withAllEvidence: true);

    private static DateTime CreatedOn(PluginCall call, PersonTable table, Guid id)
    {
        var query = new QueryExpression(table.Name) { ColumnSet = new ColumnSet("createdon") };
        query.Criteria.AddCondition(table.IdColumn, ConditionOperator.Equal, id);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<DateTime?>("createdon")
            ?? DateTime.MaxValue;
    }

    // When the row of a person is deleted, the platform empties the links to it.
    private static void NotOlder(FilterExpression criteria, PersonTable table, DateTime createdOn)
    {
        var either = criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(table.LedgerLookup, ConditionOperator.NotNull);
        either.AddCondition(ConsentAudit.RecordedOn, ConditionOperator.GreaterEqual, createdOn);
    }

    private static Entity Shown(Entity row, bool withAllEvidence)
    {
        var what = Choices.EventOf(row);
        var source = row.GetAttributeValue<OptionSetValue>(ConsentAudit.Source);
        // A flag that stands because of an address tells of somebody else who has it, and who that is told to.
        var isOfOther = what is LedgerEvent.CarriedOver or LedgerEvent.GroundEnded;
        var isOwn = OfOneself.Contains(what) && !OfOthers.Contains(Choices.SourceOf(source));
        return new Entity
        {
            ["occurredon"] = row.GetAttributeValue<DateTime?>(ConsentAudit.OccurredOn),
            ["recordedon"] = row.GetAttributeValue<DateTime?>(ConsentAudit.RecordedOn),
            ["event"] = what.ToString(),
            ["channel"] = row.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel) is { } channel
                ? Choices.ChannelOf(channel).ToString()
                : null,
            ["topic"] = row.GetAttributeValue<string>(ConsentAudit.Topic),
            ["source"] = source is null ? null : Choices.SourceOf(source).ToString(),
            ["weight"] = row.GetAttributeValue<OptionSetValue>(ConsentAudit.Weight) is { } weight
                ? Choices.WeightOf(weight).ToString()
                : null,
            ["reason"] = row.GetAttributeValue<OptionSetValue>(ConsentAudit.Reason) is { } reason
                ? ((LedgerReason)reason.Value).ToString()
                : null,
            ["sequence"] = row.GetAttributeValue<int?>(ConsentAudit.Sequence),
            ["oldvalue"] = row.GetAttributeValue<string>(ConsentAudit.OldValue),
            ["newvalue"] = row.GetAttributeValue<string>(ConsentAudit.NewValue),
            ["evidence"] = isOwn || withAllEvidence ? row.GetAttributeValue<string>(ConsentAudit.Evidence) : null,
            ["user"] = isOfOther && !withAllEvidence
                ? null
                : row.GetAttributeValue<string>(ConsentAudit.InitiatingUser),
        };
    }
}
