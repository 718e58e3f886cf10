using LocalDataverse.Engine.Messages;
using LocalDataverse.Engine.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions;

internal sealed class StageAndUpgradeMessage(Platform platform) : ImportMessage(platform)
{
    public override string RequestName => "StageAndUpgrade";

    protected override bool TakesUploads => false;

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Demand(call);
        var (package, options) = (PackageOf(request), OptionsOf(request));
        Platform.Solutions.UpgradeTracked(JobIdOf(request), package, options);
        return Answer(
            request,
            new OrganizationResponse(),
            new() { ["SolutionId"] = Platform.Solutions.State.Stack.Find(package.Manifest.UniqueName)!.Id });
    }
}

internal sealed class StageAndUpgradeAsyncMessage(Platform platform)
    : BackgroundImportMessage(platform, SolutionOperation.Upgrade)
{
    public override string RequestName => "StageAndUpgradeAsync";

    protected override ImportReport Work(Guid job, Package package, ImportOptions options) =>
        Platform.Solutions.UpgradeTracked(job, package, options);
}

internal sealed class DeleteAndPromoteMessage(Platform platform) : SolutionMessage(platform)
{
    public override string RequestName => "DeleteAndPromote";

    protected override IReadOnlyList<string> Parameters { get; } = ["UniqueName"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Demand(call);
        var id = Platform.Solutions.Promote(Required<string>(request, "UniqueName"));
        return Answer(request, new OrganizationResponse(), new() { ["SolutionId"] = id });
    }
}

internal sealed class DeleteAndPromoteAsyncMessage(Platform platform) : SolutionMessage(platform)
{
    public override string RequestName => "DeleteAndPromoteAsync";

    protected override IReadOnlyList<string> Parameters { get; } = ["UniqueName"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Demand(call);
        var name = Required<string>(request, "UniqueName");
        var operation = SolutionJob.Enqueue(
            Platform, call, SolutionOperation.Promote, () => Platform.Solutions.Promote(name));
        return Answer(request, new OrganizationResponse(), new() { ["AsyncOperationId"] = operation });
    }
}
