using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Sending;

/// <summary>Send of a template: a mail of its own to each recipient, created and sent beneath.</summary>
internal sealed class SendTemplateMessage(MessageParts parts, EmailTemplates templates) : Message(parts)
{
    public override string RequestName => "SendTemplate";

    protected override IReadOnlyList<string> Parameters { get; } =
    [
        "TemplateId", "Sender", "RecipientType", "RecipientIds", "RegardingType", "RegardingId", "DeliveryPriorityCode",
    ];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var table = templates.Table;
        var templateId = Required<Guid>(request, "TemplateId");
        var input = new ParameterCollection
        {
            ["TemplateId"] = templateId,
            ["Sender"] = Copy.Of(Required<EntityReference>(request, "Sender")),
            ["RecipientType"] = Required<string>(request, "RecipientType"),
            ["RecipientIds"] = Required<Guid[]>(request, "RecipientIds").ToArray(),
        };
        foreach (var name in Parameters.Skip(input.Count).Where(request.Parameters.ContainsKey))
        {
            input[name] = Copy.Value(request[name])!;
        }

        var happening = new PipelineEvent("Send", table.LogicalName)
        {
            Input = input,
            Rows = [new EventRow("TemplateId", table, templateId)],
        };
        Run(request, call, happening, new Step(
            caller => Access.Demand(caller, AccessRight.Read, table),
            inside => Send(input, inside)));
        return Answer(request, new OrganizationResponse());
    }

    // The recipients are those that the plugins before left.
    private void Send(ParameterCollection input, Invocation call)
    {
        foreach (var id in (Guid[])input["RecipientIds"])
        {
            var email = new Entity("email")
            {
                ["from"] = Parties(Copy.Of((EntityReference)input["Sender"])),
                ["to"] = Parties(new EntityReference((string)input["RecipientType"], id)),
            };
            if (input.TryGetValue("DeliveryPriorityCode", out object priority) && priority is OptionSetValue code)
            {
                email["deliveryprioritycode"] = new OptionSetValue(code.Value);
            }

            templates.Send((Guid)input["TemplateId"], email, Regarding(input), call);
        }
    }

    private static EntityReference? Regarding(ParameterCollection input) =>
        input.TryGetValue("RegardingType", out object type) && type is string { Length: > 0 } table
        && input.TryGetValue("RegardingId", out object id) && id is Guid row && row != Guid.Empty
            ? new EntityReference(table, row)
            : null;

    private static EntityCollection Parties(EntityReference party) =>
        new([new Entity("activityparty") { ["partyid"] = party }]);
}
