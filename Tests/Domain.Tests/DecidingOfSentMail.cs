using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Tests;

public sealed class DecidingOfSentMail
{
    private const string Sure = "sure";
    private const string Unsure = "unsure";
    private const string None = "none";
    private const string Hash = "hash";

    private static readonly DateTime Noon = new(2026, 1, 2, 12, 0, 0, DateTimeKind.Utc);
    private static readonly PersonId Ana = new("contact", new Guid("00000000-0000-0000-0000-00000000000a"));
    private static readonly PersonId Ben = new("lead", new Guid("00000000-0000-0000-0000-00000000000b"));
    private static readonly EmailAddress Address = EmailAddress.Of("ana@example.com")!;
    private static readonly Topic News = new(new Guid("00000000-0000-0000-0000-000000000001"), "news");

    // Seconds before and after noon, when the e-mail left; "-" is a refusal, "+" a permission.
    [Theory]
    [InlineData("", None)]
    [InlineData("-1-", Sure)]
    [InlineData("0-", Unsure)]
    [InlineData("1-", None)]
    [InlineData("-1- 1+", Sure)]
    [InlineData("-1- 0+", Unsure)]
    [InlineData("-2- -1+", None)]
    [InlineData("-2- -1+ 1-", None)]
    [InlineData("-2- -1+ 0-", Unsure)]
    [InlineData("-3- -2+ -1-", Sure)]
    public void What_the_ledger_said_before_counts_and_within_the_second_nobody_knows(string facts, string expected) =>
        Assert.Equal(expected, Judge(facts: Facts(facts)));

    [Theory]
    [InlineData(7L, 8L, None)]
    [InlineData(8L, 7L, Unsure)]
    [InlineData(7L, null, Unsure)]
    [InlineData(null, 8L, Unsure)]
    public void A_refusal_that_was_written_after_the_mail_was_is_later_within_the_second(
        long? mail, long? fact, string expected) =>
        Assert.Equal(expected, Judge(
            facts: [new(Ana, null, Channel.Email, null, Refuses: true, Noon, fact)],
            time: new SendingTime(Noon, Noon, mail)));

    [Theory]
    [InlineData(-1, -1, Sure)]
    [InlineData(0, 5, Unsure)]
    [InlineData(3, 5, Unsure)]
    [InlineData(6, 6, None)]
    public void When_a_mail_left_within_some_time_a_refusal_must_be_older_than_all_of_it(
        int refused, int again, string expected) =>
        Assert.Equal(expected, Judge(
            facts: [.. Facts($"{refused}- {again}-")], time: new SendingTime(Noon, Noon.AddSeconds(5))));

    [Theory]
    [InlineData(-1, Sure)]
    [InlineData(0, Unsure)]
    [InlineData(1, None)]
    public void A_suppression_counts_from_when_it_has_held(int seconds, string expected) =>
        Assert.Equal(expected, Judge(suppressions: [new(Hash, Channel.Email, null, At(seconds))]));

    [Fact]
    public void The_fact_that_made_a_suppression_tells_its_time_better() =>
        Assert.Equal(None, Judge(
            facts: [new(Ana, Hash, Channel.Email, null, Refuses: true, Noon, WrittenAs: 8)],
            suppressions: [new(Hash, Channel.Email, null, Noon)],
            time: new SendingTime(Noon, Noon, Version: 7)));

