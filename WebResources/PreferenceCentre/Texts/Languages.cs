using System.Globalization;

namespace OptOutPlugin.PreferenceCentre.Texts;

/// <summary>The languages of the page. Links, topics and the product name them by two letters.</summary>
internal static class Languages
{
    /// <summary>Those two letters, in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<string> All = ["en", "de", "fr", "zh"];

    /// <summary>What each calls itself.</summary>
    /// <param name="language">The language.</param>
    public static string NameOf(string language) => language switch
    {
        "de" => "Deutsch",
        "fr" => "Français",
        "zh" => "简体中文",
        _ => "English",
    };

    /// <summary>The culture of a language, and what stands in <c>lang</c>.</summary>
    /// <param name="language">The language.</param>
    public static CultureInfo CultureOf(string language) =>
        CultureInfo.GetCultureInfo(language == "zh" ? "zh-Hans" : language);

    /// <summary>What stands in <c>lang</c> for any language, one that the page does not speak too.</summary>
    /// <param name="language">The language, as a short code.</param>
    public static string TagOf(string language) => All.Contains(language) ? CultureOf(language).Name : language;

    /// <summary>The language of a culture; null for one that the page does not speak.</summary>
    /// <param name="culture">The culture.</param>
    public static string? Of(CultureInfo culture) =>
        All.FirstOrDefault(language => language == culture.TwoLetterISOLanguageName);
}
