using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Calls;

/// <summary>The asynchronous service: runs what committed transactions left behind, when told to.</summary>
internal sealed class JobQueue
{
    private const int Attempts = 4;
    private const int Kept = 1_000;

    private readonly Lock gate = new();
    private readonly Queue<Entry> jobs = [];
    private readonly Queue<(Entry Job, QueuedWork Work)> waiting = [];
    private readonly Dictionary<SystemJobStatus, int> counts = Enum.GetValues<SystemJobStatus>().ToDictionary(
        status => status, _ => 0);

    /// <summary>Those that wait and the newest of those that have run.</summary>
    public IReadOnlyList<SystemJob> Jobs
    {
        get
        {
            lock (gate)
            {
                return [.. jobs.Select(entry => entry.Job)];
            }
        }
    }

    /// <summary>How many there have been that stand so.</summary>
    public int Count(SystemJobStatus status)
    {
        lock (gate)
        {
            return counts[status];
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
                var entry = new Entry { Job = new SystemJob(one.Name, SystemJobStatus.Waiting, null, 0) };
                waiting.Enqueue((entry, one));
                jobs.Enqueue(entry);
                counts[SystemJobStatus.Waiting]++;
            }
        }
    }

    /// <summary>Runs until nothing waits any more, also what the runs themselves bring about.</summary>
    public int RunAll()
    {
        var count = 0;
        while (Next() is var (job, work))
        {
            RunOne(job, work);
            count++;
        }

        return count;
    }

    private (Entry Job, QueuedWork Work)? Next()
    {
        lock (gate)
        {
            return waiting.TryDequeue(out var next) ? next : null;
        }
    }

    private void RunOne(Entry job, QueuedWork work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                work.Run();
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

    private void Set(Entry entry, Func<SystemJob, SystemJob> change)
    {
        lock (gate)
        {
            counts[entry.Job.Status]--;
            entry.Job = change(entry.Job);
            counts[entry.Job.Status]++;
            while (jobs.Count > Kept && jobs.Peek().Job.Status != SystemJobStatus.Waiting)
            {
                jobs.Dequeue();
            }
        }
    }

    private sealed class Entry
    {
        public required SystemJob Job { get; set; }
    }
}
