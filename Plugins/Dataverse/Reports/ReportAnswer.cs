using System.Globalization;
using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Reports;

namespace OptOutPlugin.Dataverse;

/// <summary>What one call for the report answers.</summary>
/// <param name="Content">The report, or of a file of values the next part; empty while requests are counted.</param>
/// <param name="Cursor">Where the next call goes on; empty when it is finished.</param>
internal sealed record ReportAnswer(string Content, string Cursor)
{
    /// <summary>A page to print.</summary>
    public const string Html = "html";

    private const string Json = "json";
    private const string Csv = "csv";
    private const int FindingsInPart = 2000;
    private const char Between = '|';

    /// <summary>The next part; null where format or cursor are none.</summary>
    public static ReportAnswer? Of(PluginCall call, string format, Language language, string cursor) => format switch
    {
        Csv => Values(call, cursor),
        Html or Json => Counted(call, cursor) is not { } count ? null
            : !Metrics.Count(call, count) ? new ReportAnswer(string.Empty, count.ToString())
            : Whole(call, format, language, count.Figures),
        _ => null,
    };

    private static ReportAnswer Whole(PluginCall call, string format, Language language, ProcessingFigures figures)
    {
        var report = ReportData.Of(call, figures);
        return new ReportAnswer(
            format == Json ? report.ToJson().ToString() : ReportPage.Of(report, language), Cursor: string.Empty);
    }

    private static YearCount? Counted(PluginCall call, string cursor) => cursor.Length == 0
        ? new YearCount(call.Now.Year)
        : YearCount.Read(cursor);

    private static ReportAnswer? Values(PluginCall call, string cursor)
    {
        var parts = cursor.Split(Between);
        Guid after = default;
        var done = 0;
        if (cursor.Length > 0 && (parts.Length != 2
            || !Guid.TryParseExact(parts[0], "D", out after)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out done)))
        {
            return null;
        }

        var rows = ReportData.After(call, cursor.Length == 0 ? null : after, FindingsInPart);
        var text = (cursor.Length == 0 ? FindingFile.Begin() : string.Empty)
            + string.Concat(rows.Select(row => FindingFile.Line(ReportData.Read(row))));
        done += rows.Count;
        if (rows.Count == FindingsInPart)
        {
            return new ReportAnswer(
                text, FormattableString.Invariant($"{rows[rows.Count - 1].Id:D}{Between}{done}"));
        }

        var head = LedgerRows.Head(call);
        return new ReportAnswer(text + FindingFile.Finish(
            done, head.Sequence, head.Sequence == 0 ? string.Empty : head.Hash), Cursor: string.Empty);
    }
}
