using System.Collections.Concurrent;

namespace OptOutPlugin.PreferenceCentre.Waiting;

/// <summary>Counts by name within a time, of a bounded number of names.</summary>
/// <param name="within">How long one counts.</param>
/// <param name="most">How many names; beyond it all counts begin anew.</param>
/// <param name="clock">The clock.</param>
internal sealed class RecentCount(TimeSpan within, int most, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Lock beginning = new();
    private DateTimeOffset begunOn = clock.GetUtcNow();

    /// <summary>How many of a name.</summary>
    public int Of(string name)
    {
        lock (beginning)
        {
            if (clock.GetUtcNow() - begunOn > within || counts.Count > most)
            {
                counts.Clear();
                begunOn = clock.GetUtcNow();
            }
        }

        return counts.GetValueOrDefault(name);
    }

    /// <summary>One more of a name.</summary>
    public void Add(string name) => counts.AddOrUpdate(name, 1, (_, count) => count + 1);
}
