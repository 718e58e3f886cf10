using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

// A request has its required parameters from the start, as null; optional ones only once set.

public sealed class CreateRequest : OrganizationRequest
{
    public CreateRequest() : base("Create") => Target = null;

    public Entity Target { get => Get<Entity>("Target"); set => this["Target"] = value; }
}

public sealed class CreateResponse : OrganizationResponse
{
    public Guid id => Get<Guid>("id");
}

public sealed class RetrieveRequest : OrganizationRequest
{
    public RetrieveRequest() : base("Retrieve")
    {
        Target = null;
        ColumnSet = null;
    }

    public EntityReference Target { get => Get<EntityReference>("Target"); set => this["Target"] = value; }

    public ColumnSet ColumnSet { get => Get<ColumnSet>("ColumnSet"); set => this["ColumnSet"] = value; }
}

public sealed class RetrieveResponse : OrganizationResponse
{
    public Entity Entity => Get<Entity>("Entity");
}

public sealed class UpdateRequest : OrganizationRequest
{
    public UpdateRequest() : base("Update") => Target = null;

    public Entity Target { get => Get<Entity>("Target"); set => this["Target"] = value; }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Get<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => this["ConcurrencyBehavior"] = value;
    }
}

public sealed class UpdateResponse : OrganizationResponse;

public sealed class DeleteRequest : OrganizationRequest
{
    public DeleteRequest() : base("Delete") => Target = null;

    public EntityReference Target { get => Get<EntityReference>("Target"); set => this["Target"] = value; }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Get<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => this["ConcurrencyBehavior"] = value;
    }
}

public sealed class DeleteResponse : OrganizationResponse;

public sealed class UpsertRequest : OrganizationRequest
{
    public UpsertRequest() : base("Upsert") => Target = null;

    public Entity Target { get => Get<Entity>("Target"); set => this["Target"] = value; }
}

public sealed class UpsertResponse : OrganizationResponse
{
    public bool RecordCreated => Get<bool>("RecordCreated");

    public EntityReference Target => Get<EntityReference>("Target");
}

public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    public RetrieveMultipleRequest() : base("RetrieveMultiple") => Query = null;

    public QueryBase Query { get => Get<QueryBase>("Query"); set => this["Query"] = value; }
}

public sealed class RetrieveMultipleResponse : OrganizationResponse
{
    public EntityCollection EntityCollection => Get<EntityCollection>("EntityCollection");
}

public sealed class AssociateRequest : OrganizationRequest
{
    public AssociateRequest() : base("Associate")
    {
        Target = null;
        Relationship = null;
        RelatedEntities = null;
    }

    public EntityReference Target { get => Get<EntityReference>("Target"); set => this["Target"] = value; }

    public Relationship Relationship { get => Get<Relationship>("Relationship"); set => this["Relationship"] = value; }

    public EntityReferenceCollection RelatedEntities
    {
        get => Get<EntityReferenceCollection>("RelatedEntities");
        set => this["RelatedEntities"] = value;
    }
}

public sealed class AssociateResponse : OrganizationResponse;

public sealed class DisassociateRequest : OrganizationRequest
{
    public DisassociateRequest() : base("Disassociate")
    {
        Target = null;
        Relationship = null;
        RelatedEntities = null;
    }

    public EntityReference Target { get => Get<EntityReference>("Target"); set => this["Target"] = value; }

    public Relationship Relationship { get => Get<Relationship>("Relationship"); set => this["Relationship"] = value; }

    public EntityReferenceCollection RelatedEntities
    {
        get => Get<EntityReferenceCollection>("RelatedEntities");
        set => this["RelatedEntities"] = value;
    }
}

public sealed class DisassociateResponse : OrganizationResponse;
