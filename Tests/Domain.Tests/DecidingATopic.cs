using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;
using static OptOutPlugin.Domain.Sending.PreferenceState;

namespace OptOutPlugin.Domain.Tests;

public class DecidingATopic
{
    private static readonly DateTime Now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly EmailAddress Ana = EmailAddress.Of("ana@example.com")!;
    private static readonly PersonId AnaContact = new("contact", Guid.Parse("00000000-0000-0000-0000-00000000000a"));
    private static readonly Topic News = new(Guid.Parse("00000000-0000-0000-0000-000000000001"), "news");
    private static readonly Topic Sports =
        new(Guid.Parse("00000000-0000-0000-0000-000000000002"), "news/sports", News.Id);

    private static readonly Topic Events = new(Guid.Parse("00000000-0000-0000-0000-000000000003"), "events");

    public static TheoryData<string, object, object, bool, string> Cases => new()
    {
        // the case in words, the topics of the message, the choices, whether the topic requires opt-in, the verdict
        { "no choice", OfSports, None, false, "Allowed" },
        { "the topic refused", OfSports, new[] { Choice(Sports, OptedOut) }, false, "TopicRefused news/sports" },
        { "its parent refused", OfSports, new[] { Choice(News, OptedOut) }, false, "TopicRefused news" },
        { "a child refused", OfNews, new[] { Choice(Sports, OptedOut) }, false, "Allowed" },
        { "another topic refused", OfSports, new[] { Choice(Events, OptedOut) }, false, "Allowed" },
        { "all topics refused", OfSports, new[] { Choice(null, OptedOut) }, false, "TopicRefused " },
        {
            "all topics refused, message without one", NoTopic, new[] { Choice(null, OptedOut) }, false, "TopicRefused "
        },
        { "a topic refused, message without one", NoTopic, new[] { Choice(News, OptedOut) }, false, "Allowed" },
        {
            "in and out at once: out", OfSports,
            new[] { Choice(Sports, OptedIn), Choice(Sports, OptedOut) }, false, "TopicRefused news/sports"
        },
        {
            "in, parent out: out", OfSports, new[] { Choice(Sports, OptedIn), Choice(News, OptedOut) }, false,
            "TopicRefused news"
        },
        { "paused for another second", OfSports, new[] { Pause(Now.AddSeconds(1)) }, false, "Paused news/sports" },
        { "a pause that ends now", OfSports, new[] { Pause(Now) }, false, "Allowed" },
        { "a pause without an end", OfSports, new[] { Choice(Sports, Paused) }, false, "Paused news/sports" },
        { "opt-in needed, none there", OfSports, None, true, "NoOptIn news/sports" },
        { "opt-in needed and there", OfSports, new[] { Choice(Sports, OptedIn) }, true, "Allowed" },
        {
            "opt-in needed, only one to another", OfSports, new[] { Choice(Events, OptedIn) }, true,
            "NoOptIn news/sports"
        },
        {
            "opt-in needed, only one to the parent", OfSports, new[] { Choice(News, OptedIn) }, true,
            "NoOptIn news/sports"
        },
        { "opt-in needed, expired this second", OfSports, new[] { OptIn(Now) }, true, "OptInExpired news/sports" },
        { "opt-in needed, not yet expired", OfSports, new[] { OptIn(Now.AddSeconds(1)) }, true, "Allowed" },
        {
            "opt-in needed, one expired and one not", OfSports,
            new[] { OptIn(Now.AddDays(-1)), Choice(Sports, OptedIn) }, true, "Allowed"
        },
    };

    private static IReadOnlyList<Topic> NoTopic => [];

    private static IReadOnlyList<Topic> OfNews => [News];

    private static IReadOnlyList<Topic> OfSports => [Sports, News];

    private static Preference[] None => [];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_strictest_choice_wins(string why, object topics, object choices, bool requiresOptIn, string verdict)
    {
        var chain = ((IReadOnlyList<Topic>)topics)
            .Select((topic, i) => topic with { RequiresOptIn = requiresOptIn && i == 0 }).ToList();

        Assert.Equal(verdict, Decide(chain, (Preference[])choices, Category.Marketing));
        Assert.NotEmpty(why);
    }

    [Fact]
    public void An_opt_in_to_a_topic_serves_a_parent_that_requires_one() =>
        Assert.Equal(
            "Allowed",
            Decide([Sports, News with { RequiresOptIn = true }], [Choice(Sports, OptedIn)], Category.Marketing));

