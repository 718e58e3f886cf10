using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Tests;

public class DecidingASend
{
    private static readonly EmailAddress Ana = EmailAddress.Of("ana@example.com")!;
    private static readonly EmailAddress AnaTagged = EmailAddress.Of("ana+news@example.com")!;
    private static readonly EmailAddress Bo = EmailAddress.Of("bo@example.com")!;
    private static readonly PersonId AnaContact = new("contact", Guid.Parse("00000000-0000-0000-0000-00000000000a"));
    private static readonly PersonId AnaLead = new("lead", Guid.Parse("00000000-0000-0000-0000-00000000001a"));
    private static readonly Recipient ToAna = new(AnaContact, Ana);
    private static readonly Channel[] None = [];
    private static readonly Recipient TypedAna = new(null, Ana);

    public static TheoryData<string, object, bool, object, string> Cases => new()
    {
        // the case in words, what the row refuses, refused by its own row (or a twin's), category, verdict
        { "nothing refused", None, true, Category.Marketing, "Allowed" },
        { "no e-mail at all, marketing", new[] { Channel.Email }, true, Category.Marketing, "Refused DoNotEmail" },
        { "no e-mail at all, business", new[] { Channel.Email }, true, Category.Transactional, "Refused DoNotEmail" },
        { "no bulk, marketing", new[] { Channel.MarketingEmail }, true, Category.Marketing, "Refused DoNotBulkEmail" },
        {
            "no bulk, business",
            new[] { Channel.MarketingEmail }, true, Category.Transactional, "AllowedAsTransactional DoNotBulkEmail"
        },
        {
            "no material, marketing",
            new[] { Channel.MarketingMaterial }, true, Category.Marketing, "Refused DoNotSendMarketing"
        },
        {
            "no material, business",
            new[] { Channel.MarketingMaterial }, true, Category.Transactional, "AllowedAsTransactional DoNotSendMarketing"
        },
        {
            "no bulk and no e-mail",
            new[] { Channel.MarketingEmail, Channel.Email }, true, Category.Marketing, "Refused DoNotEmail"
        },
        {
            "other channels only",
            new[] { Channel.Phone, Channel.Post, Channel.EmailTracking }, true, Category.Marketing, "Allowed"
        },
        {
            "a twin refuses bulk, marketing",
            new[] { Channel.MarketingEmail }, false, Category.Marketing, "Refused DoNotBulkEmail"
        },
        {
            "a twin refuses all, business",
            new[] { Channel.Email }, false, Category.Transactional, "Refused DoNotEmail"
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_strictest_row_wins(string why, object refused, bool own, object category, string verdict)
    {
        var people = own
            ? new[] { new Person(AnaContact, "Ana", [Ana], (Channel[])refused) }
            : [new Person(AnaContact, "Ana", [Ana], []), new Person(AnaLead, "Ana", [Ana], (Channel[])refused)];

        Assert.Equal(verdict, Decide((Category)category, ToAna, people, []));
        Assert.NotEmpty(why);
    }

    [Fact]
    public void A_typed_in_address_is_the_person_who_has_it() =>
        Assert.Equal(
            "Refused DoNotBulkEmail",
            Decide(Category.Marketing, TypedAna, [new Person(AnaLead, "Ana", [Bo, Ana], [Channel.MarketingEmail])], []));

    [Fact]
    public void A_refusal_of_the_plain_address_covers_its_tags() =>
        Assert.Equal(
            "Refused DoNotBulkEmail",
            Decide(
                Category.Marketing,
                new Recipient(null, AnaTagged),
                [new Person(AnaLead, "Ana", [Ana], [Channel.MarketingEmail])],
                []));

    [Fact]
    public void A_refusal_of_a_tag_covers_only_itself() =>
        Assert.Equal(
            "Allowed",
            Decide(Category.Marketing, TypedAna, [new Person(AnaLead, "Ana", [AnaTagged], [Channel.MarketingEmail])], []));

    [Theory]
    [InlineData(Channel.Email, Category.Transactional, "Refused Suppressed")]
    [InlineData(Channel.Email, Category.Marketing, "Refused Suppressed")]
    [InlineData(Channel.MarketingEmail, Category.Marketing, "Refused Suppressed")]
    [InlineData(Channel.MarketingEmail, Category.Transactional, "AllowedAsTransactional Suppressed")]
    [InlineData(Channel.MarketingMaterial, Category.Marketing, "Refused Suppressed")]
    [InlineData(Channel.Phone, Category.Marketing, "Allowed")]
    public void A_suppressed_address_is_refused_whoever_holds_it(object channel, object category, string verdict) =>
        Assert.Equal(verdict, Decide((Category)category, TypedAna, [], [new Suppression(Ana, (Channel)channel)]));

    [Theory]
    [InlineData(Category.Marketing, "Refused Unreadable")]
    [InlineData(Category.Transactional, "Allowed")]
    public void What_cannot_be_read_refuses_marketing_only(object of, string verdict)
    {
        var category = (Category)of;
        Assert.Equal(verdict, Describe(Decided(Mail(category, [TypedAna]), known: null).Single()));
        Assert.Equal(verdict, Decide(category, ToAna, [], []));
    }

    [Theory]
    [InlineData(Category.Marketing, "Refused NoAddress")]
    [InlineData(Category.Transactional, "Allowed")]
    public void What_is_no_address_refuses_marketing_only(object of, string verdict) =>
        Assert.Equal(verdict, Decide((Category)of, new Recipient(null, null), [], []));

    [Fact]
    public void A_row_that_is_gone_still_has_the_refusals_of_its_address() =>
        Assert.Equal(
            "Refused Suppressed",
            Decide(Category.Transactional, ToAna, [], [new Suppression(Ana, Channel.Email)]));

    [Fact]
    public void The_address_of_the_draft_and_the_one_of_the_row_both_count() =>
        Assert.Equal(
            "Refused Suppressed",
            Decide(
                Category.Marketing,
                new Recipient(AnaContact, Ana, MainAddress: Bo),
                [new Person(AnaContact, "Ana", [Bo], [])],
                [new Suppression(Bo, Channel.MarketingEmail)]));

    [Fact]
    public void Our_own_people_and_queues_are_never_refused() =>
        Assert.Equal(
            "Allowed",
            Decide(Category.Marketing, new Recipient(null, Ana, IsOurs: true), [new Person(AnaLead, "Ana", [Ana], [Channel.Email])], []));

    [Fact]
    public void Each_recipient_is_decided_alone()
    {
        var people = new[]
        {
            new Person(AnaContact, "Ana", [Ana], [Channel.MarketingEmail]),
            new Person(AnaLead, "Bo", [Bo], Array.Empty<Channel>()),
        };

        var verdicts = Decided(
            Mail(Category.Marketing, [ToAna, new Recipient(AnaLead, Bo)]), new KnownConsent(people, [], []));

        Assert.Equal(["Refused DoNotBulkEmail", "Allowed"], verdicts.Select(Describe));
    }

    private static OutgoingMail Mail(Category category, IReadOnlyList<Recipient> recipients) =>
        new() { Id = Guid.Empty, Chosen = category, Recipients = recipients };

    private static string Decide(
        Category category, Recipient recipient, IReadOnlyList<Person> people, IReadOnlyList<Suppression> suppressions) =>
        Describe(Decided(Mail(category, [recipient]), new KnownConsent(people, suppressions, [])).Single());

    private static IReadOnlyList<RecipientVerdict> Decided(OutgoingMail mail, KnownConsent? known) =>
        SendPolicy.Decide(mail, known, UnclassifiedMail.MarketingWhenBulk, DateTime.UnixEpoch);

    private static string Describe(RecipientVerdict verdict) => verdict.Verdict switch
    {
        Verdict.Refused refused => $"Refused {refused.Ground.Rule}",
        Verdict.AllowedAsTransactional allowed => $"AllowedAsTransactional {allowed.Ground.Rule}",
        _ => "Allowed",
    };
}
