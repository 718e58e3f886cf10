using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Hosting;

namespace OptOutPlugin.PreferenceCentre.Figures;

/// <summary>
/// Remembers the figures of a year for a day, since the organisation has to count them; however many people ask, it is
/// asked once, and after a failure not again for a minute.
/// </summary>
internal sealed partial class FiguresMemory(
    IConsentDoor door, CentreOptions options, TimeProvider clock, ILogger<FiguresMemory> log)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Lock one = new();
    private YearFigures? figures;
    private DateTimeOffset readOn;
    private DateTimeOffset next;
    private Task reading = Task.CompletedTask;

    /// <summary>The figures of a year; null while nobody has counted them yet, or none are published any more.</summary>
    /// <param name="year">The year that is published.</param>
    public async Task<YearFigures?> OfAsync(int year)
    {
        Task read;
        lock (one)
        {
            // Another year is asked for soon, but not by everybody who looks.
            var now = clock.GetUtcNow();
            if (reading.IsCompleted
                && (now >= next || (figures is { } known && known.Year != year && now >= readOn + AfterFailure)))
            {
                reading = ReadAsync();
            }

            read = reading;
        }

        if (figures?.Year != year)
        {
            await ((Task)read.WaitAsync(options.HandOnWithin, clock))
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return figures is { } found && found.Year == year ? found : null;
    }

    private async Task ReadAsync()
    {
        var again = AfterFailure;
        try
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            figures = await door.ReadFiguresAsync(patience.Token);
            again = Fresh;
        }
        catch (Exception e) when (e is DoorAwayException or DoorFaultException)
        {
            NotRead(log, e.Message);
        }

        readOn = clock.GetUtcNow();
        next = readOn + again;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The figures of the year could not be read: {Reason}.")]
    private static partial void NotRead(ILogger log, string reason);
}
