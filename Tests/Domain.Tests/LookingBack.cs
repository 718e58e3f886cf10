using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Tests;

public class LookingBack
{
    private const string Hash = "a1";

    private static readonly DateTime Noon = new(2026, 8, 31, 12, 0, 0, DateTimeKind.Utc);

    private static readonly PersonId Ana = new("contact", new Guid(1, 0, 0, new byte[8]));

    private static readonly EmailAddress Address = EmailAddress.Of("ana@example.com")!;

    private static readonly Topic Events = new(new Guid(2, 0, 0, new byte[8]), "events");

    [Fact]
    public void Without_facts_nobody_refused() => Assert.Empty(Assert.Single(At(Noon).People).Refused);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void A_row_refuses_from_its_fact_to_the_next_one(int seconds, bool refuses)
    {
        var known = At(Noon.AddSeconds(seconds), Fact(Ana, null, true), Fact(Ana, null, false, 60));

        Assert.Equal(refuses, Assert.Single(known.People).Refused.Contains(Channel.MarketingEmail));
    }

    [Fact]
    public void Of_two_facts_of_one_second_the_refusal_holds() =>
        Assert.Single(Assert.Single(At(Noon, Fact(Ana, null, true), Fact(Ana, null, false)).People).Refused);

    [Theory]
    [InlineData(-2, false, false)]
    [InlineData(-1, false, true)]
    [InlineData(0, true, true)]
    public void What_was_said_before_it_was_written_down_counts_from_the_one_or_the_other(
        int years, bool asRecorded, bool asSaid)
    {
        var said = Fact(Ana, null, true) with { OccurredOn = Noon.AddYears(-1), RecordedOn = Noon };

        Assert.Equal(asSaid, Refuses(asRecorded: false));
        Assert.Equal(asRecorded, Refuses(asRecorded: true));

        bool Refuses(bool asRecorded) => ConsentHistory
            .At([said], Noon.AddYears(years), [Ana], AddressHashes.None, [], asRecorded)
            .People.Single().Refused.Count > 0;
    }

    [Fact]
    public void The_word_of_one_lifts_nothing_that_another_said_of_the_same_address()
    {
        var bo = Ana with { Id = new Guid(3, 0, 0, new byte[8]) };

        var known = At(Noon.AddMinutes(1), Fact(Ana, Hash, true), Fact(bo, Hash, true), Fact(Ana, Hash, false, 9));

        Assert.Equal(bo, Assert.Single(known.Grounds).Person);
    }

    [Theory]
    [InlineData("lifted", 60, false)]
    [InlineData("lifted", 59, true)]
    [InlineData("another address", 60, true)]
    [InlineData("another channel", 60, true)]
    [InlineData("another person", 60, true)]
    [InlineData("still there", 60, true)]
    public void Of_who_is_gone_a_refusal_ends_when_the_address_permits(string what, int seconds, bool refuses)
    {
        var ground = new AddressGround(
            what == "another address" ? "b2" : Hash,
            new Matter(what == "another channel" ? Channel.Email : Channel.MarketingEmail),
            what == "another person" ? Ana with { Table = "lead" } : Ana,
            Since: null,
            SaidOn: null,
            Weight.Reported,
            PausedUntil: null,
            IsProven: true);

        var known = ConsentHistory.At(
            [Fact(Ana, Hash, true), Fact(null, Hash, false, 60)],
            Noon.AddSeconds(seconds),
            [],
            new AddressHashes([Address], _ => [Hash]),
            [],
            lifted: what == "still there" ? [] : [ground]);

        Assert.Equal(refuses, known.Grounds.Count > 0);
        Assert.Equal(refuses, known.People.Any(person => person.Refused.Count > 0));
    }

    [Fact]
    public void What_was_entered_in_error_was_never_said()
    {
        var known = At(Noon, Fact(Ana, Hash, true), Fact(Ana, Hash, false) with { TakesBack = true });

        Assert.Empty(Assert.Single(known.People).Refused);
        Assert.Empty(known.Grounds);
        Assert.Empty(known.Preferences);
    }

    [Fact]
    public void A_fact_of_a_row_is_one_of_its_address_too()
    {
        var known = At(Noon, Fact(Ana, Hash, true));

        Assert.Equal(Hash, Assert.Single(known.Grounds).Hash);
        Assert.Single(At(Noon.AddMinutes(1), Fact(null, Hash, true), Fact(Ana, Hash, false, 9)).Grounds);
    }

    [Fact]
    public void An_address_that_nobody_asked_about_is_left_out() =>
        Assert.Empty(At(Noon, Fact(null, "b2", true)).Grounds);

    [Theory]
    [InlineData(true, PreferenceState.OptedOut)]
    [InlineData(false, PreferenceState.OptedIn)]
    public void A_topic_is_a_choice_and_no_flag(bool refuses, object state)
    {
        var known = At(Noon, Fact(Ana, null, refuses) with { Topic = "events" });

        Assert.Empty(Assert.Single(known.People).Refused);
        Assert.Equal(state, Assert.Single(known.Preferences).State);
    }

    [Fact]
    public void The_refusal_that_has_held_longest_says_since_when()
    {
        ConsentFact[] facts =
            [Fact(Ana, null, true), Fact(Ana, null, false, 4), Fact(Ana, null, true, 5), Fact(Ana, null, true, 9)];
        var byPerson = facts.ToLookup(fact => fact.Person!);
        var byHash = facts.Where(fact => fact.Hash is not null).ToLookup(fact => fact.Hash!);

        Assert.Equal(
            Noon.AddSeconds(5), ConsentHistory.Since(byPerson, byHash, Ana, [], Channel.MarketingEmail, null));
        Assert.Null(ConsentHistory.Since(byPerson, byHash, Ana, [], Channel.Phone, null));
        Assert.Null(ConsentHistory.Since(byPerson, byHash, Ana, [], Channel.MarketingEmail, "events"));
    }

    [Fact]
    public void A_pause_of_all_marketing_is_a_choice_and_no_flag()
    {
        var known = At(Noon, Fact(Ana, Hash, true) with { PausedUntil = Noon.AddDays(1) });

        Assert.Empty(Assert.Single(known.People).Refused);
        Assert.Equal(Noon.AddDays(1), Assert.Single(known.Preferences).PausedUntil);
        Assert.Equal(Effect.Pauses, Assert.Single(known.Grounds).EffectAt(Noon));
    }

    [Fact]
    public void A_flag_that_stood_because_of_an_address_was_no_word_of_the_person()
    {
        var person = Assert.Single(At(Noon, Fact(Ana, null, true) with { IsDerived = true }).People);

        Assert.Equal([Channel.MarketingEmail], person.Derived);
        Assert.False(person.RefusesOf(Channel.MarketingEmail));
    }

    private static ConsentFact Fact(PersonId? person, string? hash, bool refuses, int after = 0) =>
        new(person, hash, Channel.MarketingEmail, null, refuses, Noon.AddSeconds(after));

    private static KnownConsent At(DateTime second, params ConsentFact[] facts) => ConsentHistory.At(
        facts, second, [Ana], new AddressHashes([Address], _ => [Hash]), [Events]);
}
