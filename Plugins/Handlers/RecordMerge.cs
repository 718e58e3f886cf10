using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Handlers;

/// <summary>
/// After a merge, the ledger names both rows, and what the kept row refuses holds for the addresses of both.
/// </summary>
public sealed class RecordMerge : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var merge = new MergeCall(call);
        new LedgerEntry(LedgerEvent.Merged, Channel: null, LedgerReason.FlagChanged)
        {
            Person = merge.MasterId,
            Source = Choices.Of(ConsentSource.Merge),
            Evidence = new LedgerMerge(
                merge.MasterId with { Id = merge.Subordinate }, merge.MasterId, call.Now).Evidence,
        }.Write(call);

        var master = People.Find(call, merge.Table, merge.Master);
        var addresses = merge.Addresses(master, People.Find(call, merge.Table, merge.Subordinate));
        foreach (var flag in merge.HandedOn().Where(flag => !IsRecorded(call, merge, flag)))
        {
            new LedgerEntry(LedgerEvent.OptedOut, flag.Channel, LedgerReason.FlagChanged)
            {
                Person = merge.MasterId,
                AddressHash = PersonAddresses.MainHash(addresses, flag.Channel),
                NewValue = Flag.RefusedWord,
                Source = Choices.Of(ConsentSource.Merge),
                Evidence = merge.Evidence,
            }.Write(call);
        }

        var refused = People.Refused(merge.Table, master).Select(flag => flag.Channel).ToList();
        Suppressions.PutInForce(call, addresses, refused, ConsentSource.Merge);
        Twins.Carry(call, merge.MasterId, addresses, refused);
    }

    // The merge may have updated the kept row by an Update of its own, which is then recorded already.
    private static bool IsRecorded(PluginCall call, MergeCall merge, Flag flag)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(ConsentAudit.Id),
            TopCount = 1,
        };
        query.Criteria.AddCondition(
            ConsentAudit.CorrelationId, ConditionOperator.Equal, call.Context.CorrelationId.ToString("D"));
        query.Criteria.AddCondition(ConsentAudit.PersonId, ConditionOperator.Equal, merge.Master.ToString("D"));
        query.Criteria.AddCondition(ConsentAudit.Channel, ConditionOperator.Equal, Choices.Of(flag.Channel).Value);
        query.Criteria.AddCondition(ConsentAudit.Event, ConditionOperator.Equal, (int)LedgerEvent.OptedOut);
        return call.System.RetrieveMultiple(query).Entities.Count > 0;
    }
}
