using LocalDataverse.Engine.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages;

internal sealed class WhoAmIMessage(Platform platform) : Message(platform)
{
    public override string RequestName => "WhoAmI";

    protected override IReadOnlyList<string> Parameters { get; } = [];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var happening = new PipelineEvent("WhoAmI", null);
        Run(request, call, happening, new Step(_ => { }, inside =>
        {
            happening.Output["UserId"] = inside.UserId;
            happening.Output["BusinessUnitId"] = Platform.Security.BusinessUnitOf(inside.UserId);
            happening.Output["OrganizationId"] = Platform.OrganizationId;
        }));
        return Answer(request, new OrganizationResponse(), happening.Output);
    }
}
