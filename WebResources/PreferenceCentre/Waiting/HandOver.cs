using OptOutPlugin.PreferenceCentre.Door;

namespace OptOutPlugin.PreferenceCentre.Waiting;

/// <summary>
/// Hands on what waits, in the order in which it came. Nobody answers: all wait, longer each time, or as long as the
/// other side asks. One is answered with an error: this one waits, and the next has its turn.
/// </summary>
internal sealed partial class HandOver(
    IConsentDoor door, IWaitingStore store, HandOverSignal signal, TimeProvider clock, ILogger<HandOver> log)
    : BackgroundService
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan FirstAside = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestAside = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    private TimeSpan backOff = Shortest;

    /// <summary>Hands on one.</summary>
    /// <returns>How long to wait before the next; null: until there is one.</returns>
    internal async Task<TimeSpan?> HandOnAsync(CancellationToken cancel)
    {
        if (await store.NextAsync() is not { } entry)
        {
            return null;
        }

        try
        {
            if (await IsTakenAsync(entry.Refusal, cancel))
            {
                await store.DoneAsync(entry);
                backOff = Shortest;
                return TimeSpan.Zero;
            }

            NotTaken(log, entry.Refusal.StoredOn);
            await store.LaterAsync(entry, LongestAside);
            return TimeSpan.Zero;
        }
        catch (DoorAwayException e)
        {
            var wait = e.RetryAfter is { } asked && asked > backOff ? Min(asked, LongestAsked) : backOff;
            backOff = Min(backOff * 2, Longest);
            Away(log, e.Message, wait);
            await store.ReleaseAsync(entry, wait);
            signal.Answered.Reset();
            return wait;
        }
        catch (DoorFaultException e)
        {
            Fault(log, e.Message, entry.Attempts + 1);
            await store.LaterAsync(entry, Min(FirstAside * Math.Pow(2, Math.Min(entry.Attempts, 12)), LongestAside));
            var wait = backOff;
            backOff = Min(backOff * 2, TimeSpan.FromSeconds(30));
            return wait;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts without waiting for the file or the queue.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = await TryAsync(stoppingToken);
            if (wait is null)
            {
                await signal.Stored.WaitAsync(Idle, clock, stoppingToken);
            }
            else if (wait > TimeSpan.Zero)
            {
                await signal.Answered.WaitAsync(wait.Value, clock, stoppingToken);
            }
        }
    }

    private async Task<TimeSpan?> TryAsync(CancellationToken stopping)
    {
        try
        {
            return await HandOnAsync(stopping);
        }
        catch (StoreException e)
        {
            Broken(log, e);
            return Idle;
        }
    }

    private async Task<bool> IsTakenAsync(WaitingRefusal refusal, CancellationToken cancel)
    {
        if (refusal.Redemption is { } redemption)
        {
            var answer = await door.RedeemAsync(redemption, cancel);
            return answer.Outcome is Outcome.Changed or Outcome.AlreadySo or Outcome.NothingKnown or Outcome.Test;
        }

        // Text out of which no address can be read is nobody's refusal, however often it is handed on.
        await door.SubmitAsync(refusal.Submission!, cancel);
        return true;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Handing on waits for {Wait}: {Reason}.")]
    private static partial void Away(ILogger log, string reason, TimeSpan wait);

    [LoggerMessage(
        Level = LogLevel.Error, Message = "A refusal was answered with an error, attempt {Attempt}: {Reason}.")]
    private static partial void Fault(ILogger log, string reason, int attempt);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "A refusal of {StoredOn:O} was not taken: its link is unknown there. It is kept.")]
    private static partial void NotTaken(ILogger log, DateTime storedOn);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The store of refusals does not work.")]
    private static partial void Broken(ILogger log, Exception exception);
}
