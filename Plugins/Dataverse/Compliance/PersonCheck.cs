using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Dataverse;

/// <summary>Holds people against the ledger: one request for a page of them, one for their facts.</summary>
internal static class PersonCheck
{
    /// <summary>Looks at the rows after a place, in the order of their ids, and says which they were.</summary>
    public static CheckedPage Look(PluginCall call, CheckPlace place, PersonTable table, Action<FindingReport> found)
    {
        var query = place.Query(table.Name, table.IdColumn, table.FlagColumns);
        if (CountsFrom(call) is { } from)
        {
            query.Criteria.AddCondition("modifiedon", ConditionOperator.GreaterThan, from);
        }

        var people = call.System.RetrieveMultiple(query).Entities;
        var facts = LatestFacts.Of(call, table, people.Select(person => person.Id));
        return place.Each(call, people, person =>
        {
            var differing = FlagsAgainstLedger.Differing(
                table.Flags,
                flag => person.GetAttributeValue<bool?>(flag.Column),
                channel => facts.Newest(person.Id, channel)?.IsRefusal == true);
            foreach (var flag in differing)
            {
                var refuses = flag.Refuses(person.GetAttributeValue<bool?>(flag.Column));
                found(CheckPlace.Finding(
                    ComplianceRule.FlagWithoutLedgerRow,
                    new EntityReference(table.Name, person.Id),
                    flag.Column,
                    refuses
                        ? $"{flag.Column} refuses, and the consent ledger has no refusal of it."
                        : $"{flag.Column} allows, and the last fact in the consent ledger is a refusal."));
            }
        });
    }

    // Before the baseline has ended, an old flag without a row is no wonder: only later changes count.
    private static DateTime? CountsFrom(PluginCall call)
    {
        var baseline = BaselineRun.Of(call);
        return baseline.IsFinished ? null : baseline.StartedOn ?? FirstKey(call) ?? call.Now;
    }

    private static DateTime? FirstKey(PluginCall call)
    {
        var query = new QueryExpression(SecretKey.Table) { ColumnSet = new ColumnSet("createdon") };
        query.Criteria.AddCondition(SecretKey.Id, ConditionOperator.Equal, SecretKey.First(KeyPurpose.Ledger));
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<DateTime?>("createdon");
    }
}
