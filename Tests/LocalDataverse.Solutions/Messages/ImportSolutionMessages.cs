using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Messages;
using LocalDataverse.Solutions.Importing;
using LocalDataverse.Solutions.Packages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Messages;

internal sealed class ImportSolutionMessage(MessageParts parts, SolutionImporter solutions)
    : ImportMessage(parts, solutions)
{
    public override string RequestName => "ImportSolution";

    // Staged uploads are for the asynchronous messages.
    protected override bool TakesUploads => false;

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Demand(call);
        var (package, options) = (PackageOf(request), OptionsOf(request));
        Solutions.ImportTracked(JobIdOf(request), package, options);
        return Answer(request, new OrganizationResponse());
    }
}

internal sealed class ImportSolutionAsyncMessage(MessageParts parts, SolutionImporter solutions, SolutionJobs jobs)
    : BackgroundImportMessage(parts, solutions, jobs, SolutionOperation.Import)
{
    public override string RequestName => "ImportSolutionAsync";

    protected override ImportReport Work(Guid job, Package package, ImportOptions options) =>
        Solutions.ImportTracked(job, package, options);
}

internal sealed class StageSolutionMessage(MessageParts parts, SolutionImporter solutions) : SolutionMessage(parts)
{
    public override string RequestName => "StageSolution";

    protected override IReadOnlyList<string> Parameters { get; } = ["CustomizationFile"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Demand(call);
        var results = solutions.Staged.Stage(Required<byte[]>(request, "CustomizationFile"));
        return Answer(request, new OrganizationResponse(), new() { ["StageSolutionResults"] = results });
    }
}
