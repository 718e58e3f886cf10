using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Engine.Roles;
using LocalDataverse.Engine.Storage;
using LocalDataverse.Engine.Validation;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Rows;

/// <summary>The main operation of Create and Update: checks, fills what the platform fills, stores.</summary>
internal sealed class RowWriter(
    RowStamp columns,
    PartyRows parties,
    ActivityPointers pointers,
    RelatedRows related,
    RoleCopies roleCopies,
    Database database,
    HostRules rules,
    RowKeepers keepers,
    Host host,
    RowValidator validator,
    Keys keys)
{
    // Of a random id nobody else can know, whoever thought of it.
    private const int Random = 4;

    public Guid Create(TableMetadata table, Entity row, Invocation call)
    {
        var isNamed = RowStamp.TakeIdentity(table, row);
        if (database.Exists(table, row.Id))
        {
            throw Faults.DuplicateKey(table.DisplayName);
        }

        if (isNamed && row.Id.Version != Random && !rules.MadeOnce.Contains(row.Id))
        {
            database.Locks?.Locked(table.LogicalName, row.Id);
        }

        var keeper = keepers.Of(table.LogicalName);
        keeper?.DemandCreate(row);
        var overridden = RowStamp.TakeCreatedOn(row, host.UtcNow);
        validator.ForCreate(table, row);
        MeasureAttachment(table, row);
        columns.FillForCreate(table, row, overridden, call);
        database.Insert(table, row.Id, Values(row));
        keys.DemandUnique(table, row.Id);
        pointers.Create(table, row);
        parties.Write(table, row, isNew: true);
        related.Create(table, row, call);
        keeper?.FollowCreate(row, call);
        if (table.LogicalName == "businessunit")
        {
            var parent = row.GetAttributeValue<EntityReference>("parentbusinessunitid")
                ?? throw Faults.MissingField("parentbusinessunitid");
            roleCopies.AddUnit(row.Id, parent.Id);
        }

        return row.Id;
    }

    public void Update(TableMetadata table, Entity row, Invocation call)
    {
        if (database.Read(table, row.Id, RowStamp.NeededBefore(table, row)) is not { } before)
        {
            throw Faults.RowNotFound(table.LogicalName, row.Id);
        }

        var keeper = keepers.Of(table.LogicalName);
        keeper?.DemandUpdate(table, row);
        validator.ForUpdate(table, row);
        MeasureAttachment(table, row);
        columns.FillForUpdate(table, row, before, call);
        database.Update(table, row.Id, Values(row));
        keys.DemandUnique(table, row.Id);
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
