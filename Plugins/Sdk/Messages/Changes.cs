using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages
{
    public sealed class RetrieveEntityChangesRequest : OrganizationRequest
    {
        public RetrieveEntityChangesRequest() : base("RetrieveEntityChanges")
        {
            EntityName = null;
            Columns = null;
            PageInfo = null;
        }

        public string EntityName { get => Get<string>("EntityName"); set => this["EntityName"] = value; }

        public ColumnSet Columns { get => Get<ColumnSet>("Columns"); set => this["Columns"] = value; }

        public string DataVersion { get => Get<string>("DataVersion"); set => this["DataVersion"] = value; }

        public PagingInfo PageInfo { get => Get<PagingInfo>("PageInfo"); set => this["PageInfo"] = value; }
    }

    public sealed class RetrieveEntityChangesResponse : OrganizationResponse
    {
        public BusinessEntityChanges EntityChanges => Get<BusinessEntityChanges>("EntityChanges");
    }
}

namespace Microsoft.Xrm.Sdk
{
    public enum ChangeType
    {
        NewOrUpdated = 0,
        RemoveOrDeleted = 1,
    }

    public interface IChangedItem
    {
        ChangeType Type { get; set; }
    }

    public sealed class NewOrUpdatedItem : IChangedItem
    {
        public NewOrUpdatedItem() { }

        public NewOrUpdatedItem(ChangeType type, Entity entity)
        {
            Type = type;
            NewOrUpdatedEntity = entity;
        }

        public ChangeType Type { get; set; }

        public Entity NewOrUpdatedEntity { get; set; }
    }

    public sealed class RemovedOrDeletedItem : IChangedItem
    {
        public RemovedOrDeletedItem() { }

        public RemovedOrDeletedItem(ChangeType type, EntityReference entityReference)
        {
            Type = type;
            RemovedItem = entityReference;
        }

        public ChangeType Type { get; set; }

        public EntityReference RemovedItem { get; set; }
    }

    public sealed class BusinessEntityChangesCollection : DataCollection<IChangedItem>
    {
        public BusinessEntityChangesCollection() { }

        public BusinessEntityChangesCollection(IList<IChangedItem> list) : base(list) { }
    }

    public sealed class BusinessEntityChanges
    {
        public BusinessEntityChangesCollection Changes { get; set; }

        public string DataToken { get; set; }

        public bool MoreRecords { get; set; }

        public string PagingCookie { get; set; }
    }
}
