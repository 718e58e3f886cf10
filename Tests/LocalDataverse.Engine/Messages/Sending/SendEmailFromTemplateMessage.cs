using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Sending;

/// <summary>SendFromTemplate: fills a mail from a template, and creates and sends it beneath.</summary>
internal sealed class SendEmailFromTemplateMessage(MessageParts parts, EmailTemplates templates) : Message(parts)
{
    public override string RequestName => "SendEmailFromTemplate";

    protected override IReadOnlyList<string> Parameters { get; } =
        ["TemplateId", "RegardingType", "RegardingId", "Target"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var happening = new PipelineEvent("SendFromTemplate", "email")
        {
            Input =
            {
                ["TemplateId"] = Required<Guid>(request, "TemplateId"),
                ["RegardingType"] = Required<string>(request, "RegardingType"),
                ["RegardingId"] = Required<Guid>(request, "RegardingId"),
                ["Target"] = Copy.Of(Required<Entity>(request, "Target")),
            },
        };
        Run(request, call, happening, new Step(
            caller => Access.Demand(caller, AccessRight.Read, templates.Table),
            inside => happening.Output["Id"] = Send(happening.Input, inside)));
        return Answer(request, new OrganizationResponse(), new() { ["Id"] = happening.Output["Id"] });
    }

    private Guid Send(ParameterCollection input, Invocation call)
    {
        var email = Copy.Of((Entity)input["Target"]);
        if (email.LogicalName != "email")
        {
            throw Faults.InvalidArgument($"The Target of {RequestName} is a mail, not a row of {email.LogicalName}.");
        }

        var regarding = new EntityReference((string)input["RegardingType"], (Guid)input["RegardingId"]);
        return templates.Send((Guid)input["TemplateId"], email, regarding, call);
    }
}
