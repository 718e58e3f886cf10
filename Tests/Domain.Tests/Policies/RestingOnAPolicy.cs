using OptOutPlugin.Domain.Policies;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Tests.Policies;

/// <summary>What somebody allowed rests on the policy that was shown, as long as nothing changes that matters for it.</summary>
public sealed class RestingOnAPolicy
{
    private static readonly DateTime Now = new(2026, 6, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Topic News = new(Guid.NewGuid(), "news", null, RequiresOptIn: true);
    private static readonly Topic Offers = new(Guid.NewGuid(), "offers", null, RequiresOptIn: true);

    [Theory]
    [InlineData(1, "all", true)]
    [InlineData(1, "news", true)]
    [InlineData(1, " NEWS , events", true)]
    [InlineData(1, "offers", false)]
    [InlineData(1, "none", false)]
    [InlineData(1, "none, news", true)]
    [InlineData(2, "all", false)]
    [InlineData(3, "all", false)]
    public void A_later_change_ends_what_it_matters_for(int shown, string materialFor, bool ends)
    {
        var history = new PolicyHistory([Edition(1, "en", -100), Edition(2, "en", -10, materialFor)]);

        Assert.Equal(ends, history.Outdates(Yes(shown, -50), [News], Now));
    }

    [Theory]
    [InlineData(-11, true)]
    [InlineData(-10, false)]
    [InlineData(-9, false)]
    public void Where_nobody_kept_what_was_shown_the_day_counts(int saidOn, bool ends)
    {
        var history = new PolicyHistory([Edition(1, "en", -100), Edition(2, "en", -10, "all")]);

        Assert.Equal(ends, history.Outdates(Yes(null, saidOn), [News], Now));
    }

    [Fact]
    public void What_is_not_in_force_yet_ends_nothing() =>
        Assert.False(new PolicyHistory([Edition(2, "en", 1, "all")]).Outdates(Yes(1, -50), [News], Now));

    [Fact]
    public void A_change_that_was_mended_in_a_third_version_matters_still() => Assert.True(new PolicyHistory(
        [Edition(1, "en", -100), Edition(2, "en", -10, "news"), Edition(3, "en", -5)]).Outdates(Yes(1, -50), [News], Now));

    [Fact]
    public void One_language_in_which_it_matters_is_enough() => Assert.True(new PolicyHistory(
        [Edition(2, "en", -10), Edition(2, "de", -10, "all")]).Outdates(Yes(1, -50), [Offers], Now));

    [Theory]
    [InlineData("de", 0, "2 de")]
    [InlineData("DE-at", 0, "2 de")]
    [InlineData("fr", 0, "2 en")]
    [InlineData(null, 0, "2 en")]
    [InlineData("fr", -50, "1 fr")]
    [InlineData("de", -50, "1 fr")]
    [InlineData("de", -200, null)]
    public void The_newest_version_is_in_force_in_the_language_wanted_or_another(string? language, int day, string? name) =>
        Assert.Equal(name, new PolicyHistory(
            [Edition(1, "fr", -100), Edition(2, "en", -10), Edition(2, "de", -10), Edition(3, "en", 5)])
            .InForce(language, Now.AddDays(day))?.Name);

    [Theory]
    [InlineData("de", 0, "2 de")]
    [InlineData("fr", 0, "2 en")]
    [InlineData("en", -11, null)]
    [InlineData("en", 354, "2 en")]
    [InlineData("en", 356, null)]
    public void Mail_tells_for_a_year_of_the_newest_change_that_matters(string language, int day, string? name) =>
        Assert.Equal(name, new PolicyHistory(
            [
                Edition(1, "en", -100, "all"), Edition(2, "en", -10, "news"), Edition(2, "de", -10, "news"),
                Edition(3, "en", -5),
            ])
            .News(language, Now.AddDays(day))?.Name);

    [Fact]
    public void The_first_version_is_no_news()
    {
        Assert.Null(PolicyHistory.None.News("en", Now));
        Assert.Null(new PolicyHistory([Edition(4, "en", -10, "all"), Edition(4, "de", -5, "all")]).News("en", Now));
    }

    [Theory]
    [InlineData("2 de", 2)]
    [InlineData("12", 12)]
    [InlineData("de", null)]
    [InlineData("-1 de", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_name_begins_with_the_number(string? name, int? version) =>
        Assert.Equal(version, PolicyEdition.VersionIn(name));

    private static Preference Yes(int? version, int day) =>
        new(null, "hash", News.Id, PreferenceState.OptedIn) { PolicyVersion = version, Since = Now.AddDays(day) };

    private static PolicyEdition Edition(int version, string language, int day, string materialFor = "none") => new(
        Guid.NewGuid(), version, language, Now.AddDays(day), "hash", MaterialChange.Read(materialFor)!);
}
