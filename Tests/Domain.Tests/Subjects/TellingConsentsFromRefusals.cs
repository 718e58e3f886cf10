using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Subjects;

namespace OptOutPlugin.Domain.Tests.Subjects;

public sealed class TellingConsentsFromRefusals
{
    private static readonly DateTime Now = new(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Matter News = new(Channel.MarketingEmail, "news");
    private static readonly Matter Offers = new(Channel.MarketingEmail, "offers");
    private static readonly Matter Marketing = new(Channel.MarketingEmail);
    private static readonly Matter Email = new(Channel.Email);
    private static readonly Matter Phone = new(Channel.Phone);

    [Fact]
    public void A_refusal_alone_is_no_consent() => Assert.Empty(GivenConsent.In([No(Marketing, 1), No(News, 2)], Now));

    [Fact]
    public void What_was_allowed_stands_until_it_is_taken_back()
    {
        Assert.Equal(ConsentStatus.Given, Assert.Single(GivenConsent.In([Yes(News, 1), No(Offers, 2), No(Phone, 3)], Now)).Status);
        var withdrawn = Assert.Single(GivenConsent.In([Yes(News, 1), No(News, 5), No(News, 6)], Now));
        Assert.Equal((ConsentStatus.Withdrawn, Day(5)), (withdrawn.Status, withdrawn.EndedOn));
    }

    [Fact]
    public void Who_wants_none_of_a_channel_or_a_wider_one_takes_its_topics_back()
    {
        Assert.Equal(ConsentStatus.Withdrawn, Assert.Single(GivenConsent.In([Yes(News, 1), No(Marketing, 2)], Now)).Status);
        Assert.Equal(ConsentStatus.Withdrawn, Assert.Single(GivenConsent.In([Yes(News, 1), No(Email, 2)], Now)).Status);
        Assert.Equal(ConsentStatus.Given, Assert.Single(GivenConsent.In([Yes(Marketing, 1), No(News, 2)], Now)).Status);
    }

    [Fact]
    public void What_was_allowed_for_a_time_ends_with_it_unless_it_was_taken_back_before()
    {
        var ended = Assert.Single(GivenConsent.In([Yes(News, 1) with { Until = Day(10) }, No(News, 20)], Now));
        Assert.Equal((ConsentStatus.Expired, Day(10)), (ended.Status, ended.EndedOn));
        var before = Assert.Single(GivenConsent.In([Yes(News, 1) with { Until = Day(10) }, No(News, 5)], Now));
        Assert.Equal((ConsentStatus.Withdrawn, Day(5)), (before.Status, before.EndedOn));
        Assert.Equal(
            ConsentStatus.Given, Assert.Single(GivenConsent.In([Yes(News, 1) with { Until = Now.AddDays(1) }], Now)).Status);
    }

    [Fact]
    public void Who_allows_again_gave_two()
    {
        var both = GivenConsent.In([Yes(News, 1), No(News, 2), Yes(News, 3)], Now);

        Assert.Equal([ConsentStatus.Withdrawn, ConsentStatus.Given], both.Select(one => one.Status));
    }

    [Fact]
    public void What_nobody_stated_is_named_as_missing_and_never_invented()
    {
        var consents = GivenConsent.In([Yes(News, 1)], Now);
        var all = new RecordController
        {
            Name = "Contoso",
            PostalAddress = "1 High Street",
            PreferenceCentre = "https://choices.example.com",
            Jurisdictions = ["GDPR"],
        };
        var whole = GivenConsent.In(
            [Yes(News, 1) with { Language = "de", WordingHash = new string('a', 64), PolicyVersion = "3" }], Now);

        Assert.Equal(6, ConsentRecords.Missing(consents, new RecordController()).Count);
        Assert.Equal(["dpv:hasNotice", "dct:language"], ConsentRecords.Missing(consents, all));
        Assert.Empty(ConsentRecords.Missing(whole, all));
        Assert.Empty(ConsentRecords.Missing([], new RecordController()));
        var text = ConsentRecords.Of(consents, "urn:x", new RecordController(), Guid.Empty, Now).ToString();
        Assert.Contains("\"schema:url\": \"not stated\"", text, StringComparison.Ordinal);
        Assert.Contains("\"dpv:hasRecipient\": [\n", text, StringComparison.Ordinal);
        Assert.Contains("\"none\"", text, StringComparison.Ordinal);
    }

    private static DateTime Day(int day) => new(2030, 1, day, 0, 0, 0, DateTimeKind.Utc);

    private static ChoiceSaid Yes(Matter matter, int day) => new(Guid.NewGuid(), matter, Permits: true, Day(day));

    private static ChoiceSaid No(Matter matter, int day) => new(Guid.NewGuid(), matter, Permits: false, Day(day));
}
