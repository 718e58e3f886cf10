using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Storage;

namespace LocalDataverse.Engine.Calls;

/// <summary>Works within a call's transaction, or in one of its own where the call has none.</summary>
internal sealed class Transactions(Database database, JobQueue jobs, LockOrder locks, Host host)
{
    public T Run<T>(Invocation call, Func<Invocation, T> work) => Transaction.Run(
        database,
        jobs,
        // What the host itself does, such as an import, it does alone.
        call.ByPlatform ? null : locks,
        call.Transaction,
        transaction => work(call with { Transaction = transaction }));

    /// <summary>The platform's own work: no caller, no privileges.</summary>
    public T ByHost<T>(Func<Invocation, T> work)
    {
        var call = new Invocation
        {
            UserId = host.SystemUserId,
            InitiatingUserId = host.SystemUserId,
            CorrelationId = Guid.NewGuid(),
            ByPlatform = true,
        };
        return Run(call, work);
    }
}
