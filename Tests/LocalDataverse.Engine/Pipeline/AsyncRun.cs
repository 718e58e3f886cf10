using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Registration;

namespace LocalDataverse.Engine.Pipeline;

/// <summary>An asynchronous step that waits for its turn, with the context it will see.</summary>
internal sealed record AsyncRun(StepRunner Runner, RegisteredStep Step, PluginContext Context) : QueuedWork
{
    public override string Name => Step.Definition.Name;

    // What a failed attempt did to its parameters is not there in the next one.
    public override void Run() => Runner.Run(Step, Context.ForLater(), transaction: null);
}
