namespace OptOutPlugin.Dataverse;

/// <summary>The one place that asks what time it is; everything else is told.</summary>
internal static class Clock
{
    /// <summary>
    /// The time, UTC, in an organisation, of which several share a process: the machine's, unless a test holds another.
    /// </summary>
#pragma warning disable RS0030 // Here it is asked.
    public static Func<Guid, DateTime> Utc { get; set; } = _ => DateTime.UtcNow;
#pragma warning restore RS0030

    /// <summary>The time in an organisation, UTC, in whole seconds, as Dataverse stores instants.</summary>
    public static DateTime Now(Guid organizationId)
    {
        var now = Utc(organizationId);
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }
}