    [Theory]
    [InlineData(nameof(PreferenceState.OptedOut), null, -9, -9, -1, Sure)]
    [InlineData(nameof(PreferenceState.OptedOut), null, -9, -9, 0, Unsure)]
    [InlineData(nameof(PreferenceState.OptedOut), null, null, -9, 9, Unsure)]
    [InlineData(nameof(PreferenceState.OptedOut), null, 1, -9, 1, None)]
    [InlineData(nameof(PreferenceState.OptedOut), null, -9, 1, 1, None)]
    [InlineData(nameof(PreferenceState.OptedIn), null, -9, -9, -1, None)]
    [InlineData(nameof(PreferenceState.Paused), null, -9, -9, -1, Sure)]
    [InlineData(nameof(PreferenceState.Paused), 1, -9, -9, -1, Sure)]
    [InlineData(nameof(PreferenceState.Paused), 0, -9, -9, -1, None)]
    [InlineData(nameof(PreferenceState.Paused), -1, -9, -9, -2, None)]
    [InlineData(nameof(PreferenceState.Paused), 9, -9, -9, 2, Unsure)]
    public void A_choice_is_sure_only_where_its_row_was_not_written_since(
        string state, int? pausedUntil, int? since, int created, int changed, string expected) =>
        Assert.Equal(expected, Judge(
            topics: [new(News, At(-99))],
            choices: [Choice(Enum.Parse<PreferenceState>(state), since, created, changed, pausedUntil)]));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_choice_that_is_out_of_use_refuses_nothing(int changed) =>
        Assert.Equal(None, Judge(
            topics: [new(News, At(-99))],
            choices: [Choice(PreferenceState.OptedOut, -9, -9, changed) with { IsActive = false }]));

    [Theory]
    [InlineData(-1, None)]
    [InlineData(1, Sure)]
    public void A_choice_that_was_out_of_use_by_then_is_the_last_word(int changed, string expected) =>
        Assert.Equal(expected, Judge(
            facts: [Topical(refuses: true, -5)],
            topics: [new(News, At(-99))],
            choices: [Choice(PreferenceState.OptedOut, -9, -9, changed) with { IsActive = false }]));

    [Theory]
    [InlineData(null, -1, -99, None)]
    [InlineData(0, -1, -99, Sure)]
    [InlineData(1, -1, -99, None)]
    [InlineData(0, 5, -99, Unsure)]
    [InlineData(0, -1, 5, Unsure)]
    public void An_opt_in_must_not_have_ended(int? expires, int changed, int topicChanged, string expected) =>
        Assert.Equal(expected, Judge(
            topics: [new(News with { RequiresOptIn = true }, At(topicChanged))],
            choices: [Choice(PreferenceState.OptedIn, -9, -9, changed) with { ExpiresOn = At(expires) }]));

    [Theory]
    [InlineData(-1, Sure)]
    [InlineData(0, Unsure)]
    [InlineData(9, Unsure)]
    public void An_opt_in_is_missing_for_sure_only_where_the_topic_asked_for_it_then(int changed, string expected) =>
        Assert.Equal(expected, Judge(topics: [new(News with { RequiresOptIn = true }, At(changed))]));

    [Fact]
    public void An_opt_in_that_was_withdrawn_since_was_one() =>
        Assert.Equal(None, Judge(
            facts: [Topical(refuses: false, -5), Topical(refuses: true, 5)],
            topics: [new(News with { RequiresOptIn = true }, At(-99))],
            choices: [Choice(PreferenceState.OptedOut, 5, -5, 5)]));

    [Fact]
    public void A_refused_topic_that_was_asked_for_since_had_been_refused() =>
        Assert.Equal(Sure, Judge(
            facts: [Topical(refuses: true, -5), Topical(refuses: false, 5)],
            topics: [new(News, At(-99))],
            choices: [Choice(PreferenceState.OptedIn, 5, -5, 5)]));

    [Fact]
    public void Of_a_pause_that_was_written_over_the_ledger_only_knows_that_something_was_refused() =>
        Assert.Equal(Unsure, Judge(
            facts: [Topical(refuses: false, 5) with { RefusedBefore = true }],
            topics: [new(News, At(-99))],
            choices: [Choice(PreferenceState.OptedIn, 5, -5, 5)]));

