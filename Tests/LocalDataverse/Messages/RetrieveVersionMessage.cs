using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Pipeline;

namespace OptOutPlugin.LocalDataverse.Messages;

internal sealed class RetrieveVersionMessage(Platform platform) : Message(platform)
{
    /// <summary>The version whose behaviour this host mirrors; it has no build of its own.</summary>
    private const string Mirrored = "9.2.0.0";

    public override string RequestName => "RetrieveVersion";

    protected override bool HasSteps => false;

    protected override IReadOnlyList<string> Parameters { get; } = [];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call) =>
        Answer(request, new OrganizationResponse(), new() { ["Version"] = Mirrored });
}
