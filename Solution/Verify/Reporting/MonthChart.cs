using System.Globalization;
using System.Text;

namespace OptOutPlugin.Verify.Reporting;

/// <summary>
/// Refusals and permissions of each month as inline SVG, in black for paper: a full line and a dashed one, with the largest
/// and the last value written beside them.
/// </summary>
internal static class MonthChart
{
    private const int Width = 640;
    private const int Height = 200;
    private const int Left = 60;
    private const int Right = 90;
    private const int Top = 16;
    private const int Bottom = 28;

    /// <summary>The drawing; empty for less than two months.</summary>
    public static string Of(IReadOnlyList<(int Month, long Refusals, long Permissions)> months)
    {
        if (months.Count < 2)
        {
            return string.Empty;
        }

        var most = Math.Max(1, months.Max(one => Math.Max(one.Refusals, one.Permissions)));
        var svg = new StringBuilder().Append(Invariant(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" aria-hidden=\"true\" font-size=\"12\" fill=\"#000\">"));
        foreach (var mark in new[] { 0, most })
        {
            svg.Append(Invariant($"<path d=\"M{Left} {Y(mark)}H{Width - Right}\" stroke=\"#bbb\" fill=\"none\"/>"))
                .Append(Label(Left - 6, Y(mark) + 4, "end", ReportPage.Number(mark)));
        }

        Line([.. months.Select(one => one.Refusals)], "refusals", string.Empty);
        Line([.. months.Select(one => one.Permissions)], "permissions", " stroke-dasharray=\"5 4\"");
        svg.Append(Label(Left, Height - 8, "start", Name(months[0].Month)))
            .Append(Label(Width - Right, Height - 8, "end", Name(months[^1].Month)));
        return svg.Append("</svg>").ToString();

        void Line(IReadOnlyList<long> values, string name, string dash)
        {
            var path = string.Join(' ', values.Select((value, at) =>
                Invariant($"{(at == 0 ? "M" : "L")}{X(at, values.Count)} {Y(value)}")));
            // Two ends that meet are written one above the other.
            var isBelow = dash.Length > 0 && Math.Abs(Y(months[^1].Refusals) - Y(months[^1].Permissions)) < 12;
            svg.Append($"<path d=\"{path}\" stroke=\"#000\" stroke-width=\"2\" fill=\"none\"{dash}/>")
                .Append(Label(Width - Right + 6, Y(values[^1]) + (isBelow ? -9 : 4), "start", name));
        }

        int Y(long value) => Top + (int)((Height - Top - Bottom) * (most - value) / most);
    }

    /// <summary>A month, as year and number.</summary>
    public static string Name(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 12}-{(month % 12) + 1:00}");

    private static int X(int at, int count) => Left + (int)((long)(Width - Left - Right) * at / (count - 1));

    private static string Label(int x, int y, string anchor, string text) =>
        Invariant($"<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{ReportPage.Text(text)}</text>");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
