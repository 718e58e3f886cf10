using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Tests;

public class DecidingASend
{
    private static readonly EmailAddress Ana = EmailAddress.Of("ana@example.com")!;
    private static readonly EmailAddress AnaTagged = EmailAddress.Of("ana+news@example.com")!;
    private static readonly EmailAddress Bo = EmailAddress.Of("bo@example.com")!;
    private static readonly PersonId AnaContact = new("contact", Guid.Parse("00000000-0000-0000-0000-00000000000a"));
    private static readonly PersonId AnaLead = new("lead", Guid.Parse("00000000-0000-0000-0000-00000000001a"));
    private static readonly PersonId AnaOld = new("contact", Guid.Parse("00000000-0000-0000-0000-0000000000aa"));
    private static readonly DateTime Now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Before = Now.AddDays(-9);
    private static readonly Recipient ToAna = OfRow(AnaContact, "ana@example.com");
    private static readonly Channel[] None = [];
    private static readonly Recipient TypedAna = Recipient.Typed("ana@example.com");

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
            new[] { Channel.MarketingMaterial }, true, Category.Transactional,
            "AllowedAsTransactional DoNotSendMarketing"
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
            Decide(
                Category.Marketing, TypedAna, [new Person(AnaLead, "Ana", [Bo, Ana], [Channel.MarketingEmail])], []));

    [Fact]
    public void A_refusal_of_the_plain_address_covers_its_tags() =>
        Assert.Equal(
            "Refused DoNotBulkEmail",
            Decide(
                Category.Marketing,
                Recipient.Typed("ana+news@example.com"),
                [new Person(AnaLead, "Ana", [Ana], [Channel.MarketingEmail])],
                []));

    [Fact]
    public void A_refusal_of_a_tag_covers_only_itself() =>
        Assert.Equal(
            "Allowed",
            Decide(
                Category.Marketing, TypedAna, [new Person(AnaLead, "Ana", [AnaTagged], [Channel.MarketingEmail])], []));

    [Theory]
    [InlineData(Channel.Email, Category.Transactional, "Refused Suppressed")]
    [InlineData(Channel.Email, Category.Marketing, "Refused Suppressed")]
    [InlineData(Channel.MarketingEmail, Category.Marketing, "Refused Suppressed")]
    [InlineData(Channel.MarketingEmail, Category.Transactional, "AllowedAsTransactional Suppressed")]
    [InlineData(Channel.MarketingMaterial, Category.Marketing, "Refused Suppressed")]
    [InlineData(Channel.Phone, Category.Marketing, "Allowed")]
    public void A_suppressed_address_is_refused_whoever_holds_it(object channel, object category, string verdict) =>
        Assert.Equal(verdict, Decide((Category)category, TypedAna, [], [Ground(Ana, (Channel)channel)]));

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
        Assert.Equal(verdict, Decide((Category)of, Recipient.Typed(null), [], []));

    [Fact]
    public void A_row_that_is_gone_still_has_the_refusals_of_its_address() =>
        Assert.Equal(
            "Refused Suppressed",
            Decide(Category.Transactional, ToAna, [], [Ground(Ana, Channel.Email)]));

    [Fact]
    public void The_address_of_the_draft_and_the_one_of_the_row_both_count() =>
        Assert.Equal(
            "Refused Suppressed",
            Decide(
                Category.Marketing,
                OfRow(AnaContact, "bo@example.com") with { Written = AddressReading.Of("ana@example.com") },
                [new Person(AnaContact, "Ana", [Bo], [])],
                [Ground(Bo, Channel.MarketingEmail)]));

    [Fact]
    public void Our_own_people_and_queues_are_never_refused() =>
        Assert.Equal(
            "Allowed",
            Decide(
                Category.Marketing,
                TypedAna with { IsOurs = true },
                [new Person(AnaLead, "Ana", [Ana], [Channel.Email])],
                [Ground(Ana, Channel.Email)]));

    [Fact]
    public void Each_recipient_is_decided_alone()
    {
        var people = new[]
        {
            new Person(AnaContact, "Ana", [Ana], [Channel.MarketingEmail]),
            new Person(AnaLead, "Bo", [Bo], Array.Empty<Channel>()),
        };

        var verdicts = Decided(
            Mail(Category.Marketing, [ToAna, OfRow(AnaLead, "bo@example.com")]), Known(people, []));

        Assert.Equal(["Refused DoNotBulkEmail", "Allowed"], verdicts.Select(Describe));
    }

    [Theory]
    [InlineData(Channel.Email, "Refused DoNotEmail", "Refused DoNotEmail")]
    [InlineData(Channel.MarketingEmail, "Allowed", "Allowed")]
    [InlineData(Channel.MarketingMaterial, "Allowed", "Allowed")]
    public void A_derived_flag_is_no_word_of_the_person_and_the_platform_heeds_only_the_one_against_all_mail(
        object channel, string asMarketing, string asBusiness)
    {
        var row = new Person(AnaContact, "Ana", [Ana], [(Channel)channel]) { Derived = [(Channel)channel] };

        Assert.Equal(asMarketing, Decide(Category.Marketing, ToAna, [row], []));
        Assert.Equal(asBusiness, Decide(Category.Transactional, ToAna, [row], []));
    }

    [Theory]
    [InlineData(Channel.Email)]
    [InlineData(Channel.MarketingEmail)]
    public void A_derived_flag_of_a_twin_says_nothing(object channel)
    {
        var twin = new Person(AnaLead, "Ana", [Ana], [(Channel)channel]) { Derived = [(Channel)channel] };

        Assert.Equal("Allowed", Decide(Category.Marketing, TypedAna, [twin], []));
    }

    public static TheoryData<string, object, string, string> Grounds => new()
    {
        // the case in words, the ground, the verdict on marketing, the verdict on business
        { "in force", Ground(Ana, Channel.MarketingEmail), "Refused Suppressed", "AllowedAsTransactional Suppressed" },
        {
            "in force, unproven", Ground(Ana, Channel.MarketingEmail) with { IsProven = false }, "Refused Suppressed",
            "AllowedAsTransactional Suppressed"
        },
        {
            "a lock that holds nothing", Ground(Ana, Channel.MarketingEmail) with { Since = null }, "Allowed", "Allowed"
        },
        {
            "lifted by somebody", Ground(Ana, Channel.MarketingEmail) with { Since = null, IsProven = false },
            "Refused Doubtful", "Allowed"
        },
        {
            "against all mail, lifted by somebody", Ground(Ana, Channel.Email) with { Since = null, IsProven = false },
            "Refused Doubtful", "Allowed"
        },
        {
            "a pause that goes on", Ground(Ana, Channel.MarketingEmail) with { PausedUntil = Now.AddSeconds(1) },
            "Refused Paused", "AllowedAsTransactional Paused"
        },
        {
            "a pause that ends now", Ground(Ana, Channel.MarketingEmail) with { PausedUntil = Now }, "Allowed",
            "Allowed"
        },
        {
            "a pause shortened by somebody",
            Ground(Ana, Channel.MarketingEmail) with { PausedUntil = Now, IsProven = false },
            "Refused Suppressed",
            "AllowedAsTransactional Suppressed"
        },
        { "of a topic, message without one", Ground(Ana, Channel.MarketingEmail, "news"), "Allowed", "Allowed" },
        { "of a phone channel", Ground(Ana, Channel.Sms), "Allowed", "Allowed" },
    };

    [Theory]
    [MemberData(nameof(Grounds))]
    public void A_ground_does_what_it_says_at_the_time(string why, object ground, string asMarketing, string asBusiness)
    {
        var row = new Person(AnaContact, "", [Ana], []);
        Assert.Equal(asMarketing, Decide(Category.Marketing, ToAna, [row], [(AddressGround)ground]));
        Assert.Equal(asBusiness, Decide(Category.Transactional, ToAna, [row], [(AddressGround)ground]));
        Assert.NotEmpty(why);
    }

    [Fact]
    public void What_nobody_can_trust_no_override_lifts()
    {
        var mail = Mail(Category.Marketing, [TypedAna]) with { IsOverridden = true };
        var doubtful = Ground(Ana, Channel.MarketingEmail) with { Since = null, IsProven = false };

        Assert.Equal("Refused Doubtful", Describe(Decided(mail, Known([], [doubtful])).Single()));
        Assert.Equal(
            "Refused Doubtful",
            Describe(Decided(mail, Known([], [doubtful, Ground(Ana, Channel.MarketingMaterial)])).Single()));
    }

    [Fact]
    public void Who_was_merged_away_refuses_what_the_kept_row_refuses_and_the_other_way_round()
    {
        var kept = new Person(AnaContact, "Ana", [Bo], [Channel.MarketingEmail]);
        var gone = new Person(AnaOld, "Ana", [Ana], []) { Master = AnaContact };

        Assert.Equal(
            "Refused DoNotBulkEmail", Decide(Category.Marketing, OfRow(AnaOld, "ana@example.com"), [gone, kept], []));
        Assert.Equal(
            "Refused DoNotBulkEmail",
            Decide(
                Category.Marketing,
                OfRow(AnaOld, "ana@example.com"),
                [gone with { Refused = [Channel.MarketingEmail] }, kept with { Refused = [] }],
                []));
        Assert.Equal("Refused Unreadable", Decide(Category.Marketing, OfRow(AnaOld, "ana@example.com"), [gone], []));
    }

    [Fact]
    public void Rows_that_were_merged_into_each_other_end()
    {
        var one = new Person(AnaOld, "Ana", [Ana], []) { Master = AnaContact };
        var other = new Person(AnaContact, "Ana", [Ana], []) { Master = AnaOld };

        Assert.Equal("Allowed", Decide(Category.Marketing, OfRow(AnaOld, "ana@example.com"), [one, other], []));
    }

    public static TheoryData<string, string, string, string> Texts => new()
    {
        // what is written beside the row, what the row holds, the verdicts where bo@example.com is suppressed for all
        // e-mail: on marketing and on business
        { "", "ana@example.com", "Allowed", "Allowed" },
        { "", "bo@example.com", "Refused Suppressed", "Refused Suppressed" },
        { "", "ana@example.com; bo@example.com", "Refused Suppressed", "Refused Suppressed" },
        { "", "no address", "Refused NoAddress", "Allowed" },
        { "", "ana@example.com; x", "Allowed", "Allowed" },
        { "", "ana@example.com; x@", "Refused NoAddress", "Allowed" },
        { "bo@example.com", "ana@example.com", "Refused Suppressed", "Refused Suppressed" },
        { "ana@example.com,bo@example.com", "ana@example.com", "Refused Suppressed", "Refused Suppressed" },
        { "ana@example.com, bo@", "ana@example.com", "Refused NoAddress", "Allowed" },
        { "ana@example.com", "no address", "Allowed", "Allowed" },
        { "cy@example.com", "bo@example.com", "Refused Suppressed", "Refused Suppressed" },
        { "", "", "Refused NoAddress", "Allowed" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_address_that_it_would_go_to_counts(
        string written, string main, string asMarketing, string asBusiness)
    {
        var to = OfRow(AnaContact, main) with { Written = AddressReading.Of(written) };
        Person[] rows = [new(AnaContact, "Ana", [Ana], [])];

        Assert.Equal(asMarketing, Decide(Category.Marketing, to, rows, [Ground(Bo, Channel.Email)]));
        Assert.Equal(asBusiness, Decide(Category.Transactional, to, rows, [Ground(Bo, Channel.Email)]));
    }

    [Fact]
    public void The_verdict_says_which_record_or_address_decided_and_since_when()
    {
        var own = Decided(
            Mail(Category.Marketing, [ToAna]),
            Known(
                [new Person(AnaContact, "Ana", [Ana], [Channel.MarketingEmail])],
                [Ground(Ana, Channel.MarketingEmail) with { Person = AnaContact }]))
            .Single();
        var listed = Decided(
            Mail(Category.Marketing, [Recipient.Typed("ana+news@example.com")]),
            Known([], [Ground(Ana, Channel.MarketingEmail) with { Person = AnaLead }])).Single();

        Assert.Equal((AnaContact, Before), (GroundOf(own).Person!.Id, GroundOf(own).Since));
        Assert.Equal(AnaContact, own.Row!.Id);
        Assert.Null(GroundOf(own).Address);
        Assert.Equal(
            (AnaTagged, AnaLead, Before), (GroundOf(listed).Address, GroundOf(listed).Whose, GroundOf(listed).Since));
        Assert.Null(listed.Row);
    }

    [Fact]
    public void Two_spellings_of_a_mailbox_are_one()
    {
        var twin = new Person(AnaLead, "Ana", [EmailAddress.Of("f.oo@gmail.com")!], [Channel.MarketingEmail]);

        Assert.Equal(
            "Refused DoNotBulkEmail",
            Decide(Category.Marketing, Recipient.Typed("F.o.o+a@googlemail.com"), [twin], []));
        Assert.Equal(
            "Refused Suppressed",
            Decide(
                Category.Marketing,
                Recipient.Typed("foo@gmail.com"),
                [],
                [Ground(twin.Addresses[0], Channel.MarketingEmail)]));
    }

    internal static Recipient OfRow(PersonId row, string? main) =>
        new(row, AddressReading.None) { Main = AddressReading.Of(main) };

    internal static AddressGround Ground(EmailAddress address, Channel channel, string? topic = null) => new(
        address.Mailbox.Value, new Matter(channel, topic), null, Before, Before, Weight.Person, null, IsProven: true);

    private static Ground GroundOf(RecipientVerdict verdict) => ((Verdict.Refused)verdict.Verdict).Ground;

    private static OutgoingMail Mail(Category category, IReadOnlyList<Recipient> recipients) =>
        new() { Id = Guid.Empty, Chosen = category, Recipients = recipients };

    private static KnownConsent Known(IReadOnlyList<Person> people, IReadOnlyList<AddressGround> grounds) =>
        new(people, Hashes, grounds, []);

    private static string Decide(
        Category category, Recipient recipient, IReadOnlyList<Person> people, IReadOnlyList<AddressGround> grounds) =>
        Describe(Decided(Mail(category, [recipient]), Known(people, grounds)).Single());

    private static IReadOnlyList<RecipientVerdict> Decided(OutgoingMail mail, KnownConsent? known) => SendPolicy.Decide(
        mail,
        known is null ? null : known with { Hashes = HashesOf(mail) },
        Settings.Read(_ => null),
        Now);

    private static string Describe(RecipientVerdict verdict) => verdict.Verdict switch
    {
        Verdict.Refused refused => $"Refused {refused.Ground.Rule}",
        Verdict.AllowedAsTransactional allowed => $"AllowedAsTransactional {allowed.Ground.Rule}",
        _ => "Allowed",
    };

    // Here an address stands for its own hash.
    internal static AddressHashes HashesOf(OutgoingMail mail) =>
        new(mail.Recipients.SelectMany(recipient => recipient.Addresses).Distinct(), mailbox => [mailbox.Value]);

    private static AddressHashes Hashes => AddressHashes.None;
}
