using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Hosting;

namespace OptOutPlugin.PreferenceCentre.Figures;

/// <summary>
/// Reads something of the organisation for everybody who looks: it is asked once, and after a failure not again for a
/// minute.
/// </summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="ask">Asks the organisation; null: it has none.</param>
/// <param name="fresh">For how long an answer is not asked for again.</param>
/// <param name="options">How long a person waits.</param>
/// <param name="clock">The time.</param>
/// <param name="notRead">Hears why it could not be read.</param>
internal sealed class SharedReading<T>(
    Func<CancellationToken, Task<T?>> ask,
    TimeSpan fresh,
    CentreOptions options,
    TimeProvider clock,
    Action<string> notRead)
    where T : class
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Lock one = new();
    private T? last;
    private DateTimeOffset readOn;
    private DateTimeOffset next;
    private Task reading = Task.CompletedTask;

    /// <summary>Whether the organisation answered when it was asked last.</summary>
    public bool Answered { get; private set; }

    /// <summary>What is known; null: nothing.</summary>
    /// <param name="fits">Whether it is what is wanted; otherwise it is asked for soon, but not by everybody who looks.
    /// </param>
    /// <param name="waits">Whether to wait for a newer answer, as long as a person does, though one is known.</param>
    public async Task<T?> OfAsync(Func<T, bool> fits, bool waits)
    {
        Task read;
        lock (one)
        {
            var now = clock.GetUtcNow();
            if (reading.IsCompleted
                && (now >= next || (last is { } known && !fits(known) && now >= readOn + AfterFailure)))
            {
                reading = ReadAsync();
            }

            read = reading;
        }

        if (waits || last is null || !fits(last))
        {
            await ((Task)read.WaitAsync(options.HandOnWithin, clock))
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return last;
    }

    private async Task ReadAsync()
    {
        var again = AfterFailure;
        try
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            last = await ask(patience.Token);
            again = fresh;
            Answered = true;
        }
        catch (Exception e) when (e is DoorAwayException or DoorFaultException)
        {
            Answered = false;
            notRead(e.Message);
        }

        readOn = clock.GetUtcNow();
        next = readOn + again;
    }
}
