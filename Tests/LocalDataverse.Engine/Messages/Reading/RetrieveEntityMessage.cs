using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Engine.Messages.Reading;

/// <summary>
/// What a table and its columns are, as far as is known here: their names, and whether they are audited. Everybody may
/// read definitions: https://learn.microsoft.com/power-apps/developer/data-platform/auditing/configure
/// </summary>
internal sealed class RetrieveEntityMessage(MessageParts parts) : Message(parts)
{
    private const EntityFilters Known = EntityFilters.Entity | EntityFilters.Attributes;

    public override string RequestName => "RetrieveEntity";

    // Nothing waits to be published here.
    protected override IReadOnlyList<string> Parameters { get; } =
        ["EntityFilters", "LogicalName", "MetadataId", "RetrieveAsIfPublished"];

    protected override bool HasSteps => false;

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var filters = Required<EntityFilters>(request, "EntityFilters");
        if (filters == default || (filters & ~Known) != default)
        {
            throw Faults.Unsupported($"{RequestName}.EntityFilters {filters}");
        }

        if (Optional<Guid>(request, "MetadataId") != Guid.Empty)
        {
            throw Faults.Unsupported($"{RequestName}.MetadataId");
        }

        var name = Required<string>(request, "LogicalName");
        var table = Metadata.TryTable(name) ?? throw Faults.Create(
            ErrorCodes.ObjectDoesNotExist, $"Could not find an entity with name {name} and id {Guid.Empty}.");
        return Answer(request, new RetrieveEntityResponse(), new() { ["EntityMetadata"] = Definition(table, filters) });
    }

    private static EntityMetadata Definition(TableMetadata table, EntityFilters filters)
    {
        var definition = new EntityMetadata
        {
            LogicalName = table.LogicalName,
            IsAuditEnabled = new BooleanManagedProperty(table.IsAudited),
        };
        if (filters.HasFlag(EntityFilters.Attributes))
        {
            // Only the platform may set it, in either assembly of the SDK.
            typeof(EntityMetadata).GetProperty(nameof(EntityMetadata.Attributes))!.SetValue(
                definition, table.Columns.Values.Select(Definition).ToArray());
        }

        return definition;
    }

    private static AttributeMetadata Definition(ColumnMetadata column) => new()
    {
        LogicalName = column.LogicalName,
        IsAuditEnabled = new BooleanManagedProperty(column.IsAudited),
    };
}
