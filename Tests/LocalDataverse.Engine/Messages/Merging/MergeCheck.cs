using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Merging;

/// <summary>What the platform asks of two rows before it merges them.</summary>
internal sealed class MergeCheck(Database database, MetadataStore metadata)
{
    /// <summary>The state of a row that was merged into another.</summary>
    private static readonly Dictionary<string, int> Inactive = new()
    {
        ["account"] = 1,
        ["contact"] = 1,
        ["lead"] = 2,
    };

    private static readonly string[] Parents = ["parentaccountid", "parentcontactid", "parentcustomerid"];

    public static TableMetadata Demand(TableMetadata table)
    {
        if (table.LogicalName == "incident")
        {
            throw Faults.Unsupported("Merge of incident");
        }

        return Inactive.ContainsKey(table.LogicalName) ? table : throw Faults.Create(
            ErrorCodes.SdkEntityDoesNotSupportMessage,
            $"The 'Merge' method does not support entities of type '{table.LogicalName}'.");
    }

    public static int InactiveState(TableMetadata table) => Inactive[table.LogicalName];

    public void DemandRows(TableMetadata table, Guid master, Guid subordinate, bool withParents)
    {
        if (master == subordinate)
        {
            throw Faults.Create(
                ErrorCodes.MergeEntitiesIdentical,
                "Merge cannot be performed on master and sub-entities that are identical.");
        }

        var winner = Read(table, master);
        var loser = Read(table, subordinate);
        DemandActive(table, master, winner);
        DemandActive(table, subordinate, loser);
        if (withParents
            && Parents.Any(name => !Equals(winner.GetValueOrDefault(name), loser.GetValueOrDefault(name))))
        {
            throw Faults.Create(
                ErrorCodes.MergeDifferentlyParented, "Merge warning: sub-entity will be differently parented.");
        }

        DemandNoLoop(table, master, subordinate);
    }

    private IReadOnlyDictionary<string, object?> Read(TableMetadata table, Guid id) =>
        database.Read(table, id) ?? throw Faults.RowNotFound(table.LogicalName, id);

    private static void DemandActive(TableMetadata table, Guid id, IReadOnlyDictionary<string, object?> row)
    {
        if (row.GetValueOrDefault("merged") is true)
        {
            throw Faults.Create(
                ErrorCodes.MergeEntityNotActive,
                $"Merge cannot be performed on entity that is inactive: {table.LogicalName} With Id = {id} is merged "
                + "already.");
        }

        if ((row.GetValueOrDefault("statecode") as OptionSetValue)?.Value != table.DefaultState)
        {
            throw Faults.Create(
                ErrorCodes.MergeEntityNotActive, "Merge cannot be performed on entity that is inactive.");
        }
    }

    // A master somewhere beneath the row that it takes over would become its own ancestor.
    private void DemandNoLoop(TableMetadata table, Guid master, Guid subordinate)
    {
        foreach (var relationship in metadata.RelationshipsTo(table.LogicalName)
            .Where(one => one.ReferencingTable == table.LogicalName))
        {
            var column = relationship.ReferencingColumn;
            for (var at = master; Parent(table, column, at) is { } parent && parent != at; at = parent)
            {
                if (parent == subordinate)
                {
                    throw Faults.Create(
                        ErrorCodes.MergeCyclicalParenting, "Merge could create cyclical parenting.");
                }
            }
        }
    }

    private Guid? Parent(TableMetadata table, string column, Guid id) =>
        database.Read(table, id, [column])?.GetValueOrDefault(column) is EntityReference parent
        && parent.LogicalName == table.LogicalName
            ? parent.Id
            : null;
}
