using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Whether this organisation has the consents of Customer Insights - Journeys, and as the product knows them. It is asked
/// of the definitions and remembered for an hour, so that an organisation without them pays nothing.
/// </summary>
/// <param name="AreThere">Whether there is the table of consents.</param>
/// <param name="Missing">What is not as it is known, by logical name; none where there is no such table.</param>
internal sealed record JourneyTables(bool AreThere, IReadOnlyList<string> Missing)
{
    private const string LogicalName = "logicalname";

    private static readonly Remembered<JourneyTables> Known = new(TimeSpan.FromHours(1));

    /// <summary>Whether something can be exchanged.</summary>
    public bool AreUsable => AreThere && Missing.Count == 0;

    /// <summary>What is known.</summary>
    public static JourneyTables Of(PluginCall call) => Known.Of(call, Ask);

    // A definition does not say whose column it is: a table that lost one which another has is found when it is read.
    private static JourneyTables Ask(PluginCall call)
    {
        var tables = Names(call, "entity", [JourneyConsent.Table, JourneyPurpose.Table]);
        if (!tables.Contains(JourneyConsent.Table))
        {
            return new JourneyTables(AreThere: false, []);
        }

        string[] columns = [.. JourneyConsent.Columns, JourneyPurpose.Type];
        var there = Names(call, "attribute", columns);
        return new JourneyTables(
            AreThere: true,
            [
                .. new[] { JourneyPurpose.Table }.Where(table => !tables.Contains(table)),
                .. columns.Where(column => !there.Contains(column)),
            ]);
    }

    private static HashSet<string> Names(PluginCall call, string definitions, string[] names)
    {
        var query = new QueryExpression(definitions) { ColumnSet = new ColumnSet(LogicalName) };
        query.Criteria.AddCondition(LogicalName, ConditionOperator.In, names.Cast<object>().ToArray());
        return [.. call.System.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>(LogicalName))];
    }
}