    [Theory]
    [InlineData(-1, Sure)]
    [InlineData(1, Unsure)]
    public void A_row_that_was_written_since_may_have_got_the_address_only_then(int changed, string expected) =>
        Assert.Equal(expected, Judge(
            facts: [new(Ben, "elsewhere", Channel.Email, null, Refuses: true, At(-5))],
            twins: [new(Ben, [Address], At(changed))]));

    [Theory]
    [InlineData("", Sure)]
    [InlineData("-1+", None)]
    [InlineData("0+", None)]
    [InlineData("1+", Sure)]
    [InlineData("-2+ -1-", Sure)]
    [InlineData("-1+ 0-", Unsure)]
    public void An_override_counts_that_was_granted_by_then(string granted, string expected) =>
        Assert.Equal(expected, Judge(
            facts: [new(Ana, Hash, Channel.MarketingEmail, null, Refuses: true, At(-9))],
            overrides: [.. Facts(granted).Select(fact => new OverrideFact(fact.OccurredOn, !fact.Refuses))]));

    [Theory]
    [InlineData(-1, Sure)]
    [InlineData(1, None)]
    public void A_refusal_counts_from_when_it_was_recorded_however_long_ago_it_was_said(
        int recorded, string expected) =>
        Assert.Equal(expected, Judge(facts:
        [
            new(Ana, Hash, Channel.MarketingEmail, null, Refuses: true, At(-99)) { RecordedOn = At(recorded) },
        ]));

    [Theory]
    [InlineData(9, Sure)]
    [InlineData(-1, None)]
    public void A_pause_of_an_address_counts_until_it_ends(int until, string expected) =>
        Assert.Equal(expected, Judge(
            suppressions: [new(Hash, Channel.MarketingEmail, null, At(-9)) { PausedUntil = At(until) }]));

    [Fact]
    public void Business_is_no_finding() => Assert.Equal(None, Judge(
        facts: [new(Ana, Hash, Channel.MarketingEmail, null, Refuses: true, At(-9))],
        category: Category.Transactional));

    private static string Judge(
        IReadOnlyList<ConsentFact>? facts = null,
        IReadOnlyList<DatedSuppression>? suppressions = null,
        IReadOnlyList<DatedChoice>? choices = null,
        IReadOnlyList<DatedTwin>? twins = null,
        IReadOnlyList<DatedTopic>? topics = null,
        IReadOnlyList<OverrideFact>? overrides = null,
        SendingTime? time = null,
        Category category = Category.Marketing)
    {
        var mail = new OutgoingMail
        {
            Id = Guid.Empty,
            Chosen = category,
            Recipients = [new Recipient(Ana, AddressReading.Of(Address.Value))],
        };
        var record = new ConsentRecord(
            facts ?? [],
            suppressions ?? [],
            choices ?? [],
            twins ?? [],
            new AddressHashes([Address], _ => [Hash]));
        var found = SentAfterRefusal.Among(
            new SentMail(mail, time ?? new SendingTime(Noon, Noon), topics ?? [], overrides ?? []),
            record,
            Settings.Read(_ => null));
        return found.Sure.Count > 0 ? Sure : found.Unsure.Count > 0 ? Unsure : None;
    }

    private static List<ConsentFact> Facts(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(fact => new ConsentFact(
            Ana,
            Hash,
            Channel.Email,
            null,
            fact[^1] == '-',
            At(int.Parse(fact[..^1], System.Globalization.CultureInfo.InvariantCulture)))).ToList();

    private static ConsentFact Topical(bool refuses, int seconds) =>
        new(Ana, null, Channel.MarketingEmail, News.Code, refuses, At(seconds));

    private static DatedChoice Choice(
        PreferenceState state, int? since, int created, int changed, int? pausedUntil = null) => new(
        Ana, null, News.Id, state, null, At(pausedUntil), At(since), At(created), At(changed), IsActive: true);

    private static DateTime At(int seconds) => Noon.AddSeconds(seconds);

    private static DateTime? At(int? seconds) => seconds is { } some ? At(some) : null;
}
