namespace LocalDataverse.Engine.Pipeline;

/// <summary>Something that the asynchronous service does when its turn has come.</summary>
internal abstract record QueuedWork
{
    public abstract string Name { get; }

    public abstract void Run(StepRunner runner);
}

/// <summary>An asynchronous step that waits for its turn, with the context it will see.</summary>
internal sealed record AsyncRun(RegisteredStep Step, PluginContext Context) : QueuedWork
{
    public override string Name => Step.Definition.Name;

    // What a failed attempt did to its parameters is not there in the next one.
    public override void Run(StepRunner runner) => runner.Run(Step, Context.ForLater(), transaction: null);
}
