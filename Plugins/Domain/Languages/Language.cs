namespace OptOutPlugin.Domain.Languages;

/// <summary>A language in which the product speaks to people.</summary>
internal enum Language
{
    English,
    German,
    French,

    /// <summary>Chinese in simplified characters.</summary>
    Chinese,
}

/// <summary>
/// Finds the language for somebody by the numbers with which Windows, and so Dataverse, names languages.
/// </summary>
internal static class LanguageChoice
{
    // The lower ten bits of such a number are the language, those above them the country (MS-LCID).
    private const int LanguageBits = 0x3ff;

    private static readonly int[] SimplifiedChinese = [0x0004, 0x0804, 0x1004];

    /// <summary>
    /// The language of somebody: the first of what was chosen and of what the organisation speaks that is one of ours;
    /// English when neither is.
    /// </summary>
    /// <param name="chosen">What the person chose; null or 0 when nothing was.</param>
    /// <param name="ofOrganization">The base language of the organisation; null when it is not known.</param>
    public static Language Of(int? chosen, int? ofOrganization) =>
        Known(chosen) ?? Known(ofOrganization) ?? Language.English;

    /// <summary>The language behind a number; null where it is none of ours.</summary>
    public static Language? Known(int? lcid) => (lcid & LanguageBits) switch
    {
        0x09 => Language.English,
        0x07 => Language.German,
        0x0c => Language.French,
        0x04 when Array.IndexOf(SimplifiedChinese, lcid) >= 0 => Language.Chinese,
        _ => null,
    };
}

/// <summary>The codes by which the public pages name languages (ISO 639-1).</summary>
internal static class LanguageCode
{
    private static readonly Language[] All = (Language[])Enum.GetValues(typeof(Language));

    /// <summary>The code of a language.</summary>
    public static string Of(Language language) => language switch
    {
        Language.English => "en",
        Language.German => "de",
        Language.French => "fr",
        Language.Chinese => "zh",
    };

    /// <summary>The language of a code, whatever region follows it; null for none of ours.</summary>
    public static Language? Read(string? code)
    {
        var language = Ascii.Lower((code ?? string.Empty).Trim().Split('-')[0]);
        return All.Cast<Language?>().FirstOrDefault(one => Of(one!.Value) == language);
    }
}
