using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Sending;

/// <summary>Send of a fax: the one channel besides e-mail on which the platform itself heeds a refusal.</summary>
internal sealed class SendFaxMessage(MessageParts parts, RowWriter writer) : Message(parts)
{
    private const int Open = 1;
    private const int Sent = 3;
    private const int Recipient = 2;

    public override string RequestName => "SendFax";

    protected override IReadOnlyList<string> Parameters { get; } = ["FaxId", "IssueSend"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var table = Metadata.Table("fax");
        var faxId = Required<Guid>(request, "FaxId");
        var happening = new PipelineEvent("Send", table.LogicalName)
        {
            Input = { ["FaxId"] = faxId, ["IssueSend"] = Required<bool>(request, "IssueSend") },
            Rows = [new EventRow("FaxId", table, faxId)],
        };
        Run(request, call, happening, new Step(
            caller =>
            {
                Access.Demand(caller, AccessRight.Read, table);
                Access.Demand(caller, AccessRight.Write, table);
            },
            inside => Send(table, (Guid)happening.Input["FaxId"], inside)));
        return Answer(request, new OrganizationResponse());
    }

    private void Send(TableMetadata table, Guid id, Invocation call)
    {
        var row = Database.Read(table, id) ?? throw Faults.RowNotFound(table.LogicalName, id);
        if (row["statuscode"] is not OptionSetValue { Value: Open } || row["directioncode"] is not true)
        {
            throw Faults.InvalidArgument("Only an open outgoing fax can be sent.");
        }

        DemandSendable(id, row.GetValueOrDefault("faxnumber") as string);
        var sent = new Entity(table.LogicalName, id)
        {
            ["statecode"] = new OptionSetValue(1),
            ["statuscode"] = new OptionSetValue(Sent),
        };
        writer.Update(table, sent, call);
    }

    private void DemandSendable(Guid id, string? number)
    {
        var recipients = Database.Parties([id])[id]
            .Where(party => party.GetAttributeValue<OptionSetValue>("participationtypemask")?.Value == Recipient)
            .Select(party => party.GetAttributeValue<EntityReference>("partyid"))
            .ToList();
        if (recipients.Count == 0)
        {
            throw Faults.Create(ErrorCodes.MissingRecipient, "The fax must have a recipient before it can be sent.");
        }

        if (recipients.Count > 1)
        {
            throw Faults.Create(ErrorCodes.TooManyRecipients, "Sending to multiple recipients is not supported.");
        }

        var recipient = recipients[0] is { } party ? Read(party) : null;
        if (recipient?.GetValueOrDefault("donotfax") is true)
        {
            throw Faults.Create(ErrorCodes.FaxSendBlocked, "The recipient is marked as \"Do Not Fax\".");
        }

        if (string.IsNullOrEmpty(number) && string.IsNullOrEmpty(recipient?.GetValueOrDefault("fax") as string))
        {
            throw Faults.Create(
                ErrorCodes.NoDialNumber, "There is no fax number specified on the fax or for the recipient.");
        }
    }

    private IReadOnlyDictionary<string, object?> Read(EntityReference party) =>
        Database.Read(Metadata.Table(party.LogicalName), party.Id)
        ?? throw Faults.RowNotFound(party.LogicalName, party.Id);
}
