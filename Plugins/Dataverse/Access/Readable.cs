using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Finds out which rows the caller may read, where a failed request would end the transaction: a table that the caller
/// may not read at all is not asked (0x80090014).
/// </summary>
internal static class Readable
{
    /// <summary>Those of the persons whom the caller may read.</summary>
    public static HashSet<PersonId> Of(PluginCall call, IEnumerable<PersonId> people)
    {
        var asked = people.Distinct().GroupBy(person => person.Table)
            .Where(ofTable => Privileges.Holds(call, call.Context.InitiatingUserId, Privileges.ToRead(ofTable.Key)))
            .SelectMany(ofTable => ofTable);
        return ByCaller(call, asked);
    }

    /// <summary>The same for who refuses anyway, so that a failed request costs nothing more.</summary>
    public static HashSet<PersonId> ByCaller(PluginCall call, IEnumerable<PersonId> people) =>
        [.. Names(call, people).Keys];

    /// <summary>The names of those of the persons whom the caller may read: one request for each table.</summary>
    public static Dictionary<PersonId, string> Names(PluginCall call, IEnumerable<PersonId> people)
    {
        var readable = new Dictionary<PersonId, string>();
        foreach (var row in people.GroupBy(person => person.Table).SelectMany(ofTable => Read(call, ofTable)))
        {
            readable[row.Key] = RecordName.PlainName(row.Value);
        }

        return readable;
    }

    private static List<KeyValuePair<PersonId, Entity>> Read(PluginCall call, IEnumerable<PersonId> ofTable)
    {
        try
        {
            return PeopleRows.Of(call.Caller, ofTable, table => [table.NameColumn]).ToList();
        }
        catch (Exception refused) when (refused is not InvalidPluginExecutionException)
        {
            // A caller without the privilege to read the table reads none of its rows; a refusal follows in any case.
            call.Trace(refused.Message);
            return [];
        }
    }
}
