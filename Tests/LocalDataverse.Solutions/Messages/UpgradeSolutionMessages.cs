using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Messages;
using LocalDataverse.Solutions.Importing;
using LocalDataverse.Solutions.Packages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Messages;

internal sealed class StageAndUpgradeMessage(MessageParts parts, SolutionImporter solutions)
    : ImportMessage(parts, solutions)
{
    public override string RequestName => "StageAndUpgrade";

    protected override bool TakesUploads => false;

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Demand(call);
        var (package, options) = (PackageOf(request), OptionsOf(request));
        Solutions.UpgradeTracked(JobIdOf(request), package, options);
        return Answer(
            request,
            new OrganizationResponse(),
            new() { ["SolutionId"] = Solutions.State.Stack.Find(package.Manifest.UniqueName)!.Id });
    }
}

internal sealed class StageAndUpgradeAsyncMessage(MessageParts parts, SolutionImporter solutions, SolutionJobs jobs)
    : BackgroundImportMessage(parts, solutions, jobs, SolutionOperation.Upgrade)
{
    public override string RequestName => "StageAndUpgradeAsync";

    protected override ImportReport Work(Guid job, Package package, ImportOptions options) =>
        Solutions.UpgradeTracked(job, package, options);
}

internal sealed class DeleteAndPromoteMessage(MessageParts parts, SolutionImporter solutions) : SolutionMessage(parts)
{
    public override string RequestName => "DeleteAndPromote";

    protected override IReadOnlyList<string> Parameters { get; } = ["UniqueName"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Demand(call);
        var id = solutions.Promote(Required<string>(request, "UniqueName"));
        return Answer(request, new OrganizationResponse(), new() { ["SolutionId"] = id });
    }
}

internal sealed class DeleteAndPromoteAsyncMessage(MessageParts parts, SolutionImporter solutions, SolutionJobs jobs)
    : SolutionMessage(parts)
{
    public override string RequestName => "DeleteAndPromoteAsync";

    protected override IReadOnlyList<string> Parameters { get; } = ["UniqueName"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Demand(call);
        var name = Required<string>(request, "UniqueName");
        var operation = jobs.Enqueue(
            call, SolutionOperation.Promote, () => solutions.Promote(name));
        return Answer(request, new OrganizationResponse(), new() { ["AsyncOperationId"] = operation });
    }
}
