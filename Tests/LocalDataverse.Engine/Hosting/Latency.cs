namespace LocalDataverse.Engine.Hosting;

/// <summary>
/// What each request costs on top of its own work, as the way to the platform and to its database would. It passes on
/// the machine's clock; a clock that a test holds is moved on for the organisation alone.
/// </summary>
internal sealed class Latency(TimeProvider clock, TimeSpan perRequest) : TimeProvider
{
    [ThreadStatic]
    private static long spent;

    private readonly bool isReal = ReferenceEquals(clock, System);
    private long ahead;

    /// <summary>How much this thread has cost in time that did not really pass.</summary>
    public static TimeSpan Spent => TimeSpan.FromTicks(spent);

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    public void Spend()
    {
        if (perRequest <= TimeSpan.Zero)
        {
            return;
        }

        if (isReal)
        {
            Thread.Sleep(perRequest);
            return;
        }

        Interlocked.Add(ref ahead, perRequest.Ticks);
        spent += perRequest.Ticks;
    }
}
