using System.Globalization;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Tests;

public class LiftingARefusal
{
    private const string Said = "Called back and asked for the newsletter.";
    private static readonly DateTime Now = new(2026, 8, 31, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(ConsentSource.Link, true, Weight.Person)]
    [InlineData(ConsentSource.OneClick, true, Weight.Person)]
    [InlineData(ConsentSource.Reply, false, Weight.Person)]
    [InlineData(ConsentSource.WebForm, true, Weight.Person)]
    [InlineData(ConsentSource.Person, false, Weight.Reported)]
    [InlineData(ConsentSource.Person, true, Weight.Reported)]
    [InlineData(ConsentSource.PhoneCall, false, Weight.Reported)]
    [InlineData(ConsentSource.Letter, false, Weight.Reported)]
    [InlineData(ConsentSource.ExternalForm, true, Weight.Reported)]
    [InlineData(ConsentSource.Integration, true, Weight.Reported)]
    [InlineData(ConsentSource.Import, true, Weight.Staff)]
    [InlineData(ConsentSource.RecordChanged, false, Weight.Staff)]
    [InlineData(ConsentSource.RecordChanged, true, Weight.System)]
    [InlineData(ConsentSource.Merge, false, Weight.System)]
    [InlineData(ConsentSource.LeadQualification, false, Weight.System)]
    [InlineData(ConsentSource.TwinRecord, false, Weight.System)]
    [InlineData(ConsentSource.SendCheck, false, Weight.System)]
    [InlineData(ConsentSource.System, false, Weight.System)]
    public void Who_spoke_decides_what_a_refusal_weighs(object source, bool byApplication, object weight) =>
        Assert.Equal(weight, Weights.OfRefusal((ConsentSource)source, byApplication, ofImports: Weight.Staff));

    [Theory]
    [InlineData(ConsentSource.Link, true, false, Weight.Person)]
    [InlineData(ConsentSource.WebForm, true, false, Weight.Person)]
    [InlineData(ConsentSource.Reply, false, false, Weight.System)]
    [InlineData(ConsentSource.OneClick, false, false, Weight.System)]
    [InlineData(ConsentSource.Person, false, false, Weight.Reported)]
    [InlineData(ConsentSource.Person, true, false, Weight.System)]
    [InlineData(ConsentSource.Person, true, true, Weight.Reported)]
    [InlineData(ConsentSource.Import, true, false, Weight.System)]
    [InlineData(ConsentSource.Integration, true, true, Weight.Reported)]
    [InlineData(ConsentSource.Import, false, false, Weight.System)]
    [InlineData(ConsentSource.RecordChanged, false, false, Weight.Staff)]
    [InlineData(ConsentSource.RecordChanged, true, false, Weight.System)]
    public void A_permission_weighs_less_where_it_can_be_forged(
        object source, bool byApplication, bool isDoor, object weight) =>
        Assert.Equal(weight, Weights.OfPermission((ConsentSource)source, byApplication, isDoor));

    [Theory]
    [InlineData(Weight.System, null, ConsentSource.Person, true, Loosening.NoEvidence)]
    [InlineData(Weight.System, " \t\n", ConsentSource.Person, true, Loosening.NoEvidence)]
    [InlineData(Weight.System, "-----.....-----", ConsentSource.Person, true, Loosening.NoEvidence)]
    [InlineData(Weight.System, null, ConsentSource.Person, false, Loosening.NoEvidence)]
    [InlineData(Weight.System, Said, ConsentSource.Person, false, Loosening.NoRight)]
    [InlineData(Weight.System, Said, ConsentSource.Import, true, Loosening.WeightTooLow)]
    [InlineData(Weight.System, Said, ConsentSource.Integration, true, Loosening.WeightTooLow)]
    [InlineData(Weight.System, Said, ConsentSource.Reply, true, Loosening.WeightTooLow)]
    [InlineData(Weight.System, Said, ConsentSource.RecordChanged, true, Loosening.Permitted)]
    [InlineData(Weight.Staff, Said, ConsentSource.Import, true, Loosening.WeightTooLow)]
    [InlineData(Weight.Staff, Said, ConsentSource.RecordChanged, true, Loosening.Permitted)]
    [InlineData(Weight.Reported, Said, ConsentSource.RecordChanged, true, Loosening.WeightTooLow)]
    [InlineData(Weight.Reported, Said, ConsentSource.PhoneCall, true, Loosening.Permitted)]
    [InlineData(Weight.Person, Said, ConsentSource.PhoneCall, true, Loosening.WeightTooLow)]
    [InlineData(Weight.Person, Said, ConsentSource.Person, true, Loosening.WeightTooLow)]
    [InlineData(Weight.Person, Said, ConsentSource.Link, true, Loosening.Permitted)]
    [InlineData(Weight.Person, Said, ConsentSource.Reply, true, Loosening.WeightTooLow)]
    public void It_needs_evidence_the_right_and_enough_weight(
        object refused, string? text, object source, bool mayLoosen, object expected) =>
        Assert.Equal(
            expected,
            Judge(
                [new Refusal((Weight)refused, Now.AddDays(-1))],
                new Evidence(text, (ConsentSource)source, ByApplication: false),
                mayLoosen: mayLoosen));

