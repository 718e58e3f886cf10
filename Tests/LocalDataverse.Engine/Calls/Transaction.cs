using System.ServiceModel;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Calls;

/// <summary>The one transaction of an outermost call. It is never nested and knows no savepoint.</summary>
internal sealed class Transaction
{
    private Transaction() { }

    /// <summary>
    /// Set once a request of a synchronous plugin has failed: nothing may go on, whoever caught the fault.
    /// </summary>
    public bool Doomed { get; private set; }

    /// <summary>Asynchronous work that exists only if the transaction does.</summary>
    public List<QueuedWork> Queued { get; } = [];

    /// <summary>What is done once it is committed, and never if it is not.</summary>
    public List<Action> Committed { get; } = [];

    public void Doom() => Doomed = true;

    public void DemandAlive()
    {
        if (Doomed)
        {
            throw Reduced();
        }
    }

    /// <summary>
    /// Works in the caller's transaction, or in one of its own that is committed only if all goes well.
    /// </summary>
    /// <param name="database">Where.</param>
    /// <param name="jobs">What takes the asynchronous work.</param>
    /// <param name="orders">What takes the order of its locks; null is nobody.</param>
    /// <param name="outer">The caller's transaction.</param>
    /// <param name="work">What is done.</param>
    public static T Run<T>(
        Database database, JobQueue jobs, LockOrder? orders, Transaction? outer, Func<Transaction, T> work)
    {
        if (outer is not null)
        {
            DemandSameThread(database);
            return work(outer);
        }

        if (Monitor.IsEntered(database.SyncRoot))
        {
            throw new InvalidOperationException("A call from outside came from within an open transaction.");
        }

        lock (database.SyncRoot)
        {
            database.Begin();
            var locks = database.Locks = orders is null ? null : new LockNotes();
            var transaction = new Transaction();
            T result;
            try
            {
                result = work(transaction);
                transaction.DemandAlive();
            }
            catch
            {
                database.Rollback();
                throw;
            }
            finally
            {
                database.Locks = null;
                orders?.Take(locks!);
            }

            database.Commit();
            transaction.Committed.ForEach(action => action());
            jobs.Add(transaction.Queued);
            return result;
        }
    }

    private static FaultException<OrganizationServiceFault> Reduced() => Faults.Create(
        ErrorCodes.TransactionReduced,
        "ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from "
        + "OrganizationService calls and continue processing.");

    private static void DemandSameThread(Database database)
    {
        if (!Monitor.IsEntered(database.SyncRoot))
        {
            throw Faults.Unsupported("requests from another thread within a transaction");
        }
    }
}
