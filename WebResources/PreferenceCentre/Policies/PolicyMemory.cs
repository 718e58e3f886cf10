using System.Collections.Concurrent;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Hosting;

namespace OptOutPlugin.PreferenceCentre.Policies;

/// <summary>
/// Remembers the texts of versions of the privacy policy, which never change once they are published; however many people
/// ask, each is asked for once, and after a failure not again for a minute.
/// </summary>
internal sealed partial class PolicyMemory(
    IConsentDoor door, CentreOptions options, TimeProvider clock, ILogger<PolicyMemory> log)
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(int Version, string Language), Asked> texts = new();

    /// <summary>The text of a version; null where it cannot be had now, or there is none.</summary>
    /// <param name="version">The number of the version, of those that there are, so that what is kept is bounded.</param>
    /// <param name="language">The language that the person reads: en, de, fr or zh.</param>
    public async Task<PolicyText?> OfAsync(int version, string language)
    {
        var asked = texts.AddOrUpdate(
            (version, language),
            _ => Ask(version, language),
            (_, known) => known.Until is { } until && clock.GetUtcNow() >= until ? Ask(version, language) : known);
        try
        {
            return await asked.Text.Value.WaitAsync(options.HandOnWithin, clock);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private Asked Ask(int version, string language)
    {
        var asked = new Asked();
        asked.Text = new Lazy<Task<PolicyText?>>(() => ReadAsync(asked, version, language));
        return asked;
    }

    private async Task<PolicyText?> ReadAsync(Asked asked, int version, string language)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            if (await door.ReadPolicyAsync(version, language, patience.Token) is { Version: > 0 } found)
            {
                return found;
            }
        }
        catch (Exception e) when (e is DoorAwayException or DoorFaultException)
        {
            NotRead(log, version, e.Message);
        }

        asked.Until = clock.GetUtcNow() + AfterFailure;
        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Version {Version} of the privacy policy could not be read: {Reason}.")]
    private static partial void NotRead(ILogger log, int version, string reason);

    private sealed class Asked
    {
        public Lazy<Task<PolicyText?>> Text { get; set; } = null!;

        public DateTimeOffset? Until { get; set; }
    }
}
