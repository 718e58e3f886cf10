using System.Collections.Concurrent;
using System.Text.Json;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Hosting;
using OptOutPlugin.PreferenceCentre.Waiting;

namespace OptOutPlugin.PreferenceCentre.Figures;

/// <summary>The process by which refusals are handled, as far as it is known.</summary>
/// <param name="Text">What the organisation said last.</param>
/// <param name="IsCurrent">Whether it answered when it was asked last.</param>
internal sealed record KnownProcess(ProcessText Text, bool IsCurrent);

/// <summary>
/// Remembers the process by which refusals are handled, in each language, for ten minutes. What was said last is kept in
/// the store, so that it can be shown with its date while the organisation is away.
/// </summary>
internal sealed partial class ProcessMemory(
    IConsentDoor door, IWaitingStore store, CentreOptions options, TimeProvider clock, ILogger<ProcessMemory> log)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, SharedReading<ProcessText>> readings = new();

    /// <summary>The process in a language; null where neither organisation nor store has it.</summary>
    /// <param name="language">The language: en, de, fr or zh.</param>
    public async Task<KnownProcess?> InAsync(string language)
    {
        var reading = readings.GetOrAdd(language, one => new SharedReading<ProcessText>(
            cancel => AskAsync(one, cancel), Fresh, options, clock, reason => NotRead(log, reason)));
        return await reading.OfAsync(_ => true, waits: true) is { } text ? new(text, reading.Answered)
            : await RecallAsync(language) is { } kept ? new(kept, IsCurrent: false)
            : null;
    }

    private static string NameOf(string language) => $"process-{language}";

    private async Task<ProcessText?> AskAsync(string language, CancellationToken cancel)
    {
        var read = await door.ReadProcessAsync(language, cancel);
        try
        {
            await store.RememberAsync(NameOf(language), JsonSerializer.Serialize(read));
        }
        catch (StoreException e)
        {
            NotKept(log, e);
        }

        return read;
    }

    private async Task<ProcessText?> RecallAsync(string language)
    {
        try
        {
            return await store.RecallAsync(NameOf(language)) is { } text
                ? JsonSerializer.Deserialize<ProcessText>(text)
                : null;
        }
        catch (Exception e) when (e is JsonException or StoreException)
        {
            NotKept(log, e);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The published process could not be read: {Reason}.")]
    private static partial void NotRead(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store could not keep or give back the published process.")]
    private static partial void NotKept(ILogger log, Exception exception);
}