    [Theory]
    [InlineData(false, Loosening.NotADoor)]
    [InlineData(true, Loosening.Permitted)]
    public void Of_programs_only_a_registered_door_says_that_people_agreed(bool isDoor, object expected) =>
        Assert.Equal(
        expected,
        Judge(
            [new Refusal(Weight.Reported, Now.AddDays(-1))],
            new Evidence(Said, ConsentSource.ExternalForm, ByApplication: true) { IsDoor = isDoor }));

    [Fact]
    public void What_is_stated_for_something_else_lifts_nothing() => Assert.Equal(
        Loosening.NotStated,
        Judge(
            [new Refusal(Weight.Staff, Now.AddDays(-1))],
            new Evidence(Said, ConsentSource.PhoneCall, ByApplication: false),
            isStated: false));

    [Theory]
    [InlineData(null, 1, true)]
    [InlineData(null, 2, false)]
    [InlineData(Channel.Phone, 1, false)]
    [InlineData(Channel.MarketingEmail, 7, true)]
    public void Evidence_is_for_what_it_names_and_else_for_one_thing_alone(
        object? named, int changing, bool expected) =>
        Assert.Equal(
            expected,
            new Evidence(Said, ConsentSource.PhoneCall, ByApplication: false)
            {
                Channels = named is null ? null : [(Channel)named],
            }.IsStatedFor(Channel.MarketingEmail, changing));

    [Theory]
    [InlineData("2026-08-30T12:00:00Z", "2026-08-29T12:00:00Z", Loosening.Permitted)]
    [InlineData("2026-08-30T12:00:00Z", "2026-08-30T11:59:59Z", Loosening.Permitted)]
    [InlineData("2026-08-30T12:00:00Z", "2026-08-30T12:00:00Z", Loosening.SaidBefore)]
    [InlineData("2019-01-01T00:00:00Z", "2026-08-30T12:00:00Z", Loosening.SaidBefore)]
    [InlineData("2026-08-30T12:00:00Z", null, Loosening.SaidBefore)]
    public void It_lifts_only_what_was_said_before_it(string permitted, string? refused, object expected) =>
        Assert.Equal(
        expected,
        Judge(
            [new Refusal(Weight.Staff, refused is null ? null : Instant(refused))],
            new Evidence(Said, ConsentSource.PhoneCall, ByApplication: false) { SaidOn = Instant(permitted) }));

    [Fact]
    public void Every_refusal_that_stands_must_be_outweighed() => Assert.Equal(
        Loosening.WeightTooLow,
        Judge(
            [new Refusal(Weight.Staff, Now.AddDays(-1)), new Refusal(Weight.Person, Now.AddYears(-3))],
            new Evidence(Said, ConsentSource.PhoneCall, ByApplication: false)));

    [Theory]
    [InlineData("2026-08-31T11:59:59Z", 0, ConsentSource.PhoneCall, Loosening.Permitted)]
    [InlineData("2026-08-31T11:59:59Z", 6, ConsentSource.PhoneCall, Loosening.Locked)]
    [InlineData("2026-02-28T12:00:00Z", 6, ConsentSource.PhoneCall, Loosening.Permitted)]
    [InlineData("2026-07-31T12:00:00Z", 1, ConsentSource.PhoneCall, Loosening.Permitted)]
    [InlineData("2026-07-31T12:00:01Z", 1, ConsentSource.PhoneCall, Loosening.Locked)]
    [InlineData("2026-03-01T00:00:00Z", 6, ConsentSource.PhoneCall, Loosening.Locked)]
    [InlineData("2026-08-31T11:59:59Z", 6, ConsentSource.Letter, Loosening.Permitted)]
    public void Who_refused_is_not_asked_again_before_the_lock_ends(
        string said, int months, object source, object expected) => Assert.Equal(
        expected,
        LooseningPolicy.Judge(
            [new Refusal(Weight.Reported, Instant(said))],
            new Evidence(Said, (ConsentSource)source, ByApplication: false),
            isStated: true,
            mayLoosen: true,
            months,
            Now));

    [Fact]
    public void The_weightiest_is_the_heaviest_and_of_those_the_last_one_said()
    {
        var last = new Refusal(Weight.Reported, Now);

        Assert.Equal(
            last,
            Refusal.Weightiest(
                [new Refusal(Weight.Reported, Now.AddYears(-1)), last, new Refusal(Weight.Staff, Now.AddDays(1))]));
        Assert.Null(Refusal.Weightiest([]));
    }

    [Fact]
    public void A_refusal_of_which_nothing_is_on_record_weighs_as_one_that_was_reported() =>
        Assert.Equal(Weight.Reported, Refusal.Unknown.Weight);

    private static Loosening Judge(
        Refusal[] standing, Evidence evidence, bool mayLoosen = true, bool isStated = true) =>
        LooseningPolicy.Judge(standing, evidence, isStated, mayLoosen, reaskLockMonths: 0, Now);

    private static DateTime Instant(string text) => DateTime.Parse(text, null, DateTimeStyles.RoundtripKind);
}
