using System.ServiceModel;
using LocalDataverse.Engine.Calls;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Importing;

/// <summary>
/// Work on a solution that the asynchronous service does, and its row of asyncoperation, which says how it stands.
/// </summary>
internal sealed record SolutionJob(SolutionJobs Jobs, Guid OperationId, SolutionOperation Operation, Action Work)
    : QueuedWork
{
    public override string Name => Operation.Name;

    public override void Run()
    {
        Jobs.Set(OperationId, 2, 20, new() { ["startedon"] = Jobs.Host.UtcNow });
        try
        {
            Jobs.Refused.Remembering(() =>
            {
                Work();
                return true;
            });
        }
        catch (Exception problem)
        {
            Jobs.Set(OperationId, 3, 31, new()
            {
                ["completedon"] = Jobs.Host.UtcNow,
                ["message"] = problem.Message,
                ["friendlymessage"] = problem.Message,
                ["errorcode"] = CodeOf(problem),
            });
            throw;
        }

        Jobs.Set(OperationId, 3, 30, new() { ["completedon"] = Jobs.Host.UtcNow });
    }

    public static int CodeOf(Exception problem) =>
        problem is FaultException<OrganizationServiceFault> fault ? fault.Detail.ErrorCode : ErrorCodes.Unexpected;
}
