using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;
using static OptOutPlugin.Domain.Sending.PreferenceState;

namespace OptOutPlugin.Domain.Tests;

public class AskingFirst
{
    private static readonly DateTime Now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly EmailAddress Ana = EmailAddress.Of("ana@example.com")!;
    private static readonly PersonId AnaContact = new("contact", new Guid(1, 0, 0, new byte[8]));
    private static readonly PersonId BoContact = new("contact", new Guid(2, 0, 0, new byte[8]));
    private static readonly Topic Club = new(new Guid(3, 0, 0, new byte[8]), "club", RequiresOptIn: true);
    private static readonly Topic News = new(new Guid(4, 0, 0, new byte[8]), "news");
    private static readonly Recipient ToAna = DecidingASend.OfRow(AnaContact, "ana@example.com");

    public static TheoryData<string, object, object, string> OptIns => new()
    {
        // the case in words, the opt-in to the club, who is written to, the verdict
        { "of the person, for this address", Choice(AnaContact, Ana.Value), ToAna, "Allowed" },
        { "of the person, from before opt-ins named their address", Choice(AnaContact, null), ToAna, "Allowed" },
        {
            "of the person, from before, and another address is written", Choice(AnaContact, null),
            ToAna with { Written = AddressReading.Of("ana@home.example") }, "NoOptIn"
        },
        { "of the person, for another address", Choice(AnaContact, "ana@home.example"), ToAna, "NoOptIn" },
        {
            "of the person, and another address is written", Choice(AnaContact, Ana.Value),
            ToAna with { Written = AddressReading.Of("ana@home.example") }, "NoOptIn"
        },
        {
            "of the person, for one of two", Choice(AnaContact, Ana.Value),
            DecidingASend.OfRow(AnaContact, "ana@example.com; ana@home.example"), "NoOptIn"
        },
        { "of somebody else with the address", Choice(BoContact, Ana.Value), ToAna, "NoOptIn" },
        { "of somebody else", Choice(BoContact, null), ToAna, "NoOptIn" },
        { "of the address", Choice(null, Ana.Value), ToAna, "Allowed" },
        { "of the address, typed in", Choice(null, Ana.Value), Recipient.Typed("ana@example.com"), "Allowed" },
        {
            "of the person who holds the address, typed in", Choice(AnaContact, Ana.Value),
            Recipient.Typed("ana@example.com"), "Allowed"
        },
        {
            "of somebody who holds it no more, typed in", Choice(BoContact, Ana.Value),
            Recipient.Typed("ana@example.com"), "NoOptIn"
        },
        { "of the plain address, to a tag", Choice(null, Ana.Value), Recipient.Typed("ana+x@example.com"), "NoOptIn" },
        { "ended this second", Choice(AnaContact, Ana.Value) with { ExpiresOn = Now }, ToAna, "OptInExpired" },
        {
            "to all marketing, which is none to the club", Choice(AnaContact, Ana.Value) with { TopicId = null }, ToAna,
            "NoOptIn"
        },
    };

    [Theory]
    [MemberData(nameof(OptIns))]
    public void An_opt_in_is_for_the_person_and_the_address_for_which_it_was_confirmed(
        string why, object optIn, object recipient, string verdict)
    {
        Assert.Equal(verdict, Decide([Club], (Recipient)recipient, [(Preference)optIn]));
        Assert.NotEmpty(why);
    }

    [Fact]
    public void One_that_has_ended_takes_nothing_from_another_that_has_not() => Assert.Equal(
        "Allowed",
        Decide([Club], ToAna, [Choice(AnaContact, Ana.Value) with { ExpiresOn = Now }, Choice(null, Ana.Value)]));

    [Fact]
    public void Of_several_addresses_each_needs_one_that_has_not_ended() => Assert.Equal(
        "OptInExpired",
        Decide(
            [Club],
            DecidingASend.OfRow(AnaContact, "ana@example.com; ana@home.example"),
            [Choice(AnaContact, Ana.Value) with { ExpiresOn = Now }, Choice(AnaContact, "ana@home.example")]));

