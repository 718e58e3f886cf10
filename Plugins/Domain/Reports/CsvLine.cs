namespace OptOutPlugin.Domain.Reports;

/// <summary>
/// Lines of comma-separated values as RFC 4180 has them. A value with which a spreadsheet would begin a formula has an
/// apostrophe before it; an empty value keeps its place.
/// </summary>
internal static class CsvLine
{
    /// <summary>What ends a line.</summary>
    public const string End = "\r\n";

    /// <summary>What a file begins with, so that spreadsheets know it for UTF-8.</summary>
    public const char Mark = '\uFEFF';

    private static readonly char[] Formulas = ['=', '+', '-', '@', '\t', '\r', '\n'];

    private static readonly char[] Quoted = [',', '"', '\r', '\n', ';'];

    /// <summary>One line, with its end.</summary>
    public static string Of(IEnumerable<string?> fields) => string.Join(",", fields.Select(Field)) + End;

    private static string Field(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return string.Empty;
        }

        var safe = Array.IndexOf(Formulas, value![0]) >= 0 ? "'" + value : value;
        return safe.IndexOfAny(Quoted) < 0 && safe.Trim() == safe ? safe : $"\"{safe.Replace("\"", "\"\"")}\"";
    }
}
