using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Rows;

/// <summary>
/// Every activity has a row of its id in activitypointer, which says the same in the columns they share.
/// </summary>
internal sealed class ActivityPointers(MetadataStore metadata, Database database)
{
    private TableMetadata Pointers => metadata.Table("activitypointer");

    public void Create(TableMetadata table, Entity row)
    {
        if (table.IsActivity)
        {
            var values = Shared(row);
            values["activitytypecode"] = table.LogicalName;
            database.Insert(Pointers, row.Id, values);
        }
    }

    public void Update(TableMetadata table, Entity row)
    {
        if (table.IsActivity)
        {
            database.Update(Pointers, row.Id, Shared(row));
        }
    }

    public void Delete(TableMetadata table, Guid id)
    {
        if (table.IsActivity)
        {
            database.Delete(Pointers, id);
        }
    }

    private Dictionary<string, object?> Shared(Entity row) => row.Attributes
        .Where(pair => Pointers.Column(pair.Key) is { IsStored: true })
        .ToDictionary(pair => pair.Key, pair => (object?)pair.Value, StringComparer.Ordinal);
}
