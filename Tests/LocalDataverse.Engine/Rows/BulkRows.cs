using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Rows;

/// <summary>What holds for the targets of every bulk message.</summary>
internal static class BulkRows
{
    public static TableMetadata TableOf(MetadataStore metadata, EntityCollection targets)
    {
        if (string.IsNullOrEmpty(targets.EntityName))
        {
            throw Faults.InvalidArgument("The required field 'EntityName' is missing.");
        }

        if (targets.Entities.Count == 0)
        {
            throw Faults.InvalidArgument("The collection 'Targets' holds no rows.");
        }

        var stranger = targets.Entities.FirstOrDefault(row => row.LogicalName != targets.EntityName);
        return stranger is null
            ? metadata.Table(targets.EntityName)
            : throw Faults.InvalidArgument(
                $"This entity cannot be added to the specified collection. The collection can have entities with "
                + $"PlatformName = {targets.EntityName} while this entity has Platform Name: {stranger.LogicalName}");
    }
}
