using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>What the ledger says of one person, for those who may read that person and not the ledger.</summary>
internal static class Timeline
{
    /// <summary>
    /// The events whose evidence is about this person alone. That of a message names its other recipients, and that of
    /// a refusal that was taken over names the row from which it came.
    /// </summary>
    private static readonly LedgerEvent[] OfOneself =
        [LedgerEvent.OptedOut, LedgerEvent.OptedIn, LedgerEvent.Corrected, LedgerEvent.RequestReceived];

    private static readonly LedgerSource[] OfOthers =
        [LedgerSource.Merge, LedgerSource.LeadQualification, LedgerSource.TwinRecord];

    /// <summary>The rows, the newest first: those of rows merged into this one too, by the ledger's lookup.</summary>
    public static IEnumerable<Entity> Of(PluginCall call, PersonId person, int top, bool withAllEvidence)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(
                ConsentAudit.OccurredOn,
                ConsentAudit.Event,
                ConsentAudit.Channel,
                ConsentAudit.Topic,
                ConsentAudit.Source,
                ConsentAudit.Reason,
                ConsentAudit.OldValue,
                ConsentAudit.NewValue,
                ConsentAudit.Evidence,
                ConsentAudit.InitiatingUser),
            TopCount = top,
            Criteria = new FilterExpression(LogicalOperator.Or),
        };
        query.Criteria.AddCondition(
            PersonTable.Of(person.Table)!.LedgerLookup, ConditionOperator.Equal, person.Id);
        var byText = query.Criteria.AddFilter(LogicalOperator.And);
        byText.AddCondition(ConsentAudit.PersonType, ConditionOperator.Equal, person.Table);
        byText.AddCondition(ConsentAudit.PersonId, ConditionOperator.Equal, person.Id.ToString("D"));
        query.AddOrder(ConsentAudit.OccurredOn, OrderType.Descending);
        query.AddOrder("versionnumber", OrderType.Descending);
        return call.System.RetrieveMultiple(query).Entities.Select(row => Shown(row, withAllEvidence));
    }

    private static Entity Shown(Entity row, bool withAllEvidence)
    {
        var what = Choices.EventOf(row);
        var source = row.GetAttributeValue<OptionSetValue>(ConsentAudit.Source);
        var isOwn = OfOneself.Contains(what) && !OfOthers.Contains((LedgerSource)(source?.Value ?? 0));
        return new Entity
        {
            ["occurredon"] = row.GetAttributeValue<DateTime?>(ConsentAudit.OccurredOn),
            ["event"] = what.ToString(),
            ["channel"] = row.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel) is { } channel
                ? Choices.ChannelOf(channel).ToString()
                : null,
            ["topic"] = row.GetAttributeValue<string>(ConsentAudit.Topic),
            ["source"] = source is null ? null : ((LedgerSource)source.Value).ToString(),
            ["reason"] = row.GetAttributeValue<OptionSetValue>(ConsentAudit.Reason) is { } reason
                ? ((LedgerReason)reason.Value).ToString()
                : null,
            ["oldvalue"] = row.GetAttributeValue<string>(ConsentAudit.OldValue),
            ["newvalue"] = row.GetAttributeValue<string>(ConsentAudit.NewValue),
            ["evidence"] = isOwn || withAllEvidence ? row.GetAttributeValue<string>(ConsentAudit.Evidence) : null,
            ["user"] = row.GetAttributeValue<string>(ConsentAudit.InitiatingUser),
        };
    }
}
