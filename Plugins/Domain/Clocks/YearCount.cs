using System.Globalization;

namespace OptOutPlugin.Domain.Clocks;

/// <summary>
/// The requests of a year, counted so that a count can be written down and gone on with: a year holds more of them than
/// one call can read. Of each only how long it took is kept, in hundredths of a day; of longer than a thousand days only
/// that.
/// </summary>
internal sealed class YearCount(int year)
{
    /// <summary>The longest text that is read back.</summary>
    public const int Longest = 2_000_000;

    private const int Hundredths = 100;
    private const int MostHundredths = 1000 * Hundredths;

    private readonly SortedDictionary<int, int> took = [];
    private long seconds;
    private int received;
    private int denied;
    private int limited;
    private int inTime;

    /// <summary>The year, by UTC.</summary>
    public int Year => year;

    /// <summary>The last request that is counted; null for none.</summary>
    public Guid? After { get; private set; }

    /// <summary>The figures as far as they are counted.</summary>
    public ProcessingFigures Figures
    {
        get
        {
            var processed = took.Values.Sum();
            return new ProcessingFigures(year, received, processed - denied, denied)
            {
                MedianDays = processed == 0 ? null : (Nth((processed - 1) / 2) + Nth(processed / 2)) / 2,
                MeanDays = processed == 0 ? null : TimeSpan.FromSeconds((double)seconds / processed).TotalDays,
                ShareInTime = limited == 0 ? null : (double)inTime / limited,
            };
        }
    }

    /// <summary>Counts a request; one of another year is left out.</summary>
    /// <param name="id">Its id: counting goes on after it.</param>
    /// <param name="request">What became of it.</param>
    /// <param name="now">The time, UTC.</param>
    public void Add(Guid id, CountedRequest request, DateTime now)
    {
        After = id;
        if (request.ReceivedOn.Year != year)
        {
            return;
        }

        received++;
        if (request.ProcessedOn is { } processed)
        {
            Took(processed - request.ReceivedOn);
            denied += request.IsDenied ? 1 : 0;
        }

        if (request.DueOn is { } due && (request.ProcessedOn is not null || due < now))
        {
            limited++;
            inTime += request.ProcessedOn <= due ? 1 : 0;
        }
    }

    /// <summary>The count as it is handed to whoever goes on with it.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{year}|{After:D}|{received}|{denied}|{limited}|{inTime}|{seconds}|")
        + string.Join(",", took.Select(one => FormattableString.Invariant($"{one.Key}:{one.Value}")));

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static YearCount? Read(string text)
    {
        var parts = text.Length > Longest ? [] : text.Split('|');
        if (parts.Length != 8
            || Number(parts[0]) is not { } year
            || !Guid.TryParseExact(parts[1], "D", out var after)
            || Number(parts[2]) is not { } received
            || Number(parts[3]) is not { } denied
            || Number(parts[4]) is not { } limited
            || Number(parts[5]) is not { } inTime
            || !long.TryParse(parts[6], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return null;
        }

        var count = new YearCount(year)
        {
            After = after,
            received = received,
            denied = denied,
            limited = limited,
            inTime = inTime,
            seconds = seconds,
        };
        return count.ReadTook(parts[7]) && count.IsPossible ? count : null;
    }

    // Nobody may make the sum of what is handed in larger than a number.
    private bool IsPossible
    {
        get
        {
            var processed = took.Values.Sum(many => (long)many);
            return processed <= received && denied <= processed && inTime <= limited && limited <= received;
        }
    }

    private void Took(TimeSpan time)
    {
        var whole = Math.Max(0, time.Ticks / TimeSpan.TicksPerSecond);
        seconds += whole;
        var bin = (int)Math.Min(MostHundredths, Math.Round(TimeSpan.FromSeconds(whole).TotalDays * Hundredths));
        took[bin] = took.TryGetValue(bin, out var many) ? many + 1 : 1;
    }

    private double Nth(int place)
    {
        foreach (var one in took)
        {
            place -= one.Value;
            if (place < 0)
            {
                return (double)one.Key / Hundredths;
            }
        }

        return (double)MostHundredths / Hundredths;
    }

    private bool ReadTook(string text)
    {
        foreach (var one in text.Length == 0 ? [] : text.Split(','))
        {
            var parts = one.Split(':');
            if (parts.Length != 2
                || Number(parts[0]) is not { } bin || bin > MostHundredths || took.ContainsKey(bin)
                || Number(parts[1]) is not { } many)
            {
                return false;
            }

            took.Add(bin, many);
        }

        return true;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
