using System.Globalization;

namespace OptOutPlugin.Languages;

/// <summary>Writes numbers the same on every server, whatever it knows of a language.</summary>
internal static class Numbers
{
    /// <summary>The digits alone.</summary>
    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The digits, with a mark between thousands.</summary>
    public static string Grouped(int number, string mark) =>
        number.ToString("N0", CultureInfo.InvariantCulture).Replace(",", mark);
}
