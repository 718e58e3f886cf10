using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Importing;

/// <summary>The work on solutions that the asynchronous service does, and the rows of asyncoperation.</summary>
internal sealed record SolutionJobs(Transactions Transactions, HostRows Rows, Host Host, RefusedLog Refused)
{
    private const string Table = "asyncoperation";

    /// <summary>Puts work into the queue and answers the id of its row.</summary>
    public Guid Enqueue(Invocation call, SolutionOperation operation, Action work)
    {
        var job = new SolutionJob(this, Guid.NewGuid(), operation, work);
        return Transactions.ByHost(inside =>
        {
            Rows.Insert(Table, job.OperationId, new()
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

    public void Set(Guid operation, int state, int status, Dictionary<string, object?> values) =>
        Transactions.ByHost(_ =>
        {
            Rows.UpdateIfThere(Table, operation, new(values)
            {
                ["statecode"] = new OptionSetValue(state),
                ["statuscode"] = new OptionSetValue(status),
                ["modifiedon"] = Host.UtcNow,
            });
            return true;
        });
}
