using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Dataverse;

/// <summary>Something to be done after a transaction.</summary>
/// <param name="Kind">What.</param>
/// <param name="About">The row that it follows; null for none.</param>
internal sealed record WorkToDo(WorkKind Kind, EntityReference? About = null)
{
    /// <summary>How often it was tried, from 0 to 100.</summary>
    public int Attempts { get; init; }

    /// <summary>Why the last attempt failed: it waits for the regular work; null for what is to be done now.</summary>
    public string? LastError { get; init; }

    /// <summary>What else has to be known to do it; null for nothing.</summary>
    public string? Detail { get; init; }
}

/// <summary>
/// The rows of work that an operation leaves. Each has a job of its own, outside any transaction, and is deleted once
/// that has done it; one that could not be done stays, is a finding, and is done again with the regular work.
/// </summary>
internal static class LeftWork
{
    // A row so old lost its job, or its job failed.
    private static readonly TimeSpan Lost = TimeSpan.FromMinutes(15);

    private const string CreatedOn = "createdon";
    private const int MostAttempts = 100;
    private const int LongestError = 2000;
    private const int AtOnce = 200;

    /// <summary>Leaves work; within a transaction, its job begins once that stands.</summary>
    public static void Leave(PluginCall call, WorkToDo work)
    {
        // One operation may leave the same again after its first row was done.
#pragma warning disable RS0030
        Create(call, Guid.NewGuid(), work);
#pragma warning restore RS0030
        // Its job seals as well.
        call.IsSealAsked = true;
    }

    /// <summary>
    /// Has what this run writes into the ledger sealed, once it stands there: where a job follows the operation anyway,
    /// that job has it sealed; where none does, work is left.
    /// </summary>
    public static void Seal(PluginCall call)
    {
        if (!call.IsSealAsked && !IsFollowed(call))
        {
            Leave(call, new WorkToDo(WorkKind.Seal));
        }

        call.IsSealAsked = true;
    }

    /// <summary>What a row says is to be done; null for one that the product did not write.</summary>
    public static WorkToDo? Read(PluginCall call, Entity row) => Proofs.IsProven(call, row)
        ? new WorkToDo(
            (WorkKind)row.GetAttributeValue<OptionSetValue>(Work.Kind).Value,
            Guid.TryParse(row.GetAttributeValue<string>(Work.RegardingId), out var id)
                ? new EntityReference(row.GetAttributeValue<string>(Work.RegardingType), id)
                : null)
        {
            Attempts = row.GetAttributeValue<int?>(Work.Attempts) ?? 0,
            LastError = row.GetAttributeValue<string>(Work.LastError),
            Detail = row.GetAttributeValue<string>(Work.Detail),
        }
        : null;

