using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>Takes a refusal over onto the other rows that hold the same address.</summary>
internal static class Twins
{
    /// <summary>More would keep the user waiting; every decision finds the others by their address.</summary>
    private const int AtMost = 200;

    /// <summary>
    /// Sets the flags of the channels on every contact, lead and account, active or not, that holds one of the
    /// addresses which the channel reaches and does not refuse yet.
    /// </summary>
    public static void Carry(
        PluginCall call,
        PersonId origin,
        IReadOnlyList<HeldAddress> addresses,
        IReadOnlyCollection<Channel> channels)
    {
        var twins = new Dictionary<PersonId, List<Flag>>();
        foreach (var ofKind in channels.GroupBy(AddressKinds.Of).Where(ofKind => ofKind.Key is not null))
        {
            var held = addresses.Where(address => address.Kind == ofKind.Key).ToList();
            foreach (var table in PersonTable.All.Where(_ => held.Count > 0))
            {
                Find(call, table, held, ofKind.ToList(), twins);
            }
        }

        twins.Remove(origin);
        var carried = new Carried(ConsentSource.TwinRecord, $"{origin.Table} {origin.Id:D}");
        foreach (var twin in twins.Keys.OrderBy(row => row.Id.ToString("D"), StringComparer.Ordinal).Take(AtMost))
        {
            carried.Write(call, twin, twins[twin]);
        }

        if (twins.Count > AtMost)
        {
            call.Trace($"More than {AtMost} rows hold the address; every send to the others finds the refusal by it.");
        }
    }

    private static void Find(
        PluginCall call,
        PersonTable table,
        List<HeldAddress> addresses,
        List<Channel> channels,
        Dictionary<PersonId, List<Flag>> twins)
    {
        var flags = table.Flags.Where(flag => channels.Contains(flag.Channel)).ToList();
        var columns = table.ReachColumns.Where(column => column.Value == addresses[0].Kind)
            .Select(column => column.Key).ToList();
        var query = new QueryExpression(table.Name)
        {
            ColumnSet = new ColumnSet([.. table.StateColumns]),
            TopCount = AtMost + 1,
        };

        // A row that was merged into another is no longer written to; the platform keeps it as history.
        var kept = query.Criteria.AddFilter(LogicalOperator.Or);
        kept.AddCondition("merged", ConditionOperator.NotEqual, true);
        kept.AddCondition("merged", ConditionOperator.Null);
        var willing = query.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var flag in flags)
        {
            willing.AddCondition(flag.Column, ConditionOperator.NotEqual, flag.RefusingValue);
            willing.AddCondition(flag.Column, ConditionOperator.Null);
        }

        var addressed = query.Criteria.AddFilter(LogicalOperator.Or);
        var forms = addresses.SelectMany(address => address.StoredForms).Distinct().Cast<object>().ToArray();
        foreach (var column in columns)
        {
            addressed.AddCondition(column, ConditionOperator.In, forms);
        }

        query.AddOrder(table.IdColumn, OrderType.Ascending);
        var hashes = addresses.Select(address => address.Hash).ToList();
        foreach (var row in call.System.RetrieveMultiple(query).Entities)
        {
            // The database compares more loosely than mailboxes do, such as without accents.
            if (PersonAddresses.Of(call, table, row).Any(held => hashes.Contains(held.Hash)))
            {
                var id = new PersonId(table.Name, row.Id);
                var known = twins.TryGetValue(id, out var more) ? more : twins[id] = [];
                known.AddRange(flags.Where(flag => !flag.Refuses(row.GetAttributeValue<bool?>(flag.Column))));
            }
        }
    }
}