    [Theory]
    [InlineData("Always")]
    [InlineData("Countries")]
    public void One_that_has_ended_is_said_to_have_ended_wherever_one_is_needed(string need) => Assert.Equal(
        "OptInExpired",
        Decide(
            [],
            ToAna,
            [Choice(AnaContact, Ana.Value) with { TopicId = null, ExpiresOn = Now }],
            Of(need, "", "NeedOptIn")));

    public static TheoryData<string, string, string, string?, bool, string> Needs => new()
    {
        // MarketingNeedsOptIn, OptInCountries, ExistingCustomers, the row's country, whether it is a customer, verdict
        { "Topics", "", "NeedOptIn", "Germany", false, "Allowed" },
        { "Topics", "", "NeedOptIn", null, false, "Allowed" },
        { "Always", "", "NeedOptIn", "USA", false, "NoOptIn" },
        { "Always", "", "NeedNone", "USA", false, "NoOptIn" },
        { "Always", "", "NeedNone", "USA", true, "Allowed" },
        { "Always", "", "NeedOptIn", "USA", true, "NoOptIn" },
        { "Countries", "", "NeedOptIn", "USA", false, "Allowed" },
        { "Countries", "", "NeedOptIn", "United States", false, "Allowed" },
        { "Countries", "", "NeedOptIn", " us ", false, "Allowed" },
        { "Countries", "", "NeedOptIn", "香港", false, "Allowed" },
        { "Countries", "", "NeedOptIn", "Germany", false, "CountryNeedsOptIn" },
        { "Countries", "", "NeedOptIn", "Deutschland", false, "CountryNeedsOptIn" },
        { "Countries", "", "NeedOptIn", "DE", false, "CountryNeedsOptIn" },
        { "Countries", "", "NeedNone", "DE", true, "Allowed" },
        { "Countries", "", "NeedOptIn", "BR", false, "CountryNeedsOptIn" },
        { "Countries", "", "NeedOptIn", "Ruritania", false, "CountryNeedsOptIn" },
        { "Countries", "", "NeedOptIn", "", false, "CountryNeedsOptIn" },
        { "Countries", "", "NeedOptIn", null, false, "CountryNeedsOptIn" },
        { "Countries", "Germany, FR", "NeedOptIn", "Allemagne", false, "CountryNeedsOptIn" },
        { "Countries", "Germany, FR", "NeedOptIn", "frankreich", false, "CountryNeedsOptIn" },
        { "Countries", "Germany, FR", "NeedOptIn", "Italia", false, "Allowed" },
        { "Countries", "Germany, FR", "NeedOptIn", "BR", false, "Allowed" },
        { "Countries", "Germany, FR", "NeedOptIn", "Ruritania", false, "CountryNeedsOptIn" },
        { "Countries", "Germany, FR", "NeedOptIn", null, false, "CountryNeedsOptIn" },
        { "Countries", "US", "NeedOptIn", "États-Unis", false, "CountryNeedsOptIn" },
    };

    [Theory]
    [MemberData(nameof(Needs))]
    public void Marketing_needs_an_opt_in_where_the_settings_say_so(
        string need, string countries, string customers, string? country, bool isCustomer, string verdict)
    {
        var row = new Person(AnaContact, "Ana", [Ana], []) { Country = country, IsCustomer = isCustomer };

        Assert.Equal(verdict, Decide([], ToAna, [], Of(need, countries, customers), row));
        Assert.Equal(
            "Allowed",
            Decide(
                [],
                ToAna,
                [Choice(AnaContact, Ana.Value) with { TopicId = null }],
                Of(need, countries, customers),
                row));
        Assert.Equal(
            verdict,
            Decide([News], ToAna, [Choice(AnaContact, Ana.Value)], Of(need, countries, customers), row));
        Assert.Equal(
            "Allowed",
            Decide(
                [News], ToAna, [Choice(AnaContact, Ana.Value) with { TopicId = News.Id }],
                Of(need, countries, customers), row));
    }

