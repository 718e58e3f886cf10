using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>Reads the rows of people as they stand.</summary>
internal static class People
{
    /// <summary>What a person refuses and where the person is reached; null when the row is no longer there.</summary>
    public static Entity? Find(PluginCall call, PersonTable table, Guid id)
    {
        var query = new QueryExpression(table.Name) { ColumnSet = new ColumnSet([.. table.StateColumns]) };
        query.Criteria.AddCondition(table.IdColumn, ConditionOperator.Equal, id);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    /// <summary>The flags that refuse in a row.</summary>
    public static List<Flag> Refused(PersonTable table, Entity? row) => row is null
        ? []
        : table.Flags.Where(flag => flag.Refuses(row.GetAttributeValue<bool?>(flag.Column))).ToList();
}
