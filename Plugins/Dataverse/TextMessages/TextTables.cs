using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What the definitions say of tables of text messages, which the product does not know: asked of them, since a query that
/// names what is not there fails. They do not say which column is of which table.
/// </summary>
internal static class TextTables
{
    private const string LogicalName = "logicalname";
    private const string Activity = "activitypointer";
    private const string ActivityId = "activityid";

    /// <summary>The column of the id of a row: every activity has a row of its id among the activities.</summary>
    public static string IdColumnOf(PluginCall call, EntityReference row)
    {
        var query = new QueryExpression(Activity) { ColumnSet = new ColumnSet(ActivityId) };
        query.Criteria.AddCondition(ActivityId, ConditionOperator.Equal, row.Id);
        return call.System.RetrieveMultiple(query).Entities.Count > 0 ? ActivityId : row.LogicalName + "id";
    }

    /// <summary>What the setting names and nothing in the organisation is called: tables, and their columns.</summary>
    public static IReadOnlyCollection<string> Unknown(PluginCall call, IReadOnlyCollection<TextTable> tables)
    {
        var names = new HashSet<string>(tables.Select(table => table.Name));
        var columns = new HashSet<string>(tables.SelectMany(table => table.Columns?.All ?? []));
        names.ExceptWith(Named(call, "entity", names));
        columns.ExceptWith(Named(call, "attribute", columns));
        return [.. names, .. columns];
    }

    private static List<string> Named(PluginCall call, string of, HashSet<string> names)
    {
        if (names.Count == 0)
        {
            return [];
        }

        var query = new QueryExpression(of) { ColumnSet = new ColumnSet(LogicalName), Distinct = true };
        query.Criteria.AddCondition(LogicalName, ConditionOperator.In, names.Cast<object>().ToArray());
        return Pages.All(call.System, query).Select(row => row.GetAttributeValue<string>(LogicalName)).ToList();
    }
}
