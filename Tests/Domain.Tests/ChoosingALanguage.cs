using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Domain.Tests;

public sealed class ChoosingALanguage
{
    [Theory]
    [InlineData(1033, Language.English)]
    [InlineData(2057, Language.English)]
    [InlineData(1031, Language.German)]
    [InlineData(3079, Language.German)]
    [InlineData(2055, Language.German)]
    [InlineData(1036, Language.French)]
    [InlineData(3084, Language.French)]
    [InlineData(2052, Language.Chinese)]
    [InlineData(4100, Language.Chinese)]
    [InlineData(4, Language.Chinese)]
    public void Every_country_of_a_language_is_that_language(int lcid, object language) =>
        Assert.Equal((Language)language, LanguageChoice.Of(lcid, ofOrganization: 1040));

    [Theory]
    [InlineData(1028)]
    [InlineData(3076)]
    [InlineData(5124)]
    [InlineData(31748)]
    public void Traditional_characters_are_not_simplified_ones(int lcid) =>
        Assert.Equal(Language.English, LanguageChoice.Of(lcid, ofOrganization: 1033));

    [Theory]
    [InlineData(null, 1031, Language.German)]
    [InlineData(0, 1036, Language.French)]
    [InlineData(1040, 2052, Language.Chinese)]
    [InlineData(1028, 1031, Language.German)]
    [InlineData(1031, 1036, Language.German)]
    [InlineData(1033, 1031, Language.English)]
    [InlineData(1040, 1041, Language.English)]
    [InlineData(0, 0, Language.English)]
    [InlineData(null, null, Language.English)]
    [InlineData(-1, int.MinValue, Language.English)]
    public void Who_speaks_none_of_ours_reads_the_organisations_language_and_at_last_English(
        int? chosen, int? ofOrganization, object language) =>
        Assert.Equal((Language)language, LanguageChoice.Of(chosen, ofOrganization));
}
