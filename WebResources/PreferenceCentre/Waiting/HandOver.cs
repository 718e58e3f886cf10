using OptOutPlugin.PreferenceCentre.Door;

namespace OptOutPlugin.PreferenceCentre.Waiting;

/// <summary>
/// Hands on what waits, in the order in which it came. Nobody answers: all wait, longer each time, or as long as the
/// other side asks. One is answered with an error, or again and again not at all while others are: this one waits, and
/// the next has its turn.
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

    private const int MostAttempts = 10;
    private const int MostRemembered = 1000;

    private readonly Dictionary<string, Unanswered> unanswered = new(StringComparer.Ordinal);
    private TimeSpan backOff = Shortest;
    private long answers;
    private TimeSpan asked;

    /// <summary>Hands on one.</summary>
    /// <returns>How long to wait before the next; null: until there is one.</returns>
    internal async Task<TimeSpan?> HandOnAsync(CancellationToken cancel)
    {
        asked = TimeSpan.Zero;
        if (await store.NextAsync() is not { } entry)
        {
            return null;
        }

        try
        {
            var whyNot = await WhyNotTakenAsync(entry.Refusal, cancel);
            Answered(entry);
            backOff = Shortest;
            if (whyNot is null)
            {
                await store.DoneAsync(entry);
                return TimeSpan.Zero;
            }

            NotTaken(log, entry.Refusal.StoredOn, whyNot);
            await store.LaterAsync(entry, LongestAside);
            return TimeSpan.Zero;
        }
        catch (DoorAwayException e)
        {
            if (await IsAloneUnansweredAsync(entry, cancel))
            {
                await PutAsideAsync(entry, e.Message);
                return TimeSpan.Zero;
            }

            asked = Min(e.RetryAfter ?? TimeSpan.Zero, LongestAsked);
            var wait = asked > backOff ? asked : backOff;
            backOff = Min(backOff * 2, Longest);
            Away(log, e.Message, wait);
            await store.ReleaseAsync(entry, wait);
            signal.Answered.Reset();
            return wait;
        }
        catch (DoorFaultException e)
        {
            Answered(entry);
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
                // What was asked for is waited for though somebody else is answered in the meantime.
                await Task.Delay(asked, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (wait > asked)
                {
                    await signal.Answered.WaitAsync(wait.Value - asked, clock, stoppingToken);
                }
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

    /// <summary>Null where it is taken; else why not, without anything personal.</summary>
    private async Task<string?> WhyNotTakenAsync(WaitingRefusal refusal, CancellationToken cancel)
    {
        if (refusal.Redemption is { } redemption)
        {
            var answer = await door.RedeemAsync(redemption, cancel);
            return answer.Outcome is Outcome.Changed or Outcome.AlreadySo or Outcome.NothingKnown or Outcome.Test
                ? null
                : "its link is unknown there";
        }

        // Whoever typed it was told that it is received, so it is not forgotten though nobody can read it.
        var submitted = await door.SubmitAsync(refusal.Submission!, cancel);
        return submitted.Accepted ? null : "what was typed is not accepted there";
    }

    // An answer of whatever kind shows that somebody is there.
    private void Answered(WaitingEntry entry)
    {
        answers++;
        unanswered.Remove(entry.Id);
    }

    // Whether it is this one that nobody answers, rather than the organisation that is away: nobody else's refusal
    // waits for it. Somebody else is answered between two of its attempts, so that one that failed just before the
    // organisation came back is not taken for it; one that was found to be so needs no second attempt.
    private async Task<bool> IsAloneUnansweredAsync(WaitingEntry entry, CancellationToken cancel)
    {
        if (unanswered.Count >= MostRemembered)
        {
            unanswered.Clear();
        }

        var before = unanswered.GetValueOrDefault(entry.Id) ?? new(0, answers);
        var attempts = before.Attempts + 1;
        var othersWere = answers > before.Answers;
        var wasSo = entry.Attempts >= MostAttempts;
        unanswered[entry.Id] = new(attempts, answers);
        if (attempts >= MostAttempts && othersWere)
        {
            return true;
        }

        if ((!wasSo && attempts < MostAttempts - 1) || !await IsThereAsync(cancel))
        {
            return false;
        }

        answers++;
        backOff = Shortest;
        return wasSo;
    }

    private async Task<bool> IsThereAsync(CancellationToken cancel)
    {
        try
        {
            await door.ReadSetupAsync(cancel);
            return true;
        }
        catch (Exception e) when (e is DoorAwayException or DoorFaultException)
        {
            return false;
        }
    }

    private async Task PutAsideAsync(WaitingEntry entry, string reason)
    {
        AloneUnanswered(log, entry.Refusal.StoredOn, reason);
        unanswered.Remove(entry.Id);
        backOff = Shortest;
        await store.LaterAsync(
            entry with { Attempts = Math.Max(entry.Attempts, MostAttempts - 1) }, LongestAside);
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Handing on waits for {Wait}: {Reason}.")]
    private static partial void Away(ILogger log, string reason, TimeSpan wait);

    [LoggerMessage(
        Level = LogLevel.Error, Message = "A refusal was answered with an error, attempt {Attempt}: {Reason}.")]
    private static partial void Fault(ILogger log, string reason, int attempt);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "A refusal of {StoredOn:O} was not taken: {Reason}. It is kept.")]
    private static partial void NotTaken(ILogger log, DateTime storedOn, string reason);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "A refusal of {StoredOn:O} alone is not answered: {Reason}. It is kept and tried each hour.")]
    private static partial void AloneUnanswered(ILogger log, DateTime storedOn, string reason);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The store of refusals does not work.")]
    private static partial void Broken(ILogger log, Exception exception);

    /// <summary>How often nobody answered about an entry.</summary>
    /// <param name="Attempts">How often.</param>
    /// <param name="Answers">How many answers others had had before the last time.</param>
    private sealed record Unanswered(int Attempts, long Answers);
}
