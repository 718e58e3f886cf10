using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Hosting;

namespace OptOutPlugin.PreferenceCentre.Figures;

/// <summary>Remembers the figures of a year for a day, since the organisation has to count them.</summary>
internal sealed partial class FiguresMemory(
    IConsentDoor door, CentreOptions options, TimeProvider clock, ILogger<FiguresMemory> log)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    private readonly SharedReading<YearFigures> reading =
        new(door.ReadFiguresAsync, Fresh, options, clock, reason => NotRead(log, reason));

    /// <summary>The figures of a year; null while nobody has counted them yet, or none are published any more.</summary>
    /// <param name="year">The year that is published.</param>
    public async Task<YearFigures?> OfAsync(int year) =>
        await reading.OfAsync(known => known.Year == year, waits: false) is { } found && found.Year == year ? found : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The figures of the year could not be read: {Reason}.")]
    private static partial void NotRead(ILogger log, string reason);
}
