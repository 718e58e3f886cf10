using LocalDataverse.Engine.Messages;
using LocalDataverse.Engine.Pipeline;
using LocalDataverse.Engine.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions;

/// <summary>
/// Uninstalls a solution in a job: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/
/// uninstallsolutionasync.
/// </summary>
internal sealed class UninstallSolutionAsyncMessage(Platform platform) : SolutionMessage(platform)
{
    private const string Table = "solution";

    public override string RequestName => "UninstallSolutionAsync";

    protected override IReadOnlyList<string> Parameters { get; } = ["SolutionUniqueName"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Demand(call);
        Platform.Access.Demand(call, Privileges.Of(AccessRight.Delete, Platform.Metadata.Table(Table)));
        var name = Required<string>(request, "SolutionUniqueName");
        var id = Platform.Solutions.State.Stack.Find(name)?.Id ?? throw Faults.Create(
            ErrorCodes.ObjectDoesNotExist, $"The solution {name} does not exist in this organization.");
        var operation = SolutionJob.Enqueue(
            Platform, call, SolutionOperation.Uninstall, () => Platform.Solutions.Uninstall(id));
        return Answer(request, new OrganizationResponse(), new() { ["AsyncOperationId"] = operation });
    }
}

/// <summary>Publishes everything. Here nothing waits for it: what is imported or changed counts at once.</summary>
internal sealed class PublishAllXmlMessage(Platform platform) : SolutionMessage(platform)
{
    public override string RequestName => "PublishAllXml";

    protected override IReadOnlyList<string> Parameters { get; } = [];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Platform.Access.Demand(call, "prvPublishCustomization");
        return Answer(request, new OrganizationResponse());
    }
}
