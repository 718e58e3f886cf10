namespace LocalDataverse.Engine.Hosting;

/// <summary>Which organisation this is, as whom it works itself, and what time it is there.</summary>
internal sealed class Host(Guid organizationId, Guid systemUserId, TimeProvider clock)
{
    public Guid OrganizationId { get; } = organizationId;

    public Guid SystemUserId { get; } = systemUserId;

    public TimeProvider Clock { get; } = clock;

    /// <summary>Now, in whole seconds: the platform keeps no smaller part.</summary>
    public DateTime UtcNow
    {
        get
        {
            var now = Clock.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }
}
