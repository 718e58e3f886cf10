using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Pipeline;
using LocalDataverse.Engine.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages;

/// <summary>The main operation of Create and Update: checks, fills what the platform fills, stores.</summary>
internal sealed class RowWriter(Platform platform)
{
    // Of a random id nobody else can know, whoever thought of it.
    private const int Random = 4;

    private readonly RowStamp columns = new(platform);
    private readonly PartyRows parties = new(platform);
    private readonly ActivityPointers pointers = new(platform);
    private readonly RelatedRows related = new(platform);

    public Guid Create(TableMetadata table, Entity row, Invocation call)
    {
        var isNamed = RowStamp.TakeIdentity(table, row);
        if (platform.Database.Exists(table, row.Id))
        {
            throw Faults.DuplicateKey(table);
        }

        if (isNamed && row.Id.Version != Random && !platform.MadeOnce.Contains(row.Id))
        {
            platform.Database.Locks?.Locked(table.LogicalName, row.Id);
        }

        var keeper = platform.KeeperOf(table.LogicalName);
        keeper?.DemandCreate(row);
        var overridden = RowStamp.TakeCreatedOn(row, platform.UtcNow);
        platform.Validator.ForCreate(table, row);
        MeasureAttachment(table, row);
        columns.FillForCreate(table, row, overridden, call);
        platform.Database.Insert(table, row.Id, Values(row));
        platform.Keys.DemandUnique(table, row.Id);
        pointers.Create(table, row);
        parties.Write(table, row, isNew: true);
        related.Create(table, row, call);
        keeper?.FollowCreate(row, call);
        if (table.LogicalName == "businessunit")
        {
            var parent = row.GetAttributeValue<EntityReference>("parentbusinessunitid")
                ?? throw Faults.MissingField("parentbusinessunitid");
            new RoleCopies(platform).AddUnit(row.Id, parent.Id);
        }

        return row.Id;
    }

    public void Update(TableMetadata table, Entity row, Invocation call)
    {
        if (platform.Database.Read(table, row.Id, RowStamp.NeededBefore(table, row)) is not { } before)
        {
            throw Faults.RowNotFound(table.LogicalName, row.Id);
        }

        var keeper = platform.KeeperOf(table.LogicalName);
        keeper?.DemandUpdate(table, row);
        platform.Validator.ForUpdate(table, row);
        MeasureAttachment(table, row);
        columns.FillForUpdate(table, row, before, call);
        platform.Database.Update(table, row.Id, Values(row));
        platform.Keys.DemandUnique(table, row.Id);
        pointers.Update(table, row);
        parties.Write(table, row, isNew: false);
        related.Update(table, row, call);
        keeper?.FollowUpdate(row, call);
    }

    // A file comes in Base64, and the platform says how large it is.
    private static void MeasureAttachment(TableMetadata table, Entity row)
    {
        if (table.LogicalName == "activitymimeattachment" && row.GetAttributeValue<string>("body") is { } body)
        {
            row["filesize"] = Convert.FromBase64String(body).Length;
        }
    }

    private static Dictionary<string, object?> Values(Entity row) =>
        row.Attributes.ToDictionary(pair => pair.Key, pair => (object?)pair.Value, StringComparer.Ordinal);
}
