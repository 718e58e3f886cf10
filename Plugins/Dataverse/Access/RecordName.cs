using Microsoft.Xrm.Sdk;
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
    public static Dictionary<PersonId, string> Plain(PluginCall call, IEnumerable<PersonId> people) =>
        PeopleRows.Of(call.System, people, table => [table.NameColumn])
            .ToDictionary(row => row.Key, row => PlainName(row.Value));

    /// <summary>The name as it stands in a row of a person; empty without one.</summary>
    public static string PlainName(Entity row) =>
        row.GetAttributeValue<string>(PersonTable.Of(row.LogicalName)!.NameColumn) ?? string.Empty;

    /// <summary>The same where the name is known.</summary>
    public static string Of(PluginCall call, Person person) =>
        $"{PersonName.Of(call.Texts, person)} [{person.Id.Id:D}]";
}
