using System.Globalization;
using System.Text;

namespace OptOutPlugin.Domain.Reports;

/// <summary>
/// Small charts as inline SVG, in black, for paper: each value is written beside its mark, so that nothing has to be
/// guessed from its place. Words beside the chart say the same for who does not see it.
/// </summary>
internal static class Chart
{
    private const int Width = 640;
    private const int Height = 180;
    private const int Left = 34;
    private const int Right = 16;
    private const int Top = 18;
    private const int Bottom = 26;
    private const int Bar = 22;
    private const int BarLabel = 230;
    private const int Most = 100;

    /// <summary>A line from 0 to 100 over some days, the oldest first; empty for less than two.</summary>
    /// <param name="points">The days, UTC, and their values.</param>
    public static string Line(IReadOnlyList<KeyValuePair<DateTime, int>> points)
    {
        if (points.Count < 2)
        {
            return string.Empty;
        }

        var svg = Begin(Height);
        foreach (var mark in new[] { 0, Most / 2, Most })
        {
            svg.Append(Invariant(
                $"<path d=\"M{Left} {Y(mark)}H{Width - Right}\" stroke=\"#bbb\" fill=\"none\"/>"))
                .Append(Label(Left - 6, Y(mark) + 4, "end", mark.ToString(CultureInfo.InvariantCulture)));
        }

        var path = string.Join(" ", points.Select((one, i) =>
            Invariant($"{(i == 0 ? "M" : "L")}{X(i, points.Count)} {Y(one.Value)}")));
        svg.Append($"<path d=\"{path}\" stroke=\"#000\" stroke-width=\"2\" fill=\"none\"/>");
        var last = points.Count - 1;
        foreach (var i in new[] { 0, last })
        {
            svg.Append(Invariant(
                $"<circle cx=\"{X(i, points.Count)}\" cy=\"{Y(points[i].Value)}\" r=\"4\"/>"))
                .Append(Label(
                    X(i, points.Count),
                    Y(points[i].Value) - 8,
                    i == 0 ? "start" : "end",
                    points[i].Value.ToString(CultureInfo.InvariantCulture)))
                .Append(Label(X(i, points.Count), Height - 8, i == 0 ? "start" : "end", Day(points[i].Key)));
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>Bars, one below another; empty for none.</summary>
    /// <param name="bars">What each stands for, and how many.</param>
    public static string Bars(IReadOnlyList<KeyValuePair<string, int>> bars)
    {
        if (bars.Count == 0)
        {
            return string.Empty;
        }

        var most = Math.Max(1, bars.Max(bar => bar.Value));
        var room = Width - BarLabel - 60;
        var svg = Begin((bars.Count * Bar) + 8);
        for (var i = 0; i < bars.Count; i++)
        {
            var length = room * bars[i].Value / most;
            var y = (i * Bar) + 4;
            svg.Append(Label(BarLabel - 8, y + 13, "end", bars[i].Key))
                .Append(Invariant($"<rect x=\"{BarLabel}\" y=\"{y}\" width=\"{length}\" height=\"14\"/>"))
                .Append(Label(
                    BarLabel + length + 8, y + 13, "start", bars[i].Value.ToString(CultureInfo.InvariantCulture)));
        }

        return svg.Append("</svg>").ToString();
    }

    private static StringBuilder Begin(int height) => new StringBuilder().Append(Invariant(
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" "))
        .Append(Invariant($"height=\"{height}\" aria-hidden=\"true\" font-size=\"12\" fill=\"#000\">"));

    private static string Label(int x, int y, string anchor, string text) =>
        Invariant($"<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{Html.Of(text)}</text>");

    private static int X(int i, int count) => Left + ((Width - Left - Right) * i / (count - 1));

    private static int Y(int value) => Top + ((Height - Top - Bottom) * (Most - value) / Most);

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
