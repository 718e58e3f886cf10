using LocalDataverse.Engine.Messages;
using LocalDataverse.Engine.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions;

/// <summary>A solution that is brought in by a system job, which the caller watches.</summary>
internal abstract class BackgroundImportMessage(Platform platform, SolutionOperation operation)
    : ImportMessage(platform)
{
    protected override bool TakesUploads => true;

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Demand(call);
        var (package, options, job) = (PackageOf(request), OptionsOf(request), JobIdOf(request));
        var id = SolutionJob.Enqueue(Platform, call, operation, () => Work(job, package, options));
        return Answer(
            request,
            new OrganizationResponse(),
            new() { ["AsyncOperationId"] = id, ["ImportJobKey"] = job.ToString() });
    }

    protected abstract ImportReport Work(Guid job, Package package, ImportOptions options);
}
