using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Metadata;

namespace OptOutPlugin.LocalDataverse.Storage;

internal static class PartyRows
{
    /// <summary>Those of a party list; the list of all parties has no participation of its own.</summary>
    public static List<Entity> Where(this IEnumerable<Entity> parties, ColumnMetadata column) =>
        [.. parties.Where(party => column.Participation is 0
            || party.GetAttributeValue<OptionSetValue>("participationtypemask")?.Value == column.Participation)];
}
