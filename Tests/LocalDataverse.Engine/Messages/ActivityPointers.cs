using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages;

/// <summary>
/// Every activity has a row of its id in activitypointer, which says the same in the columns they share.
/// </summary>
internal sealed class ActivityPointers(Platform platform)
{
    private TableMetadata Pointers => platform.Metadata.Table("activitypointer");

    public void Create(TableMetadata table, Entity row)
    {
        if (table.IsActivity)
        {
            var values = Shared(row);
            values["activitytypecode"] = table.LogicalName;
            platform.Database.Insert(Pointers, row.Id, values);
        }
    }

    public void Update(TableMetadata table, Entity row)
    {
        if (table.IsActivity)
        {
            platform.Database.Update(Pointers, row.Id, Shared(row));
        }
    }

    public void Delete(TableMetadata table, Guid id)
    {
        if (table.IsActivity)
        {
            platform.Database.Delete(Pointers, id);
        }
    }

    private Dictionary<string, object?> Shared(Entity row) => row.Attributes
        .Where(pair => Pointers.Column(pair.Key) is { IsStored: true })
        .ToDictionary(pair => pair.Key, pair => (object?)pair.Value, StringComparer.Ordinal);
}
