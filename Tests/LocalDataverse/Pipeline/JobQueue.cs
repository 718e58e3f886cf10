using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.LocalDataverse.Pipeline;

/// <summary>The asynchronous service: runs what committed transactions left behind, when told to.</summary>
internal sealed class JobQueue
{
    private const int Attempts = 4;

    private readonly Lock gate = new();
    private readonly List<SystemJob> jobs = [];
    private readonly Queue<(int Job, QueuedWork Work)> waiting = [];

    public IReadOnlyList<SystemJob> Jobs
    {
        get
        {
            lock (gate)
            {
                return [.. jobs];
            }
        }
    }

    public void Add(IReadOnlyCollection<QueuedWork> work)
    {
        if (work.Count == 0)
        {
            return;
        }

        lock (gate)
        {
            foreach (var one in work)
            {
                waiting.Enqueue((jobs.Count, one));
                jobs.Add(new SystemJob(one.Name, SystemJobStatus.Waiting, null, 0));
            }
        }
    }

    /// <summary>Runs until nothing waits any more, also what the runs themselves bring about.</summary>
    public int RunAll(StepRunner runner)
    {
        var count = 0;
        while (Next() is var (job, work))
        {
            RunOne(runner, job, work);
            count++;
        }

        return count;
    }

    private (int Job, QueuedWork Work)? Next()
    {
        lock (gate)
        {
            return waiting.TryDequeue(out var next) ? next : null;
        }
    }

    private void RunOne(StepRunner runner, int job, QueuedWork work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                work.Run(runner);
                Set(job, one => one with { Status = SystemJobStatus.Succeeded, Message = null });
                return;
            }
            catch (FaultException<OrganizationServiceFault> fault) when (AsksForRetry(fault) && attempt < Attempts)
            {
                Set(job, one => one with { Message = fault.Message, Retries = attempt });
            }
            catch (Exception exception)
            {
                Set(job, one => one with { Status = SystemJobStatus.Failed, Message = exception.Message });
                return;
            }
        }
    }

    private static bool AsksForRetry(FaultException<OrganizationServiceFault> fault) =>
        fault.Detail.ErrorCode == ErrorCodes.IsvAborted
        && fault.Detail.ErrorDetails.TryGetValue("OperationStatus", out var status)
        && status is (int)OperationStatus.Retry;

    private void Set(int job, Func<SystemJob, SystemJob> change)
    {
        lock (gate)
        {
            jobs[job] = change(jobs[job]);
        }
    }
}
