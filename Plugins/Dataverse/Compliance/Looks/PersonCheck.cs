using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Compliance.Rules.People;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Holds people against the ledger and the suppression list: one request for a page of them, one for each 1,500 for
/// their facts, one for each 600 hashes of their addresses.
/// </summary>
internal static class PersonCheck
{
    /// <summary>Looks at the rows after a place, in the order of their ids, and says which they were.</summary>
    public static CheckedPage Look(PluginCall call, CheckPlace place, PersonTable table, Action<FindingReport> found)
    {
        var query = place.Query(table.Name, table.IdColumn, PersonRow.ColumnsOf(table));
        if (CountsFrom(call) is { } from)
        {
            query.Criteria.AddCondition("modifiedon", ConditionOperator.GreaterThan, from);
        }

        var people = call.System.RetrieveMultiple(query).Entities;
        var rows = people.Select(person => new PersonRow(call, table, person)).ToDictionary(row => row.Id.Id);
        var facts = LatestFacts.Of(call, table, rows.Keys);
        var grounds = Suppressions.Find(call, Grounds.HashesOf(rows.Values.SelectMany(row => row.Addresses)))
            .ToLookup(ground => ground.Ground.Hash);
        return place.Each(call, people, person =>
        {
            var row = rows[person.Id];
            foreach (var report in AgainstLedger(row, facts)
                .Concat(row.Master is null ? AgainstList(call, row, facts, grounds) : []))
            {
                found(report);
            }
        });
    }

    private static IEnumerable<FindingReport> AgainstLedger(PersonRow row, LatestFacts facts) =>
        FlagsAgainstLedger.Differing(
            row.Table.Flags,
            flag => row.Row.GetAttributeValue<bool?>(flag.Column),
            channel => facts.Newest(row.Id.Id, channel)?.IsRefusal == true)
        .Select(flag => CheckPlace.Finding(
            ComplianceRule.FlagWithoutLedgerRow,
            About(row),
            flag.Column,
            row.Refused.Contains(flag.Channel)
                ? $"{flag.Column} refuses, and the consent ledger has no refusal of it."
                : $"{flag.Column} allows, and the last fact in the consent ledger is a refusal."));

    private static IEnumerable<FindingReport> AgainstList(
        PluginCall call, PersonRow row, LatestFacts facts, ILookup<string, StoredGround> grounds)
    {
        foreach (var address in row.Addresses)
        {
            var own = address.CandidateHashes.SelectMany(hash => grounds[hash])
                .Where(ground => ground.Ground.Person == row.Id && ground.Ground.Since is not null)
                .Select(ground => ground.Ground.Matter).ToList();
            var recorded = row.Own.Where(channel => ChannelTable.AddressOf(channel) == address.Kind
                && facts.Newest(row.Id.Id, channel)?.IsRefusal == true);
            foreach (var channel in RefusalLost.Among(recorded, channel => own.Contains(new Matter(channel))))
            {
                yield return LostRefusals.Finding(About(row), address.Hash, new Matter(channel));
            }
        }

        var stored = Grounds.HashesOf(row.Addresses).SelectMany(hash => grounds[hash]).ToList();
        var derived = DerivedChannels.Of(
            row.Own, channel => Grounds.IsSuppressed(call, row.Addresses, channel, row.Id, stored), row.Table.Flags);
        var missing = TwinsDisagree.Missing(derived, row.Refused.ToList())
            .ToLookup(channel => TwinsDisagree.RuleOf(IsOfOthers(call, row, channel, stored)));
        foreach (var same in missing)
        {
            // One for a record: where a job said already that it could not write the record, that one.
            var rule = Findings.IsThere(call, Derivation.Finding(About(row))) ? ComplianceRule.FlagBehind : same.Key;
            yield return CheckPlace.Finding(
                rule,
                About(row),
                string.Empty,
                $"{string.Join(", ", same.Select(channel => row.Table.FlagOf(channel)!.Column))}: the flag allows, and the "
                + "address of the record is suppressed for it.");
        }
    }

    private static bool IsOfOthers(PluginCall call, PersonRow row, Channel channel, List<StoredGround> grounds) =>
        Grounds.IsSuppressed(
            call, row.Addresses, channel, row.Id, grounds.Where(ground => ground.Ground.Person is not null));

    private static EntityReference About(PersonRow row) => new(row.Table.Name, row.Id.Id);

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