    [Theory]
    [InlineData("USA", "Allowed")]
    [InlineData("France", "CountryNeedsOptIn")]
    public void Of_a_typed_in_address_the_rows_that_hold_it_say_the_country(string country, string verdict)
    {
        var row = new Person(AnaContact, "Ana", [Ana], []) { Country = country };

        Assert.Equal(
            verdict, Decide([], Recipient.Typed("ana@example.com"), [], Of("Countries", "", "NeedOptIn"), row));
    }

    [Fact]
    public void Of_a_typed_in_address_that_nobody_holds_nobody_knows_the_country() =>
        Assert.Equal(
            "CountryNeedsOptIn",
            Decide([], Recipient.Typed("bo@example.com"), [], Of("Countries", "", "NeedOptIn")));

    [Theory]
    [InlineData("Always")]
    [InlineData("Countries")]
    public void Business_needs_none(string need)
    {
        var mail = Mail([], ToAna) with { Chosen = Category.Transactional };

        Assert.Equal("Allowed", Decide(mail, [], Of(need, "", "NeedOptIn")));
    }

    [Fact]
    public void An_override_lifts_it() => Assert.Equal(
        "By override: CountryNeedsOptIn",
        Decide(Mail([], ToAna) with { IsOverridden = true }, [], Of("Countries", "", "NeedOptIn")));

    [Theory]
    [InlineData("AT")]
    [InlineData("AUT")]
    [InlineData("austria")]
    [InlineData("ÖSTERREICH")]
    [InlineData("Autriche")]
    [InlineData("奥地利")]
    [InlineData("Ａｕｓｔｒｉａ")]
    public void A_country_is_read_in_whatever_way_it_is_written(string text) =>
        Assert.Equal("AT", Countries.CodeOf(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Ruritania")]
    [InlineData("A1")]
    [InlineData("AUTX")]
    public void What_is_no_country_is_none(string? text) => Assert.Null(Countries.CodeOf(text));

    [Fact]
    public void A_text_of_any_length_is_read() => Assert.Null(Countries.CodeOf(new string('x', 1_000_000)));

    private static Settings Of(string need, string countries, string customers) => Settings.Read(name => name switch
    {
        SettingName.MarketingNeedsOptIn => need,
        SettingName.OptInCountries => countries,
        SettingName.ExistingCustomers => customers,
        _ => null,
    });

    private static Preference Choice(PersonId? person, string? hash) => new(person, hash, Club.Id, OptedIn);

    private static OutgoingMail Mail(IReadOnlyList<Topic> topics, Recipient recipient) => new()
    {
        Id = Guid.Empty,
        Chosen = Category.Marketing,
        Topics = topics,
        Recipients = [recipient],
    };

    private static string Decide(
        IReadOnlyList<Topic> topics,
        Recipient recipient,
        IReadOnlyList<Preference> choices,
        Settings? settings = null,
        Person? row = null) => Decide(Mail(topics, recipient), choices, settings ?? Settings.Read(_ => null), row);

    private static string Decide(
        OutgoingMail mail, IReadOnlyList<Preference> choices, Settings settings, Person? row = null)
    {
        var known = new KnownConsent(
            [row ?? new Person(AnaContact, "Ana", [Ana], []), new Person(BoContact, "Bo", [], [])],
            DecidingASend.HashesOf(mail),
            [],
            choices);
        return SendPolicy.Decide(mail, known, settings, Now).Single().Verdict switch
        {
            Verdict.Refused refused => refused.Ground.Rule.ToString(),
            Verdict.AllowedByOverride passed => $"By override: {passed.Ground.Rule}",
            _ => "Allowed",
        };
    }
}
