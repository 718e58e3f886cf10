using LocalDataverse.Engine.Calls;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Asking;

/// <summary>The version of the platform that is mirrored; clients read from it which Web API there is.</summary>
internal sealed class RetrieveVersionMessage(MessageParts parts) : Message(parts)
{
    private const string Version = "9.2.0.0";

    public override string RequestName => "RetrieveVersion";

    protected override IReadOnlyList<string> Parameters { get; } = [];

    protected override bool HasSteps => false;

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call) =>
        Answer(request, new OrganizationResponse(), new() { ["Version"] = Version });
}
