using System.ServiceModel;
using LocalDataverse.Engine.Pipeline;
using LocalDataverse.Engine.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions;

/// <summary>
/// Work on a solution that the asynchronous service does, and its row of asyncoperation, which says how it stands.
/// </summary>
internal sealed record SolutionJob(Platform Platform, Guid OperationId, SolutionOperation Operation, Action Work)
    : QueuedWork
{
    private const string Table = "asyncoperation";

    public override string Name => Operation.Name;

    /// <summary>Puts work into the queue and answers the id of its row.</summary>
    public static Guid Enqueue(Platform platform, Invocation call, SolutionOperation operation, Action work)
    {
        var job = new SolutionJob(platform, Guid.NewGuid(), operation, work);
        return platform.InTransaction(platform.HostCall, inside =>
        {
            new HostRows(platform).Insert(Table, job.OperationId, new()
            {
                ["name"] = operation.Name,
                ["operationtype"] = operation.Type,
                ["messagename"] = operation.Message,
                ["correlationid"] = call.CorrelationId,
                ["ownerid"] = new EntityReference("systemuser", call.UserId),
                ["statecode"] = new OptionSetValue(0),
                ["statuscode"] = new OptionSetValue(0),
            });
            inside.Transaction!.Queued.Add(job);
            return job.OperationId;
        });
    }

    public override void Run(StepRunner runner)
    {
        Set(2, 20, new() { ["startedon"] = Platform.UtcNow });
        try
        {
            Platform.Remembering(() =>
            {
                Work();
                return true;
            });
        }
        catch (Exception problem)
        {
            Set(3, 31, new()
            {
                ["completedon"] = Platform.UtcNow,
                ["message"] = problem.Message,
                ["friendlymessage"] = problem.Message,
                ["errorcode"] = CodeOf(problem),
            });
            throw;
        }

        Set(3, 30, new() { ["completedon"] = Platform.UtcNow });
    }

    public static int CodeOf(Exception problem) =>
        problem is FaultException<OrganizationServiceFault> fault ? fault.Detail.ErrorCode : ErrorCodes.Unexpected;

    private void Set(int state, int status, Dictionary<string, object?> values) =>
        Platform.InTransaction(Platform.HostCall, _ =>
        {
            new HostRows(Platform).UpdateIfThere(Table, OperationId, new(values)
            {
                ["statecode"] = new OptionSetValue(state),
                ["statuscode"] = new OptionSetValue(status),
                ["modifiedon"] = Platform.UtcNow,
            });
            return true;
        });
}
