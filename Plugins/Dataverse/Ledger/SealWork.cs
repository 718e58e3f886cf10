using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Sees to it that facts are sealed soon after they were written, once for an operation: where a job follows it anyway,
/// that job has them sealed; where none does, a row of work is left, whose job does.
/// </summary>
internal static class SealWork
{
    /// <summary>Has what this run writes into the ledger sealed, once it stands there.</summary>
    public static void Ask(PluginCall call)
    {
        if (!call.IsSealAsked && !IsFollowed(call))
        {
            Leave(call);
        }

        call.IsSealAsked = true;
    }

    /// <summary>Leaves a row of work; its job seals.</summary>
    public static void Leave(PluginCall call)
    {
#pragma warning disable RS0030 // One operation may ask again after its first row was done.
        var row = new Entity(Work.Table, Guid.NewGuid())
#pragma warning restore RS0030
        {
            [Work.Name] = nameof(WorkKind.Seal),
            [Work.Kind] = new OptionSetValue((int)WorkKind.Seal),
        };
        Proofs.Sign(call, row);
        call.System.Create(row);
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
