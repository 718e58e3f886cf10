using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Metadata;

namespace OptOutPlugin.LocalDataverse.Storage;

/// <summary>
/// Checks a row and brings it into the shape that is stored: the row handed in is altered (empty text becomes null,
/// defaults, state and status reason, whole seconds), so hand in a copy when the caller's object must stay.
/// </summary>
internal sealed class RowValidator(MetadataStore metadata, Database database)
{
    public void ForCreate(TableMetadata table, Entity row) => throw new NotImplementedException($"{metadata}{database}");

    public void ForUpdate(TableMetadata table, Entity row) => throw new NotImplementedException($"{metadata}{database}");
}
