using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Metadata;

namespace OptOutPlugin.LocalDataverse.Messages;

/// <summary>Finds out which row a request means.</summary>
internal static class Keys
{
    public static Guid IdOf(TableMetadata table, Entity row)
    {
        if (row.Id != Guid.Empty)
        {
            return row.Id;
        }

        if (row.TryGetAttributeValue(table.PrimaryId, out Guid id))
        {
            return id;
        }

        return ByKey(table, row.KeyAttributes);
    }

    public static Guid IdOf(TableMetadata table, EntityReference row) =>
        row.Id != Guid.Empty ? row.Id : ByKey(table, row.KeyAttributes);

    // No table here has an alternate key yet, so whatever is named is not one.
    private static Guid ByKey(TableMetadata table, KeyAttributeCollection key) => key.Count == 0
        ? throw Faults.InvalidArgument("Entity Id must be specified for this operation.")
        : throw Faults.InvalidArgument(
            $"The specified key attributes are not a defined key for the {table.LogicalName} entity");
}