    /// <summary>Whether a row is still there: one that was done, or left anew, is another job's.</summary>
    public static bool IsThere(PluginCall call, Guid id)
    {
        var query = new QueryExpression(Work.Table) { ColumnSet = new ColumnSet(Work.Id) };
        query.Criteria.AddCondition(Work.Id, ConditionOperator.Equal, id);
        return call.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>Takes the row of work away that is done; it may be gone, where it was left anew meanwhile.</summary>
    public static void Delete(PluginCall call, Guid id)
    {
        if (IsThere(call, id))
        {
            ProductWrite.Delete(call, new EntityReference(Work.Table, id));
        }
    }

    /// <summary>
    /// Says of work that it failed: as a finding, and on its row, which is made where there is none. It then waits for
    /// the regular work: at once it would fail again.
    /// </summary>
    /// <param name="call">The run, outside any transaction.</param>
    /// <param name="work">The work.</param>
    /// <param name="fault">Why it failed.</param>
    /// <param name="row">The row of it; null where it was not left yet.</param>
    /// <param name="finding">What is found; null for what is said of any work.</param>
    public static void Fail(
        PluginCall call, WorkToDo work, Exception fault, Entity? row = null, FindingReport? finding = null)
    {
        call.Trace(fault.ToString());
        if (fault is not FoundFailure)
        {
            Try(call, () => Findings.Report(call, finding ?? CheckPlace.Finding(
                ComplianceRule.NotFollowed,
                work.About ?? new EntityReference(Checkpoint.Table, Checkpoint.Due),
                work.Kind.ToString(),
                "What follows a choice could not be done. The regular work tries it again.")));
        }

        Try(call, () => Keep(call, work, fault, row));
    }

    /// <summary>Leaves anew what lost its job, or failed, and says which kinds of work are still to be done.</summary>
    /// <param name="call">The run of the regular work, which seals by itself.</param>
    public static IReadOnlyCollection<WorkKind> DoAgain(PluginCall call)
    {
        var query = new QueryExpression(Work.Table)
        {
            ColumnSet = new ColumnSet([.. Proofs.ColumnsOf(Work.Table), Work.Proof, CreatedOn]),
            TopCount = AtOnce,
        };
        query.AddOrder(CreatedOn, OrderType.Ascending);
        var kinds = new HashSet<WorkKind>();
        foreach (var row in call.System.RetrieveMultiple(query).Entities)
        {
            if (Read(call, row) is { } work)
            {
                var isLost = row.GetAttributeValue<DateTime>(CreatedOn) < call.Now - Lost;
                if (isLost || work.LastError is not null)
                {
                    ProductWrite.Delete(call, row.ToEntityReference());
                }

                if (work.Kind is WorkKind.Seal)
                {
                    continue;
                }

                kinds.Add(work.Kind);
                if (isLost || work.LastError is not null)
                {
                    LeaveOnce(call, work with { LastError = null });
                }
            }
        }

        return kinds;
    }

    private static void Create(PluginCall call, Guid id, WorkToDo work)
    {
        var row = new Entity(Work.Table, id)
        {
            [Work.Name] = work.Kind.ToString(),
            [Work.Kind] = new OptionSetValue((int)work.Kind),
            [Work.RegardingType] = work.About?.LogicalName,
            [Work.RegardingId] = work.About?.Id.ToString("D"),
            [Work.Attempts] = work.Attempts,
            [Work.LastError] = work.LastError,
            [Work.Detail] = work.Detail,
        };
        Proofs.Sign(call, row);
        call.System.Create(row);
    }

    // What fails by several ways is done again once.
    private static void Keep(PluginCall call, WorkToDo work, Exception fault, Entity? row)
    {
        var failed = work with
        {
            Attempts = Math.Min(work.Attempts + 1, MostAttempts),
            LastError = LedgerText.Clean(fault.Message, LongestError) ?? fault.GetType().Name,
        };
        if (row is not null)
        {
            var changes = new Entity(Work.Table, row.Id)
            {
                [Work.Attempts] = failed.Attempts,
                [Work.LastError] = failed.LastError,
            };
            Proofs.Sign(call, changes, row);
            call.System.Update(changes);
            return;
        }

        LeaveOnce(call, failed);
    }

    private static void LeaveOnce(PluginCall call, WorkToDo work)
    {
        var id = Step.StableId($"work/{work.Kind}/{work.About?.LogicalName}/{work.About?.Id:D}/{work.Detail}");
        if (!IsThere(call, id))
        {
            Create(call, id, work);
        }
    }

    // Where not even this can be written, the row of work is still there, and the sweep over what changed comes by.
    private static void Try(PluginCall call, Action work)
    {
        try
        {
            work();
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            call.Trace(fault.ToString());
        }
    }

    // What is refused before the transaction never comes to its jobs.
    private static bool IsFollowed(PluginCall call)
    {
        const int asynchronous = 1;
        var context = call.Context;
        return context.Mode == asynchronous
            || (context.Stage > (int)Stage.PreValidation && Steps.All.Any(step =>
                step.Asynchronous
                && typeof(FollowingPlugin).IsAssignableFrom(step.Handler)
                && step.Message == context.MessageName
                && step.Table == context.PrimaryEntityName
                && (step.Columns.Count == 0 || step.Columns.Any(call.Target.Contains))));
    }
}
