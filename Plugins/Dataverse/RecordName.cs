using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Names rows of people so that whoever may read them finds them: name, table and id. What is given here is for those
/// who may read the row.
/// </summary>
internal static class RecordName
{
    /// <summary>The name of a row with its table and id.</summary>
    public static string Of(PluginCall call, PersonId person)
    {
        var table = PersonTable.Of(person.Table)!;
        var query = new QueryExpression(table.Name) { ColumnSet = new ColumnSet(table.NameColumn) };
        query.Criteria.AddCondition(table.IdColumn, ConditionOperator.Equal, person.Id);
        var name = call.System.RetrieveMultiple(query).Entities.FirstOrDefault()
            ?.GetAttributeValue<string>(table.NameColumn);
        return Of(call, new Person(person, name ?? string.Empty, [], []));
    }

    /// <summary>The same where the name is known.</summary>
    public static string Of(PluginCall call, Person person) =>
        $"{PersonName.Of(call.Texts, person)} [{person.Id.Id:D}]";
}
