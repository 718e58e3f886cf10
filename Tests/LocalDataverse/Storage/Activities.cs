using System.Text.Json;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Metadata;

namespace OptOutPlugin.LocalDataverse.Storage;

/// <summary>What writing and deleting means for activity parties, and for activities addressed as activity pointers.</summary>
internal sealed class Activities(Database database)
{
    private const string Party = "activityparty";

    private const int RegardingMask = 8;

    private const int OwnerMask = 9;

    private static readonly string[] Flags = ["donotemail", "donotfax", "donotphone", "donotpostalmail"];

    private static readonly string[] Addresses = ["emailaddress1", "internalemailaddress", "emailaddress"];

    private TableMetadata PartyTable => database.Metadata.Table(Party);

    /// <summary>The table that an activity pointer really is a row of.</summary>
    public TableMetadata Concrete(TableMetadata table, Guid id)
    {
        if (table.LogicalName != "activitypointer")
        {
            return table;
        }

        return database.Read(table, id, ["activitytypecode"]) is { } row
            ? database.Metadata.Table((string)row["activitytypecode"]!)
            : throw Faults.RowNotFound(table.LogicalName, id);
    }

    public void Written(TableMetadata table, Guid id, IReadOnlyDictionary<string, object?> values)
    {
        if (!table.IsActivity)
        {
            return;
        }

        foreach (var (name, value) in values)
        {
            if (table.Column(name) is { Participation: { } mask and > 0 })
            {
                Replace(table, id, mask, value is EntityCollection parties ? [.. parties.Entities] : []);
            }
            else if (name is "regardingobjectid" or "ownerid")
            {
                var mask8Or9 = name == "ownerid" ? OwnerMask : RegardingMask;
                var party = value is EntityReference to && Allowed.Contains(to.LogicalName) ? PartyOf(to) : null;
                Replace(table, id, mask8Or9, party is null ? [] : [party]);
            }
        }
    }

    public void Deleted(TableMetadata table, Guid id)
    {
        if (table.IsActivity)
        {
            database.Statements.Execute("DELETE FROM activityparty WHERE activityid = ?1", StoredValue.Text(id));
        }
        else if (database.Metadata.TryTable(Party) is not null && Allowed.Contains(table.LogicalName))
        {
            database.Statements.Execute(
                "UPDATE activityparty SET partyid = NULL, partyid__type = NULL, ispartydeleted = 1 WHERE partyid = ?1",
                StoredValue.Text(id));
        }
    }

    public EntityCollection Parties(Guid id, ColumnMetadata column) =>
        Parties([id])[id].Where(column) is var parties && parties.Count > 0
            ? new EntityCollection(parties) { EntityName = Party }
            : new EntityCollection { EntityName = Party };

    public ILookup<Guid, Entity> Parties(IReadOnlyCollection<Guid> ids)
    {
        var read = new RowRead(PartyTable, PartyTable.Columns.Values);
        var rows = database.Statements.Query(
            $"SELECT {read.List("")} FROM activityparty WHERE activityid IN (SELECT value FROM json_each(?1)) ORDER BY versionnumber",
            JsonSerializer.Serialize(ids.Select(StoredValue.Text)));
        return rows.Select(row => Entity(read.Values(row))).ToLookup(row => row.GetAttributeValue<EntityReference>("activityid").Id);
    }

    private IReadOnlyList<string> Allowed => PartyTable.Columns["partyid"].Targets;

    private void Replace(TableMetadata activity, Guid id, int mask, List<Entity> parties)
    {
        database.Statements.Execute(
            "DELETE FROM activityparty WHERE activityid = ?1 AND participationtypemask = ?2", StoredValue.Text(id), (long)mask);
        foreach (var party in parties)
        {
            var values = party.Attributes.ToDictionary(one => one.Key, one => (object?)one.Value, StringComparer.Ordinal);
            values.Remove("activitypartyid");
            values["activityid"] = new EntityReference(activity.LogicalName, id);
            values["participationtypemask"] = new OptionSetValue(mask);
            values["ispartydeleted"] = false;
            Complete(values, activity.LogicalName == "email");
            database.Insert(PartyTable, Guid.NewGuid(), values);
        }
    }

    /// <summary>The platform copies the person's refusals, and fills in the address that an e-mail goes to.</summary>
    private void Complete(Dictionary<string, object?> values, bool isEmail)
    {
        if (values.GetValueOrDefault("partyid") is not EntityReference to || database.Metadata.TryTable(to.LogicalName) is not { } table)
        {
            return;
        }

        var row = database.Read(table, to.Id, [.. Flags.Concat(Addresses).Where(table.Columns.ContainsKey)]);
        foreach (var flag in Flags)
        {
            values[flag] = row?.GetValueOrDefault(flag) is true;
        }

        if (isEmail && string.IsNullOrEmpty(values.GetValueOrDefault("addressused") as string))
        {
            values["addressused"] = Addresses.Select(name => row?.GetValueOrDefault(name)).FirstOrDefault(text => text is not null);
        }
    }

    private static Entity PartyOf(EntityReference to) => new(Party) { ["partyid"] = to };

    private static Entity Entity(Dictionary<string, object?> values)
    {
        var row = new Entity(Party, (Guid)values["activitypartyid"]!);
        foreach (var (name, value) in values)
        {
            row[name] = value;
        }

        return row;
    }
}
