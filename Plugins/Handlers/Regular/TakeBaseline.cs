using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Takes into the ledger what people refused before the product was there, some rows a call, and suppresses their
/// addresses. A call runs in one transaction: one that breaks off has done nothing, and the next begins where it did.
/// </summary>
public sealed class TakeBaseline : DeclaredPlugin
{
    internal const string Slice = "Slice";
    internal const string Finished = "Finished";
    internal const string Processed = "Processed";
    internal const string Place = "Place";

    /// <summary>The most rows of one call that does not say; time may end it earlier.</summary>
    private const int UsualSlice = 500;

    private const int LargestSlice = 2000;

    private protected override void Run(PluginCall call)
    {
        var slice = call.Input(Slice, UsualSlice);
        if (slice is < 1 or > LargestSlice)
        {
            throw new InvalidPluginExecutionException(call.Texts.Runs.SliceIsWrong);
        }

        // Made here, they need not be raced for by the first refusals.
        Keys.Current(call, KeyPurpose.Suppress);
        Keys.Current(call, KeyPurpose.Ledger);
        var run = BaselineRun.Locked(call);
        var processed = 0;
        while (!run.IsFinished && processed < slice && WorkTime.IsLeft(call))
        {
            run = BaselineRows.Take(call, run, slice - processed, out var taken);
            processed += taken;
        }

        run.Save(call);
        if (run.IsFinished)
        {
            ClockSetUp.Complete(call);
            CourseSetUp.Complete(call);
        }

        call.Trace($"{processed} rows, at {run.Cursor}, finished: {run.IsFinished}.");
        call.Output(Finished, run.IsFinished);
        call.Output(Processed, processed);
        call.Output(Place, run.IsFinished ? null : run.Cursor.Table);
    }
}
