using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Finds the rows that hold an address where it is stored plainly; those that dress it are found by its hash, by every
/// decision and by the regular pass.
/// </summary>
internal static class Holders
{
    /// <summary>More would keep somebody waiting; the regular pass finds the others.</summary>
    public const int AtMost = 200;

    /// <summary>The rows, active or not, none that was merged away, in the order of their ids.</summary>
    /// <param name="call">The run.</param>
    /// <param name="addresses">The addresses.</param>
    /// <param name="besides">A row that is known already and left out; null for none.</param>
    public static IReadOnlyList<PersonRow> Of(
        PluginCall call, IReadOnlyCollection<HeldAddress> addresses, PersonId? besides = null) =>
        addresses.Count == 0
            ? []
            : PersonTable.All.SelectMany(table => Find(call, table, addresses)).Where(row => row.Id != besides)
                .OrderBy(row => row.Id.Id.ToString("D"), StringComparer.Ordinal).Take(AtMost).ToList();

    private static IEnumerable<PersonRow> Find(
        PluginCall call, PersonTable table, IReadOnlyCollection<HeldAddress> addresses)
    {
        var query = new QueryExpression(table.Name)
        {
            ColumnSet = new ColumnSet(PersonRow.ColumnsOf(table)),
            TopCount = AtMost + 1,
        };
        // A row that was merged into another is no longer written to; the platform keeps it as history.
        var kept = query.Criteria.AddFilter(LogicalOperator.Or);
        kept.AddCondition("merged", ConditionOperator.NotEqual, true);
        kept.AddCondition("merged", ConditionOperator.Null);
        var whose = query.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var column in table.ReachColumns)
        {
            var forms = addresses.Where(address => address.Kind == column.Value)
                .SelectMany(address => address.StoredForms).Distinct().Cast<object>().ToArray();
            if (forms.Length > 0)
            {
                whose.AddCondition(column.Key, ConditionOperator.In, forms);
            }
        }

        if (whose.Conditions.Count == 0)
        {
            return [];
        }

        query.AddOrder(table.IdColumn, OrderType.Ascending);
        // The database compares more loosely than mailboxes do, such as without accents.
        var hashes = new HashSet<string>(addresses.Select(address => address.Hash));
        return call.System.RetrieveMultiple(query).Entities.Select(row => new PersonRow(call, table, row))
            .Where(row => row.Addresses.Any(held => hashes.Contains(held.Hash)));
    }
}
