using LocalDataverse.Engine.Messages;
using LocalDataverse.Engine.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions;

internal sealed class ImportSolutionMessage(Platform platform) : ImportMessage(platform)
{
    public override string RequestName => "ImportSolution";

    // Staged uploads are for the asynchronous messages.
    protected override bool TakesUploads => false;

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Demand(call);
        var (package, options) = (PackageOf(request), OptionsOf(request));
        Platform.Solutions.ImportTracked(JobIdOf(request), package, options);
        return Answer(request, new OrganizationResponse());
    }
}

internal sealed class ImportSolutionAsyncMessage(Platform platform)
    : BackgroundImportMessage(platform, SolutionOperation.Import)
{
    public override string RequestName => "ImportSolutionAsync";

    protected override ImportReport Work(Guid job, Package package, ImportOptions options) =>
        Platform.Solutions.ImportTracked(job, package, options);
}

internal sealed class StageSolutionMessage(Platform platform) : SolutionMessage(platform)
{
    public override string RequestName => "StageSolution";

    protected override IReadOnlyList<string> Parameters { get; } = ["CustomizationFile"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Demand(call);
        var results = Platform.Solutions.Staged.Stage(Required<byte[]>(request, "CustomizationFile"));
        return Answer(request, new OrganizationResponse(), new() { ["StageSolutionResults"] = results });
    }
}
