using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Engine.Messages.Qualifying;

/// <summary>QualifyLead: closes a lead and makes an account, a contact and an opportunity of it, as asked.</summary>
internal sealed class QualifyLeadMessage(MessageParts parts, LeadMap map) : Message(parts)
{
    private const int Qualified = 1;

    public override string RequestName => "QualifyLead";

    protected override IReadOnlyList<string> Parameters { get; } =
    [
        "LeadId", "CreateAccount", "CreateContact", "CreateOpportunity", "OpportunityCurrencyId",
        "OpportunityCustomerId", "SourceCampaignId", "Status",
    ];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var lead = Copy.Of(Required<EntityReference>(request, "LeadId"));
        if (lead.LogicalName != "lead")
        {
            throw Faults.InvalidArgument($"The LeadId of {RequestName} is a lead, not a row of {lead.LogicalName}.");
        }

        var table = Metadata.Table(lead.LogicalName);
        lead.Id = Keys.IdOf(table, lead);
        var input = new ParameterCollection
        {
            ["LeadId"] = lead,
            ["CreateAccount"] = Required<bool>(request, "CreateAccount"),
            ["CreateContact"] = Required<bool>(request, "CreateContact"),
            ["CreateOpportunity"] = Required<bool>(request, "CreateOpportunity"),
            ["Status"] = Copy.Value(Required<OptionSetValue>(request, "Status"))!,
        };
        foreach (var name in Parameters.Except(input.Keys).Where(request.Parameters.ContainsKey))
        {
            input[name] = Copy.Value(request[name])!;
        }

        var happening = new PipelineEvent(RequestName, table.LogicalName)
        {
            Input = input,
            Rows = [new EventRow("LeadId", table, lead.Id)],
        };
        Run(request, call, happening, new Step(
            caller => Access.Demand(caller, AccessRight.Write, table),
            inside => happening.Output["CreatedEntities"] = Qualify(table, input, inside)));
        return Answer(
            request,
            new OrganizationResponse(),
            new() { ["CreatedEntities"] = happening.Output["CreatedEntities"] });
    }

    private EntityReferenceCollection Qualify(TableMetadata table, ParameterCollection input, Invocation call)
    {
        var id = ((EntityReference)input["LeadId"]).Id;
        var lead = Database.Read(table, id) ?? throw Faults.RowNotFound(table.LogicalName, id);
        if ((lead["statecode"] as OptionSetValue)?.Value != table.DefaultState)
        {
            throw Faults.Create(ErrorCodes.LeadAlreadyInClosedState, "The lead is already closed.");
        }

        var created = new EntityReferenceCollection();
        var account = Matched(lead, "parentaccountid")
            ?? (input["CreateAccount"] is true ? Create(map.Account(id, lead), created, call) : null);
        var contact = Matched(lead, "parentcontactid")
            ?? (input["CreateContact"] is true ? Create(map.Contact(id, lead, account), created, call) : null);
        if (account is not null && contact is not null && created.Contains(account) && created.Contains(contact))
        {
            var primary = new Entity(account.LogicalName, account.Id) { ["primarycontactid"] = contact };
            Requests.Execute(new UpdateRequest { Target = primary }, call with { ByPlatform = true });
        }

        if (input["CreateOpportunity"] is true)
        {
            Create(Opportunity(id, lead, account, contact, input), created, call);
        }

        Close(id, lead, account, contact, (OptionSetValue)input["Status"], call);
        return created;
    }

    // Somebody chose an existing row for the lead: nothing is made, and nothing is copied to it.
    private static EntityReference? Matched(IReadOnlyDictionary<string, object?> lead, string column) =>
        lead.GetValueOrDefault(column) as EntityReference;

    private Entity Opportunity(
        Guid id,
        IReadOnlyDictionary<string, object?> lead,
        EntityReference? account,
        EntityReference? contact,
        ParameterCollection input)
    {
        var row = map.Opportunity(id, lead, account, contact);
        map.Set(row, "transactioncurrencyid", Given(input, "OpportunityCurrencyId"));
        map.Set(row, "customerid", Given(input, "OpportunityCustomerId"));
        map.Set(row, "campaignid", Given(input, "SourceCampaignId"));
        return row;
    }

    private static EntityReference? Given(ParameterCollection input, string name) =>
        input.TryGetValue(name, out object value) ? value as EntityReference : null;

    private EntityReference Create(Entity row, EntityReferenceCollection created, Invocation call)
    {
        var id = ((CreateResponse)Requests.Execute(new CreateRequest { Target = row }, call)).id;
        created.Add(new EntityReference(row.LogicalName, id));
        return created[^1];
    }

    private void Close(
        Guid id,
        IReadOnlyDictionary<string, object?> lead,
        EntityReference? account,
        EntityReference? contact,
        OptionSetValue status,
        Invocation call)
    {
        var row = new Entity("lead", id) { ["statecode"] = new OptionSetValue(Qualified) };
        if (status.Value != -1)
        {
            row["statuscode"] = new OptionSetValue(status.Value);
        }

        map.Set(row, "parentaccountid", account);
        map.Set(row, "parentcontactid", contact);
        map.Set(row, "customerid", lead.GetValueOrDefault("customerid") is null ? account ?? contact : null);
        Requests.Execute(new UpdateRequest { Target = row }, call with { ByPlatform = true });
    }
}
