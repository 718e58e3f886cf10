using System.Text.Json;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web.Protocol;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Web.Rows;

/// <summary>
/// The parties of an activity, which a body gives in one list and the organisation takes by their parts.
/// </summary>
internal static class PartyLists
{
    private const string Mask = "participationtypemask";

    public static void Read(
        TableMetadata activity, IEnumerable<JsonElement> parties, BodyReader reader, Entity row)
    {
        var table = reader.Parties;
        foreach (var party in parties)
        {
            var written = reader.Read(table, party);
            if (written.Before.Count > 0)
            {
                throw WebApiFault.Unsupported("a new row in the party of an activity");
            }

            var mask = written.Row.GetAttributeValue<OptionSetValue>(Mask)?.Value
                ?? throw WebApiFault.Payload(activity.EntitySetName, $"A party must have a '{Mask}'.");
            var list = activity.Columns.Values.FirstOrDefault(one =>
                one.Kind == ColumnKind.PartyList && one.Participation == mask)
                ?? throw Faults.Create(
                    ErrorCodes.ActivityPartyNotAllowed,
                    $"The activity party with the participation type {mask} is not allowed for "
                    + $"{activity.LogicalName}.");
            if (row.GetAttributeValue<EntityCollection>(list.LogicalName) is not { } all)
            {
                row[list.LogicalName] = all = new EntityCollection { EntityName = table.LogicalName };
            }

            written.Row.Attributes.Remove(Mask);
            all.Entities.Add(written.Row);
        }
    }
}
