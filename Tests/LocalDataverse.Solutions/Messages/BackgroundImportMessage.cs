using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Messages;
using LocalDataverse.Solutions.Importing;
using LocalDataverse.Solutions.Packages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Messages;

/// <summary>A solution that is brought in by a system job, which the caller watches.</summary>
internal abstract class BackgroundImportMessage(
    MessageParts parts, SolutionImporter solutions, SolutionJobs jobs, SolutionOperation operation)
    : ImportMessage(parts, solutions)
{
    protected override bool TakesUploads => true;

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Demand(call);
        var (package, options, job) = (PackageOf(request), OptionsOf(request), JobIdOf(request));
        var id = jobs.Enqueue(call, operation, () => Work(job, package, options));
        return Answer(
            request,
            new OrganizationResponse(),
            new() { ["AsyncOperationId"] = id, ["ImportJobKey"] = job.ToString() });
    }

    protected abstract ImportReport Work(Guid job, Package package, ImportOptions options);
}
