using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Sending;

/// <summary>Send: hands an e-mail over for delivery, or only records that it was sent.</summary>
internal sealed class SendEmailMessage(MessageParts parts, EmailParties parties, RowWriter writer) : Message(parts)
{
    private const int Draft = 1;
    private const int Sent = 3;
    private const int PendingSend = 6;
    private const int Failed = 8;

    public override string RequestName => "SendEmail";

    protected override IReadOnlyList<string> Parameters { get; } = ["EmailId", "IssueSend", "TrackingToken"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var table = Metadata.Table("email");
        var emailId = Required<Guid>(request, "EmailId");
        var happening = new PipelineEvent("Send", table.LogicalName)
        {
            Input =
            {
                ["EmailId"] = emailId,
                ["IssueSend"] = Required<bool>(request, "IssueSend"),
                ["TrackingToken"] = Optional<string>(request, "TrackingToken") ?? "",
            },
            Rows = [new EventRow("EmailId", table, emailId)],
        };
        Run(request, call, happening, new Step(
            caller =>
            {
                Access.Demand(caller, AccessRight.Read, table, emailId);
                Access.Demand(caller, AccessRight.Write, table, emailId);
            },
            inside => Send(table, happening, inside)));
        return Answer(request, new OrganizationResponse(), new() { ["Subject"] = happening.Output["Subject"] });
    }

    private void Send(TableMetadata table, PipelineEvent happening, Invocation call)
    {
        var id = (Guid)happening.Input["EmailId"];
        var row = Database.Read(table, id) ?? throw Faults.RowNotFound(table.LogicalName, id);
        if (row["statuscode"] is not OptionSetValue { Value: Draft or Failed })
        {
            throw Faults.InvalidArgument("Only an e-mail in the status Draft or Failed can be sent.");
        }

        if (row["directioncode"] is not true)
        {
            throw Faults.InvalidArgument("An incoming e-mail cannot be sent.");
        }

        parties.DemandSendable(id);
        var isIssued = (bool)happening.Input["IssueSend"];
        var token = (string)happening.Input["TrackingToken"];
        var sent = new Entity(table.LogicalName, id)
        {
            ["statecode"] = new OptionSetValue(1),
            ["statuscode"] = new OptionSetValue(isIssued ? PendingSend : Sent),
        };
        if (token.Length > 0)
        {
            sent["trackingtoken"] = token;
        }

        writer.Update(table, sent, call);
        var subject = row.GetValueOrDefault("subject") as string ?? "";
        happening.Output["Subject"] = token.Length > 0 ? $"{subject} {token}" : subject;
    }
}
