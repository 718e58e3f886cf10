using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Messages;
using LocalDataverse.Engine.Security;
using LocalDataverse.Solutions.Importing;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Messages;

/// <summary>
/// Uninstalls a solution in a job: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/
/// uninstallsolutionasync.
/// </summary>
internal sealed class UninstallSolutionAsyncMessage(MessageParts parts, SolutionImporter solutions, SolutionJobs jobs)
    : SolutionMessage(parts)
{
    private const string Table = "solution";

    public override string RequestName => "UninstallSolutionAsync";

    protected override IReadOnlyList<string> Parameters { get; } = ["SolutionUniqueName"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Demand(call);
        Access.Demand(call, Privileges.Of(AccessRight.Delete, Metadata.Table(Table)));
        var name = Required<string>(request, "SolutionUniqueName");
        var id = solutions.State.Stack.Find(name)?.Id ?? throw Faults.Create(
            ErrorCodes.ObjectDoesNotExist, $"The solution {name} does not exist in this organization.");
        var operation = jobs.Enqueue(
            call, SolutionOperation.Uninstall, () => solutions.Uninstall(id));
        return Answer(request, new OrganizationResponse(), new() { ["AsyncOperationId"] = operation });
    }
}

/// <summary>Publishes everything. Here nothing waits for it: what is imported or changed counts at once.</summary>
internal sealed class PublishAllXmlMessage(MessageParts parts) : SolutionMessage(parts)
{
    public override string RequestName => "PublishAllXml";

    protected override IReadOnlyList<string> Parameters { get; } = [];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Access.Demand(call, "prvPublishCustomization");
        return Answer(request, new OrganizationResponse());
    }
}