    [Fact]
    public void A_parent_that_requires_opt_in_requires_it_for_its_children() =>
        Assert.Equal("NoOptIn news", Decide([Sports, News with { RequiresOptIn = true }], [], Category.Marketing));

    [Fact]
    public void Business_goes_on_and_a_refused_topic_stays_on_the_record() =>
        Assert.Equal(
            "As business: TopicRefused news", Decide(OfSports, [Choice(News, OptedOut)], Category.Transactional));

    [Fact]
    public void Business_that_nobody_opted_in_to_is_nothing_to_record() =>
        Assert.Equal("Allowed", Decide([Sports with { RequiresOptIn = true }], [], Category.Transactional));

    [Fact]
    public void An_override_lifts_what_a_topic_refused() =>
        Assert.Equal(
            "By override: TopicRefused news",
            Decide(OfSports, [Choice(News, OptedOut)], Category.Marketing, isOverridden: true));

    [Fact]
    public void A_topic_of_which_nothing_is_known_refuses_marketing_even_with_an_override()
    {
        var mail = Mail([], Category.Marketing, isOverridden: true) with { IsTopicUnknown = true };

        Assert.Equal("Unreadable ", Describe(mail, Known([new Person(AnaContact, "", [Ana], [])], [], [])));
    }

    [Fact]
    public void An_override_never_lifts_no_email_at_all()
    {
        var person = new Person(AnaContact, "", [Ana], [Channel.Email, Channel.MarketingEmail]);
        var mail = Mail([], Category.Marketing, isOverridden: true);

        Assert.Equal("DoNotEmail ", Describe(mail, Known([person], [], [])));
    }

    [Fact]
    public void An_address_may_be_suppressed_for_one_topic_alone()
    {
        var person = new Person(AnaContact, "", [Ana], []);
        var known = Known([person], [DecidingASend.Ground(Ana, Channel.MarketingEmail, "news")], []);

        Assert.Equal("TopicRefused news", Describe(Mail(OfSports, Category.Marketing), known));
        Assert.Equal("Allowed", Describe(Mail([Events], Category.Marketing), known));
        Assert.Equal("Allowed", Describe(Mail([], Category.Marketing), known));
    }

    [Fact]
    public void A_choice_of_the_plain_address_covers_its_tags()
    {
        var tagged = Recipient.Typed("ana+x@example.com");
        var known = Known([], [], [new Preference(null, Ana.Value, News.Id, OptedOut)]);
        var mail = Mail(OfSports, Category.Marketing) with { Recipients = [tagged] };

        Assert.Equal("TopicRefused news", Describe(mail, known));
    }

    [Fact]
    public void Topics_that_bite_their_own_tail_end()
    {
        var one = new Topic(News.Id, "one", Sports.Id);
        var two = new Topic(Sports.Id, "two", News.Id);
        var topics = new Dictionary<Guid, Topic> { [one.Id] = one, [two.Id] = two };

        Assert.Equal([one, two], Topic.Chain(one.Id, topics));
        Assert.Empty(Topic.Chain(Events.Id, topics));
        Assert.Empty(Topic.Chain(null, topics));
    }

    public static TheoryData<string, object, string> Unproven => new()
    {
        // the case in words, a choice that somebody else than the product wrote, the verdict on marketing
        { "an opt-in", Choice(Sports, OptedIn), "Doubtful news/sports" },
        { "a refusal", Choice(Sports, OptedOut), "TopicRefused news/sports" },
        { "a pause that goes on", Pause(Now.AddSeconds(1)), "Paused news/sports" },
        { "a pause that has ended", Pause(Now), "Doubtful news/sports" },
        { "an opt-in to another topic", Choice(Events, OptedIn), "Allowed" },
        { "an opt-in to all", Choice(null, OptedIn), "Doubtful " },
    };

    [Theory]
    [MemberData(nameof(Unproven))]
    public void What_the_product_did_not_write_permits_nothing(string why, object choice, string verdict)
    {
        var unproven = (Preference)choice with { IsProven = false };

        Assert.Equal(verdict, Decide(OfSports, [unproven], Category.Marketing));
        Assert.NotEmpty(why);
    }

