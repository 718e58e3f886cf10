using System.Collections.Concurrent;
using System.Reflection;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>
/// A clock that stands still until a test moves it. The organisation and the product in it read the same one; it begins
/// in a year to come, so that whoever reads the machine's clock instead is seen.
/// </summary>
internal sealed class HeldClock : TimeProvider
{
    private static readonly ConcurrentDictionary<Guid, TimeProvider> ByOrganization = new();

    /// <summary>When each of these clocks begins, UTC.</summary>
    public static readonly DateTime Start = new(2031, 5, 6, 7, 8, 9, DateTimeKind.Utc);

    private long ticks = Start.Ticks;

    /// <summary>UTC, in whole seconds.</summary>
    public DateTime Now => new(Interlocked.Read(ref ticks), DateTimeKind.Utc);

    /// <summary>How much passes whenever somebody looks at it; nothing, unless a test says so.</summary>
    public TimeSpan EachLook { get; set; }

    public override DateTimeOffset GetUtcNow()
    {
        Advance(EachLook);
        return Now;
    }

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    /// <summary>Has the product, as the organisation runs it, read the organisation's clock.</summary>
    public static void Hold(LocalOrganization organization)
    {
        ByOrganization[organization.OrganizationId] = organization.Platform.Clock;
        Clock.Utc = Read;
        foreach (var assembly in organization.Platform.Solutions.Running)
        {
            assembly.GetType("OptOutPlugin.Dataverse.Clock", throwOnError: true)!
                .GetProperty("Utc", BindingFlags.Public | BindingFlags.Static)!
                .SetValue(null, (Func<Guid, DateTime>)Read);
        }
    }

    public static void LetGo(LocalOrganization organization) =>
        ByOrganization.TryRemove(organization.OrganizationId, out _);

    private static DateTime Read(Guid organizationId) =>
        ByOrganization.TryGetValue(organizationId, out var clock)
            ? clock.GetUtcNow().UtcDateTime
            : DateTime.UtcNow;
}
