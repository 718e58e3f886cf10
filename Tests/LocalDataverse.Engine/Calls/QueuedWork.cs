namespace LocalDataverse.Engine.Calls;

/// <summary>Something that the asynchronous service does when its turn has come.</summary>
internal abstract record QueuedWork
{
    public abstract string Name { get; }

    public abstract void Run();
}
