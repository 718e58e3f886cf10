using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Registration;

namespace LocalDataverse.Engine.Pipeline;

/// <summary>The order in which things happen to a request.</summary>
internal sealed class EventPipeline(
    StepRunner runner, ImageReader images, Transactions transactions, StepRegistry steps, PluginContexts contexts)
{
    private const int MaximumDepth = 8;

    private static readonly int[] Inside = [Stages.PreOperation, Stages.PostOperation];

    /// <summary>Called when the images of an outermost operation are read and its transaction has not begun.</summary>
    public Action<Operation>? BeforeTransaction { get; set; }

    public void Run(Operation operation, Invocation call)
    {
        if (call.Depth > MaximumDepth)
        {
            throw PluginFaults.TooDeep();
        }

        images.ReadBefore(operation, [Stages.PreValidation], call);
        RunSteps(operation, Stages.PreValidation, call);
        operation.Authorize(call);
        var passes = operation.Passes(operation);
        var areImagesRead = call.Transaction is null && passes.Count == 1;
        if (areImagesRead)
        {
            // Without the row's lock, as on the platform: somebody may still change the row before we hold it.
            images.ReadBefore(passes[0], Inside, call);
            BeforeTransaction?.Invoke(passes[0]);
        }

        transactions.Run(call, inside =>
        {
            foreach (var pass in passes)
            {
                if (!areImagesRead)
                {
                    images.ReadBefore(pass, Inside, inside);
                }

                RunSteps(pass, Stages.PreOperation, inside);
                pass.Main(inside with { Parent = contexts.OfMain(pass, inside) });
                images.ReadAfter(pass);
                RunSteps(pass, Stages.PostOperation, inside);
                QueueSteps(pass, inside);
            }

            return true;
        });
    }

    private void RunSteps(Operation operation, int stage, Invocation call)
    {
        foreach (var (happening, step) in Matching(operation, stage, asynchronous: false, call))
        {
            runner.Run(step, contexts.For(operation, happening, step, call), call.Transaction);
        }
    }

    private void QueueSteps(Operation operation, Invocation call)
    {
        foreach (var (happening, step) in Matching(operation, Stages.PostOperation, asynchronous: true, call))
        {
            var context = contexts.For(operation, happening, step, call);
            call.Transaction!.Queued.Add(new AsyncRun(runner, step, context.ForLater()));
        }
    }

    // Asked anew after every step: what one plugin puts into the Target decides whether a later one runs.
    private IEnumerable<(PipelineEvent, RegisteredStep)> Matching(
        Operation operation, int stage, bool asynchronous, Invocation call)
    {
        foreach (var happening in operation.Events)
        {
            foreach (var step in steps.On(happening.Message, happening.Table, stage, asynchronous))
            {
                if (step.IsConcernedBy(happening)
                    && call.Bypass?.Covers(step.Definition.Asynchronous, step.Definition.Id) != true)
                {
                    yield return (happening, step);
                }
            }
        }
    }
}
