using System.Text.Json;
using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Storage;

/// <summary>
/// Activity parties as they are seen from their activities, and what happens to them when a person goes.
/// </summary>
internal sealed class PartyReader(Database database)
{
    public const string Table = "activityparty";

    public static EntityCollection Of(IEnumerable<Entity> parties, ColumnMetadata column)
    {
        var chosen = parties.Where(party => column.Participation is 0
            || party.GetAttributeValue<OptionSetValue>("participationtypemask")?.Value == column.Participation);
        return new EntityCollection([.. chosen]) { EntityName = Table };
    }

    /// <summary>The parties of several activities, in the order in which they were written.</summary>
    public ILookup<Guid, Entity> Read(IReadOnlyCollection<Guid> activities)
    {
        var table = database.Metadata.Table(Table);
        var read = new RowRead(table, table.Columns.Values);
        var rows = database.Statements.Query(
            $"SELECT {read.List("")} FROM activityparty WHERE activityid IN (SELECT value FROM json_each(?1))"
            + " ORDER BY versionnumber",
            JsonSerializer.Serialize(activities.Select(StoredValue.Text)));
        return rows.Select(row => Entity(read.Values(row)))
            .ToLookup(row => row.GetAttributeValue<EntityReference>("activityid").Id);
    }

    /// <summary>Parties go with their activity; a person who goes leaves a party that says so.</summary>
    public void Deleted(TableMetadata table, Guid id)
    {
        if (table.IsActivity)
        {
            database.Statements.Execute("DELETE FROM activityparty WHERE activityid = ?1", StoredValue.Text(id));
        }
        else if (database.Metadata.TryTable(Table)?.Columns["partyid"].Targets.Contains(table.LogicalName) == true)
        {
            database.Statements.Execute(
                "UPDATE activityparty SET partyid = NULL, partyid__type = NULL, ispartydeleted = 1 WHERE partyid = ?1",
                StoredValue.Text(id));
        }
    }

    private static Entity Entity(Dictionary<string, object?> values)
    {
        var row = new Entity(Table, (Guid)values["activitypartyid"]!);
        foreach (var (name, value) in values)
        {
            row[name] = value!;
        }

        return row;
    }
}
