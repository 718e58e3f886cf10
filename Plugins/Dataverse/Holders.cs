using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>Finds the rows that a request is about: the one it names, and those that hold its address.</summary>
internal static class Holders
{
    /// <summary>More would keep the user waiting; every decision finds the others by their address.</summary>
    private const int AtMost = 200;

    /// <summary>The rows, active or not, in the order of their ids, the named one first.</summary>
    public static IReadOnlyList<PersonId> Find(
        PluginCall call, PersonId? named, IReadOnlyList<HeldAddress> addresses)
    {
        var found = new List<PersonId>();
        foreach (var table in PersonTable.All.Where(table => addresses.Count > 0 || named?.Table == table.Name))
        {
            found.AddRange(Find(call, table, named, addresses));
        }

        return found.OrderBy(person => person == named ? 0 : 1)
            .ThenBy(person => person.Id.ToString("D"), StringComparer.Ordinal).Take(AtMost).ToList();
    }

    private static IEnumerable<PersonId> Find(
        PluginCall call, PersonTable table, PersonId? named, IReadOnlyList<HeldAddress> addresses)
    {
        var query = new QueryExpression(table.Name)
        {
            ColumnSet = new ColumnSet([.. table.StateColumns]),
            TopCount = AtMost + 1,
        };

        // A row that was merged into another is no longer written to; the platform keeps it as history.
        query.Criteria.AddCondition("merged", ConditionOperator.NotEqual, true);
        var whose = query.Criteria.AddFilter(LogicalOperator.Or);
        if (named?.Table == table.Name)
        {
            whose.AddCondition(table.IdColumn, ConditionOperator.Equal, named.Id);
        }

        foreach (var ofKind in addresses.GroupBy(address => address.Kind))
        {
            var forms = ofKind.SelectMany(address => address.StoredForms).Distinct().Cast<object>().ToArray();
            foreach (var column in table.ReachColumns.Where(column => column.Value == ofKind.Key))
            {
                whose.AddCondition(column.Key, ConditionOperator.In, forms);
            }
        }

        query.AddOrder(table.IdColumn, OrderType.Ascending);

        // The database compares more loosely than mailboxes do, such as without accents.
        var hashes = new HashSet<string>(addresses.Select(address => address.Hash), StringComparer.Ordinal);
        return call.System.RetrieveMultiple(query).Entities
            .Where(row => row.Id == named?.Id
                || PersonAddresses.Of(call, table, row).Any(held => hashes.Contains(held.Hash)))
            .Select(row => new PersonId(table.Name, row.Id));
    }
}
