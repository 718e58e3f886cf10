using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;

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
            .Where(ofTable => Privileges.Holds(call, call.Context.InitiatingUserId, PrivilegeOn(ofTable.Key)))
            .SelectMany(ofTable => ofTable);
        return Consents.ReadableByCaller(call, asked);
    }

    private static string PrivilegeOn(string table) =>
        table == PersonTable.Contact.Name ? "prvReadContact"
        : table == PersonTable.Lead.Name ? "prvReadLead"
        : "prvReadAccount";
}
