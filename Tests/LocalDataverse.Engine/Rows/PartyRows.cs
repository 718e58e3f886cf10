using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Rows;

/// <summary>
/// Writes the rows of activityparty that stand behind the party lists, the owner and the subject of an activity.
/// </summary>
internal sealed class PartyRows(MetadataStore metadata, Database database)
{
    private const int Regarding = 8;
    private const int Owner = 9;

    private static readonly string[] Flags = ["donotemail", "donotfax", "donotphone", "donotpostalmail"];
    private static readonly string[] Addresses = ["emailaddress1", "internalemailaddress", "emailaddress"];

    private TableMetadata Table => metadata.Table("activityparty");

    /// <summary>Replaces the parties of every part that the row speaks of.</summary>
    public void Write(TableMetadata activity, Entity row, bool isNew)
    {
        if (!activity.IsActivity)
        {
            return;
        }

        foreach (var (name, value) in row.Attributes)
        {
            if (PartOf(activity.RequiredColumn(name)) is { } mask)
            {
                if (!isNew)
                {
                    Remove(row.Id, mask);
                }

                foreach (var party in PartiesIn(value))
                {
                    Add(activity, row.Id, mask, party);
                }
            }
        }
    }

    private static int? PartOf(ColumnMetadata column) => column switch
    {
        { Kind: ColumnKind.PartyList, Participation: > 0 } => column.Participation,
        { LogicalName: "regardingobjectid" } => Regarding,
        { LogicalName: "ownerid" } => Owner,
        _ => null,
    };

    private IEnumerable<Entity> PartiesIn(object? value) => value switch
    {
        EntityCollection parties => parties.Entities,
        EntityReference one when Table.Columns["partyid"].Targets.Contains(one.LogicalName) =>
            [new Entity("activityparty") { ["partyid"] = one }],
        _ => [],
    };

    private void Remove(Guid activityId, int mask)
    {
        foreach (var party in database.Parties([activityId])[activityId])
        {
            if (party.GetAttributeValue<OptionSetValue>("participationtypemask")?.Value == mask)
            {
                database.Delete(Table, party.Id);
            }
        }
    }

    private void Add(TableMetadata activity, Guid activityId, int mask, Entity given)
    {
        var id = Guid.NewGuid();
        var values = new Dictionary<string, object?>
        {
            ["activityid"] = new EntityReference("activitypointer", activityId),
            ["participationtypemask"] = new OptionSetValue(mask),
            ["addressused"] = given.GetAttributeValue<string>("addressused"),
            ["ispartydeleted"] = false,
        };
        if (given.GetAttributeValue<EntityReference>("partyid") is { } party)
        {
            values["partyid"] = party;
            CopyFrom(party, values, activity.LogicalName == "email");
        }
        else if (string.IsNullOrEmpty((string?)values["addressused"]))
        {
            throw Faults.InvalidArgument("Either 'partyid' or 'addressused' of an activity party must be given.");
        }

        database.Insert(Table, id, values);
    }

    // The flags are the platform's copies, of the moment at which the party was written.
    private void CopyFrom(EntityReference party, Dictionary<string, object?> values, bool isEmail)
    {
        var table = metadata.Table(party.LogicalName);
        var row = database.Read(table, party.Id, [.. Flags.Concat(Addresses).Where(table.Columns.ContainsKey)])
            ?? throw Faults.RowNotFound(table.LogicalName, party.Id);
        foreach (var flag in Flags)
        {
            values[flag] = row.GetValueOrDefault(flag) is true;
        }

        if (isEmail && string.IsNullOrEmpty((string?)values["addressused"]))
        {
            values["addressused"] = Addresses
                .Select(name => row.GetValueOrDefault(name))
                .FirstOrDefault(one => one is not null);
        }
    }
}
