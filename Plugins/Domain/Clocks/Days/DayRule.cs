using System.Globalization;

namespace OptOutPlugin.Domain.Clocks.Days;

/// <summary>A rule that gives a day off in each year, written in a few signs.</summary>
/// <remarks>
/// <c>12-25</c> a day of the year; <c>E-2</c>, <c>O+1</c> days from Easter, western or orthodox; <c>Mon&gt;=01-15</c>
/// the first Monday on or after a day, <c>Mon&lt;=05-31</c> the last on or before it; <c>L08-15</c> a day of the Chinese
/// year, <c>Q</c> Tomb-Sweeping Day, <c>B</c> Saint Brigid's. Behind it <c>^</c>, <c>+</c> or <c>*</c> for
/// <see cref="Moving.Nearest"/>, <see cref="Moving.FromSunday"/> and <see cref="Moving.ToNextFree"/>, and
/// <c>@2026</c> for the first year in which it holds.
/// </remarks>
/// <param name="In">The day in a year.</param>
/// <param name="Moving">What becomes of it on a weekend.</param>
/// <param name="From">The first year in which it holds; 0 for every year.</param>
internal sealed record DayRule(Func<int, DateTime> In, Moving Moving, int From)
{
    private static readonly string[] Weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    /// <summary>Reads a rule.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DayRule Read(string text)
    {
        var parts = text.Split('@');
        var moving = parts[0][parts[0].Length - 1] switch
        {
            '^' => Moving.Nearest,
            '+' => Moving.FromSunday,
            '*' => Moving.ToNextFree,
            _ => Moving.None,
        };
        return new DayRule(
            Day(parts[0].TrimEnd('^', '+', '*')), moving, parts.Length == 1 ? 0 : Number(parts[1]));
    }

    private static Func<int, DateTime> Day(string text)
    {
        switch (text[0])
        {
            case 'E':
                return year => Easter.Western(year).AddDays(Number(text.Substring(1)));
            case 'O':
                return year => Easter.Orthodox(year).AddDays(Number(text.Substring(1)));
            case 'Q':
                return LunarDays.TombSweeping;
            case 'B':
                return SaintBrigid;
            case 'L':
                var lunar = text.Substring(1).Split('-').Select(Number).ToArray();
                return year => LunarDays.Of(year, lunar[0], lunar[1]);
        }

        var isOnOrAfter = text.Contains(">=");
        if (!isOnOrAfter && !text.Contains("<="))
        {
            return DayOfYear(text);
        }

        var weekday = Array.IndexOf(Weekdays, text.Substring(0, 3));
        var border = DayOfYear(text.Substring(5));
        return weekday < 0 ? throw new FormatException(text) : year => isOnOrAfter
            ? border(year).AddDays((weekday - (int)border(year).DayOfWeek + 7) % 7)
            : border(year).AddDays(-(((int)border(year).DayOfWeek - weekday + 7) % 7));
    }

    private static Func<int, DateTime> DayOfYear(string text)
    {
        var parts = text.Split('-').Select(Number).ToArray();
        return year => new DateTime(year, parts[0], parts[1]);
    }

    // S.I. No. 50/2022: the first Monday in February, but 1 February where that is a Friday.
    private static DateTime SaintBrigid(int year)
    {
        var first = new DateTime(year, 2, 1);
        return first.DayOfWeek == DayOfWeek.Friday ? first : first.AddDays((8 - (int)first.DayOfWeek) % 7);
    }

    private static int Number(string text) =>
        int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
