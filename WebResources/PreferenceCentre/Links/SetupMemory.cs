using System.Text.Json;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Hosting;
using OptOutPlugin.PreferenceCentre.Waiting;

namespace OptOutPlugin.PreferenceCentre.Links;

/// <summary>
/// Remembers the page's setup. The last one is kept in the store, so that links can be verified though the organisation
/// was away when the page started; who steals its keys can only refuse.
/// </summary>
internal sealed partial class SetupMemory(
    IConsentDoor door, IWaitingStore store, CentreOptions options, TimeProvider clock, ILogger<SetupMemory> log)
    : IDisposable
{
    private const string Name = "setup";
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenFirstQuestions = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim one = new(1, 1);
    private PageSetup? setup;
    private DateTimeOffset? askedOn;

    /// <summary>When it was last read from the organisation, in UTC; null: not since the page started.</summary>
    public DateTimeOffset? ReadOn { get; private set; }

    /// <summary>Whether the organisation answered the last question.</summary>
    public bool Answered { get; private set; }

    /// <summary>Whether neither organisation nor store has given one yet.</summary>
    public bool IsEmpty => setup is null;

    /// <summary>The setup; null where neither organisation nor store has one.</summary>
    public async ValueTask<PageSetup?> CurrentAsync()
    {
        if (setup is null)
        {
            var recalled = await RecallAsync();
            setup ??= recalled;
            if (setup is null)
            {
                await RefreshAsync();
            }
        }

        return setup;
    }

    /// <summary>
    /// Reads it again, but not more often than every 15 seconds; whether it is certain to be the newest. Who asks waits
    /// no longer than a person does, while the reading goes on.
    /// </summary>
    public async Task<bool> RefreshAsync()
    {
        try
        {
            return await ReadAsync().WaitAsync(options.HandOnWithin, clock);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<bool> ReadAsync()
    {
        await one.WaitAsync();
        try
        {
            var now = clock.GetUtcNow();
            if (askedOn is { } last && now - last < (IsEmpty ? BetweenFirstQuestions : BetweenQuestions))
            {
                return Answered;
            }

            askedOn = now;
            Answered = await AskAsync();
            return Answered;
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<bool> AskAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            var read = await door.ReadSetupAsync(patience.Token);
            var changed = setup is null || JsonSerializer.Serialize(setup) != JsonSerializer.Serialize(read);
            setup = read;
            ReadOn = clock.GetUtcNow();
            if (changed)
            {
                await store.RememberAsync(Name, JsonSerializer.Serialize(read));
            }

            return true;
        }
        catch (Exception e) when (e is DoorAwayException or DoorFaultException)
        {
            NotRead(log, e.Message);
            return false;
        }
        catch (StoreException e)
        {
            NotKept(log, e);
            return true;
        }
    }

    private async Task<PageSetup?> RecallAsync()
    {
        try
        {
            return await store.RecallAsync(Name) is { } text ? JsonSerializer.Deserialize<PageSetup>(text) : null;
        }
        catch (Exception e) when (e is JsonException or StoreException)
        {
            NotKept(log, e);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page's setup could not be read: {Reason}.")]
    private static partial void NotRead(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store could not keep or give back the page's setup.")]
    private static partial void NotKept(ILogger log, Exception exception);
}
