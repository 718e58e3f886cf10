using System.Globalization;

namespace OptOutPlugin.Domain.Clocks;

/// <summary>What became of a request, as figures count it.</summary>
/// <param name="ReceivedOn">When it was received, UTC.</param>
/// <param name="ProcessedOn">When it was done or denied, UTC; null for one that waits.</param>
/// <param name="IsDenied">Whether it was denied.</param>
/// <param name="DueOn">When it was due, UTC; null for one without a time limit.</param>
internal readonly record struct CountedRequest(
    DateTime ReceivedOn, DateTime? ProcessedOn, bool IsDenied, DateTime? DueOn);

/// <summary>
/// What an organisation may publish of a year: how many requests it received, complied with and denied, how long that
/// took, and how many were done in time. Those who must (11 CCR 7102: ten million consumers or more) do so by 1 July.
/// </summary>
internal sealed record ProcessingFigures(int Year, int Received, int Complied, int Denied)
{
    /// <summary>The middle one of the days that requests took; null when none is done. The law wants no more than whole
    /// days, but most of ours take seconds.</summary>
    public double? MedianDays { get; init; }

    /// <summary>The mean of the days that requests took; null when none is done.</summary>
    public double? MeanDays { get; init; }

    /// <summary>
    /// Of those that had a time limit, and are done or over it, how many were in time, from 0 to 1; null for none.
    /// </summary>
    public double? ShareInTime { get; init; }

    /// <summary>How many wait still.</summary>
    public int Open => Received - Complied - Denied;

    /// <summary>The figures as a JSON object; days with two digits, the share with four.</summary>
    public string Json => FormattableString.Invariant(
        $$"""{"year":{{Year}},"received":{{Received}},"complied":{{Complied}},"denied":{{Denied}},"open":{{Open}},""")
        + $"\"medianDays\":{Number(MedianDays, "0.##")},\"meanDays\":{Number(MeanDays, "0.##")},"
        + $"\"shareInTime\":{Number(ShareInTime, "0.####")}}}";

    // Rounded down, so that 99.996 % is not all of them.
    private static string Number(double? value, string format) => value is not { } number ? "null"
        : format == "0.####"
            ? (Math.Floor(number * 10000) / 10000).ToString(format, CultureInfo.InvariantCulture)
            : number.ToString(format, CultureInfo.InvariantCulture);
}
