using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages
{
    public sealed class RetrieveEntityRequest : OrganizationRequest
    {
        public RetrieveEntityRequest() : base("RetrieveEntity")
        {
            EntityFilters = default;
            MetadataId = default;
            RetrieveAsIfPublished = default;
        }

        public EntityFilters EntityFilters
        {
            get => Get<EntityFilters>("EntityFilters");
            set => this["EntityFilters"] = value;
        }

        public string LogicalName { get => Get<string>("LogicalName"); set => this["LogicalName"] = value; }

        public Guid MetadataId { get => Get<Guid>("MetadataId"); set => this["MetadataId"] = value; }

        public bool RetrieveAsIfPublished
        {
            get => Get<bool>("RetrieveAsIfPublished");
            set => this["RetrieveAsIfPublished"] = value;
        }
    }

    public sealed class RetrieveEntityResponse : OrganizationResponse
    {
        public EntityMetadata EntityMetadata => Get<EntityMetadata>("EntityMetadata");
    }
}

namespace Microsoft.Xrm.Sdk.Metadata
{
    [Flags]
    public enum EntityFilters
    {
        Default = 1,
        Entity = 1,
        Attributes = 2,
        Privileges = 4,
        Relationships = 8,
        All = 15,
    }

    public sealed class EntityMetadata
    {
        public AttributeMetadata[] Attributes { get; internal set; }

        public BooleanManagedProperty IsAuditEnabled { get; set; }

        public string LogicalName { get; set; }
    }

    public class AttributeMetadata
    {
        public BooleanManagedProperty IsAuditEnabled { get; set; }

        public string LogicalName { get; set; }
    }
}

namespace Microsoft.Xrm.Sdk
{
    public abstract class ManagedProperty<T>
    {
        public T Value { get; set; }
    }

    public sealed class BooleanManagedProperty : ManagedProperty<bool>
    {
        public BooleanManagedProperty() { }

        public BooleanManagedProperty(bool value) => Value = value;
    }
}
