using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Merging;

/// <summary>
/// Lets what hangs on a merged row hang on its master: the platform's own work, of which no plugin is told.
/// </summary>
internal sealed class MergeCascade(AllRows rows, MetadataStore metadata, Database database)
{
    public void Run(TableMetadata table, Guid master, Guid subordinate)
    {
        foreach (var relationship in metadata.RelationshipsTo(table.LogicalName).ToList())
        {
            if (relationship.CascadeMerge != Cascade.None)
            {
                Point(relationship, new EntityReference(table.LogicalName, master), subordinate);
            }
        }

        foreach (var relationship in metadata.Relationships.Where(one => one.IsManyToMany).ToList())
        {
            if (relationship.FirstTable == table.LogicalName)
            {
                Pair(relationship, relationship.FirstColumn, relationship.SecondColumn, master, subordinate);
            }

            if (relationship.SecondTable == table.LogicalName)
            {
                Pair(relationship, relationship.SecondColumn, relationship.FirstColumn, master, subordinate);
            }
        }
    }

    private void Point(RelationshipMetadata relationship, EntityReference master, Guid subordinate)
    {
        var table = metadata.Table(relationship.ReferencingTable);
        if (table.Column(relationship.ReferencingColumn) is not { IsStored: true })
        {
            return;
        }

        foreach (var child in rows.Pointing(table.LogicalName, relationship.ReferencingColumn, subordinate))
        {
            if (table.LogicalName == "listmember" && IsMemberAlready(child.Id, master.Id))
            {
                database.Delete(table, child.Id);
            }
            else
            {
                var lookup = new Dictionary<string, object?> { [relationship.ReferencingColumn] = master };
                database.Update(table, child.Id, lookup);
            }
        }
    }

    // Nobody is on a marketing list twice.
    private bool IsMemberAlready(Guid member, Guid master)
    {
        var table = metadata.Table("listmember");
        var list = database.Read(table, member, ["listid"])?.GetValueOrDefault("listid") as EntityReference;
        return list is not null && rows.Pointing("listmember", "entityid", master).Any(one =>
            list.Equals(database.Read(table, one.Id, ["listid"])?.GetValueOrDefault("listid")));
    }

    private void Pair(RelationshipMetadata relationship, string own, string other, Guid master, Guid subordinate)
    {
        var table = metadata.Table(relationship.IntersectTable);
        foreach (var pair in rows.Pointing(table.LogicalName, own, subordinate))
        {
            var partner = (Guid)database.Read(table, pair.Id, [other])![other]!;
            var isFirst = own == relationship.FirstColumn;
            if (isFirst
                ? database.IsLinked(relationship, master, partner)
                : database.IsLinked(relationship, partner, master))
            {
                database.Delete(table, pair.Id);
            }
            else
            {
                database.Update(table, pair.Id, new Dictionary<string, object?> { [own] = master });
            }
        }
    }
}
