using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Asking;

internal sealed class WhoAmIMessage(MessageParts parts, SecurityModel security, Host host) : Message(parts)
{
    public override string RequestName => "WhoAmI";

    protected override IReadOnlyList<string> Parameters { get; } = [];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var happening = new PipelineEvent("WhoAmI", null);
        Run(request, call, happening, new Step(_ => { }, inside =>
        {
            happening.Output["UserId"] = inside.UserId;
            happening.Output["BusinessUnitId"] = security.BusinessUnitOf(inside.UserId);
            happening.Output["OrganizationId"] = host.OrganizationId;
        }));
        return Answer(request, new OrganizationResponse(), happening.Output);
    }
}
