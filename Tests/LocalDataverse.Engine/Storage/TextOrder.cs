using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace LocalDataverse.Engine.Storage;

/// <summary>
/// How text and exact numbers compare. An organisation whose base language is English has a collation that tells
/// neither case nor accents apart, and SQL Server takes no notice of spaces at the end.
/// </summary>
internal static class TextOrder
{
    public const string Text = "dv_text";

    public const string Exact = "dv_exact";

    public const string Like = "dv_like";

    private const CompareOptions Insensitive = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    public static void Register(SqliteConnection connection)
    {
        connection.CreateCollation(Text, Compare);
        connection.CreateCollation(Exact, (one, other) => Number(one).CompareTo(Number(other)));
        connection.CreateFunction<string?, string?, bool?>(Like, Matches, isDeterministic: true);
    }

    public static int Compare(string one, string other) => string.Equals(one, other, StringComparison.Ordinal)
        ? 0
        : CultureInfo.InvariantCulture.CompareInfo.Compare(
            one.AsSpan().TrimEnd(' '), other.AsSpan().TrimEnd(' '), Insensitive);

    /// <summary>The text without case and accents, for comparing letter by letter.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToUpperInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToUpperInvariant(letter));
            }
        }

        return folded.ToString();
    }

    private static bool? Matches(string? text, string? pattern) =>
        text is null || pattern is null ? null : LikePattern.Of(pattern).Matches(Fold(text));

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
