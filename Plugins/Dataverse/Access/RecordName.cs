using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Names rows of people so that whoever may read them finds them: name, table and id. What is given here is for those
/// who may read the row.
/// </summary>
internal static class RecordName
{
    /// <summary>The name of a row with its table and id.</summary>
    public static string Of(PluginCall call, PersonId person) => Of(
        call,
        new Person(person, Plain(call, [person]).TryGetValue(person, out var name) ? name : string.Empty, [], []));

    /// <summary>The names of rows as they stand in them: one request for each 1,500 rows of a table.</summary>
    public static Dictionary<PersonId, string> Plain(PluginCall call, IEnumerable<PersonId> people)
    {
        var names = new Dictionary<PersonId, string>();
        foreach (var ofTable in people.Distinct().GroupBy(person => person.Table))
        {
            var table = PersonTable.Of(ofTable.Key)!;
            foreach (var slice in Pages.Slices(ofTable.Select(person => (object)person.Id), Pages.IdsInSlice))
            {
                var query = new QueryExpression(table.Name) { ColumnSet = new ColumnSet(table.NameColumn) };
                query.Criteria.AddCondition(table.IdColumn, ConditionOperator.In, slice.ToArray());
                foreach (var row in Pages.All(call.System, query))
                {
                    names[new PersonId(table.Name, row.Id)] =
                        row.GetAttributeValue<string>(table.NameColumn) ?? string.Empty;
                }
            }
        }

        return names;
    }

    /// <summary>The same where the name is known.</summary>
    public static string Of(PluginCall call, Person person) =>
        $"{PersonName.Of(call.Texts, person)} [{person.Id.Id:D}]";
}
