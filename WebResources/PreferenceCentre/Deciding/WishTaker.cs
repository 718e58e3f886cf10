using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Hosting;
using OptOutPlugin.PreferenceCentre.Waiting;

namespace OptOutPlugin.PreferenceCentre.Deciding;

/// <summary>
/// Takes what somebody wishes: hands it on, and stores a refusal that cannot be handed on in time. What permits
/// something is never stored: it needs its answer.
/// </summary>
internal sealed partial class WishTaker(
    IConsentDoor door,
    IWaitingStore store,
    HandOverSignal signal,
    CentreOptions options,
    TimeProvider clock,
    ILogger<WishTaker> log)
{
    /// <summary>Takes a wish through a link.</summary>
    /// <param name="redemption">The wish.</param>
    public Task<Taken<RedemptionAnswer>> TakeAsync(Redemption redemption) => TakeAsync(
        cancel => door.RedeemAsync(redemption, cancel),
        redemption.OnlyRefuses ? () => WaitingRefusal.Of(redemption) : null,
        WaitingRefusal.PersonOf(redemption.Token));

    /// <summary>Takes a wish for an address that was typed in.</summary>
    /// <param name="submission">The wish.</param>
    public Task<Taken<SubmissionAnswer>> TakeAsync(Submission submission) => TakeAsync(
        cancel => door.SubmitAsync(submission, cancel),
        submission.MayWait ? () => WaitingRefusal.Of(submission) : null,
        null);

    private async Task<Taken<T>> TakeAsync<T>(
        Func<CancellationToken, Task<T>> ask, Func<WaitingRefusal>? refusal, string? person)
        where T : class
    {
        var waits = person is null ? false : await HoldsAsync(person);
        if (refusal is null && waits != false)
        {
            signal.Stored.Set();
            return new(Taking.NotNow, null);
        }

        if (waits != true)
        {
            try
            {
                // Whoever pressed may close the page: what was pressed holds all the same.
                using var patience = new CancellationTokenSource(options.HandOnWithin, clock);
                var answer = await ask(patience.Token);
                signal.Answered.Set();
                return new(Taking.Answered, answer);
            }
            catch (Exception e) when (e is DoorAwayException or DoorFaultException)
            {
                NotHandedOn(log, e.Message);
            }
        }

        return refusal is null ? new(Taking.NotNow, null) : new(await KeepAsync(refusal()), null);
    }

    private async Task<bool?> HoldsAsync(string person)
    {
        try
        {
            return await store.HoldsAsync(person);
        }
        catch (StoreException e)
        {
            StoreBroken(log, e);
            return false;
        }
    }

    private async Task<Taking> KeepAsync(WaitingRefusal refusal)
    {
        try
        {
            if (await store.KeepAsync(refusal) == Kept.Stored)
            {
                signal.Stored.Set();
                return Taking.Stored;
            }

            StoreFull(log);
        }
        catch (StoreException e)
        {
            StoreBroken(log, e);
        }

        return Taking.Full;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A wish could not be handed on at once: {Reason}.")]
    private static partial void NotHandedOn(ILogger log, string reason);

    [LoggerMessage(
        Level = LogLevel.Critical, Message = "The store of refusals is full: people are asked to come again.")]
    private static partial void StoreFull(ILogger log);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The store of refusals does not work.")]
    private static partial void StoreBroken(ILogger log, Exception exception);
}

/// <summary>How a wish was taken.</summary>
/// <param name="How">How.</param>
/// <param name="Answer">The organisation's answer, where there is one.</param>
internal sealed record Taken<T>(Taking How, T? Answer)
    where T : class;

/// <summary>How a wish was taken.</summary>
internal enum Taking
{
    /// <summary>The organisation answered.</summary>
    Answered,

    /// <summary>It is stored, and will be handed on.</summary>
    Stored,

    /// <summary>It could be neither handed on nor stored.</summary>
    Full,

    /// <summary>It needs an answer, and nobody answers.</summary>
    NotNow,
}
