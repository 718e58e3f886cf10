using System.Collections.Concurrent;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Hosting;

namespace OptOutPlugin.PreferenceCentre.Figures;

/// <summary>
/// Remembers the texts of versions of the privacy policy for an hour: a text never changes, but a version may be
/// published in one more language.
/// </summary>
internal sealed partial class PolicyMemory(
    IConsentDoor door, CentreOptions options, TimeProvider clock, ILogger<PolicyMemory> log)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(int Version, string Language), SharedReading<PolicyText>> readings = new();

    /// <summary>The text of a version; null where it cannot be had now.</summary>
    /// <param name="version">The number of the version, of those that there are, so that what is kept is bounded.</param>
    /// <param name="language">The language that the person reads: en, de, fr or zh.</param>
    public Task<PolicyText?> OfAsync(int version, string language) => readings.GetOrAdd(
        (version, language),
        one => new SharedReading<PolicyText>(
            cancel => door.ReadPolicyAsync(one.Version, one.Language, cancel),
            Fresh,
            options,
            clock,
            reason => NotRead(log, one.Version, reason))).OfAsync(_ => true, waits: false);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Version {Version} of the privacy policy could not be read: {Reason}.")]
    private static partial void NotRead(ILogger log, int version, string reason);
}