    [Theory]
    [InlineData("news/sports", "TopicRefused news/sports")]
    [InlineData("news", "TopicRefused news")]
    [InlineData("events", "Allowed")]
    public void A_topic_or_one_above_it_may_be_suppressed_for_the_address(string topic, string verdict) =>
        Assert.Equal(verdict, Describe(
            Mail(OfSports, Category.Marketing),
            Known(
                [new Person(AnaContact, "", [Ana], [])],
                [DecidingASend.Ground(Ana, Channel.MarketingEmail, topic)],
                [])));

    [Theory]
    [InlineData(1, "Paused news")]
    [InlineData(0, "Allowed")]
    public void An_address_may_have_paused_a_topic(int seconds, string verdict) =>
        Assert.Equal(verdict, Describe(
            Mail(OfSports, Category.Marketing),
            Known(
                [new Person(AnaContact, "", [Ana], [])],
                [
                    DecidingASend.Ground(Ana, Channel.MarketingEmail, "news")
                        with { PausedUntil = Now.AddSeconds(seconds) },
                ],
                [])));

    [Fact]
    public void A_refusal_of_the_topic_is_said_before_a_pause_of_it() =>
        Assert.Equal("TopicRefused news", Describe(
            Mail(OfSports, Category.Marketing),
            Known(
                [new Person(AnaContact, "", [Ana], [])],
                [
                    DecidingASend.Ground(Ana, Channel.MarketingEmail, "news/sports")
                        with { PausedUntil = Now.AddDays(1) },
                ],
                [Choice(News, OptedOut)])));

    [Theory]
    [InlineData("Sports", true)]
    [InlineData("News", true)]
    [InlineData("Orphan", false)]
    [InlineData("Gone", false)]
    [InlineData("Ring", true)]
    [InlineData(null, true)]
    public void A_chain_of_topics_is_whole_or_not(string? topic, bool isWhole)
    {
        var ring = new Topic(new Guid(9, 0, 0, new byte[8]), "ring", new Guid(9, 0, 0, new byte[8]));
        var orphan = new Topic(new Guid(8, 0, 0, new byte[8]), "orphan", new Guid(7, 0, 0, new byte[8]));
        var topics = new[] { News, Sports, ring, orphan }.ToDictionary(one => one.Id);
        Guid? id = topic switch
        {
            "Sports" => Sports.Id,
            "News" => News.Id,
            "Orphan" => orphan.Id,
            "Ring" => ring.Id,
            null => null,
            _ => new Guid(6, 0, 0, new byte[8]),
        };

        Assert.Equal(isWhole, Topic.IsWhole(id, Topic.Chain(id, topics)));
    }

    private static KnownConsent Known(
        IReadOnlyList<Person> people, IReadOnlyList<AddressGround> grounds, IReadOnlyList<Preference> choices) =>
        new(people, AddressHashes.None, grounds, choices);

    private static Preference Choice(Topic? topic, PreferenceState state) => new(AnaContact, null, topic?.Id, state);

    private static Preference Pause(DateTime until) => Choice(Sports, Paused) with { PausedUntil = until };

    private static Preference OptIn(DateTime expires) => Choice(Sports, OptedIn) with { ExpiresOn = expires };

    private static OutgoingMail Mail(IReadOnlyList<Topic> topics, Category category, bool isOverridden = false) => new()
    {
        Id = Guid.Empty,
        Chosen = category,
        Topics = topics,
        IsOverridden = isOverridden,
        Recipients = [DecidingASend.OfRow(AnaContact, "ana@example.com")],
    };

    private static string Decide(
        IReadOnlyList<Topic> topics, Preference[] choices, Category category, bool isOverridden = false) => Describe(
        Mail(topics, category, isOverridden),
        Known([new Person(AnaContact, "Ana", [Ana], [])], [], choices));

    private static string Describe(OutgoingMail mail, KnownConsent known) =>
        SendPolicy.Decide(mail, known with { Hashes = DecidingASend.HashesOf(mail) }, Settings.Read(_ => null), Now)
            .Single().Verdict switch
        {
            Verdict.Refused refused => $"{refused.Ground.Rule} {refused.Ground.Topic}",
            Verdict.AllowedAsTransactional passed => $"As business: {passed.Ground.Rule} {passed.Ground.Topic}",
            Verdict.AllowedByOverride passed => $"By override: {passed.Ground.Rule} {passed.Ground.Topic}",
            _ => "Allowed",
        };
}
