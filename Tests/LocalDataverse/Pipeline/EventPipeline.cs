using OptOutPlugin.LocalDataverse.Metadata;

namespace OptOutPlugin.LocalDataverse.Pipeline;

/// <summary>The order in which things happen to a request.</summary>
internal sealed class EventPipeline(Platform platform)
{
    private const int MaximumDepth = 8;

    private readonly StepRunner runner = new(platform);
    private readonly ImageReader images = new(platform);

    public void Run(Operation operation, Invocation call)
    {
        if (call.Depth > MaximumDepth)
        {
            throw PluginFaults.TooDeep();
        }

        images.ReadBefore(operation, [Stages.PreValidation], call);
        RunSteps(operation, Stages.PreValidation, call);
        operation.Authorize(call);
        platform.InTransaction(call, inside =>
        {
            foreach (var pass in operation.Passes(operation))
            {
                images.ReadBefore(pass, [Stages.PreOperation, Stages.PostOperation], inside);
                RunSteps(pass, Stages.PreOperation, inside);
                pass.Main(inside with { Parent = PluginContext.OfMain(platform, pass, inside) });
                images.ReadAfter(pass);
                RunSteps(pass, Stages.PostOperation, inside);
                QueueSteps(pass, inside);
            }

            return true;
        });
    }

    private void RunSteps(Operation operation, int stage, Invocation call)
    {
        foreach (var (happening, step) in Matching(operation, stage, asynchronous: false))
        {
            runner.Run(step, PluginContext.For(platform, operation, happening, step, call), call.Transaction);
        }
    }

    private void QueueSteps(Operation operation, Invocation call)
    {
        foreach (var (happening, step) in Matching(operation, Stages.PostOperation, asynchronous: true))
        {
            var context = PluginContext.For(platform, operation, happening, step, call);
            call.Transaction!.Queued.Add(new AsyncRun(step, context.ForLater()));
        }
    }

    // Asked anew after every step: what one plugin puts into the Target decides whether a later one runs.
    private IEnumerable<(PipelineEvent, RegisteredStep)> Matching(Operation operation, int stage, bool asynchronous)
    {
        foreach (var happening in operation.Events)
        {
            foreach (var step in platform.Steps.On(happening.Message, happening.Table, stage, asynchronous))
            {
                if (step.IsConcernedBy(happening))
                {
                    yield return (happening, step);
                }
            }
        }
    }
}
