using System.Globalization;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Tests;

public class LiftingARefusal
{
    private static readonly DateTime Now = new(2026, 8, 31, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(ConsentSource.Person, false, Rank.Person)]
    [InlineData(ConsentSource.Person, true, Rank.Person)]
    [InlineData(ConsentSource.Link, true, Rank.Person)]
    [InlineData(ConsentSource.OneClick, true, Rank.Person)]
    [InlineData(ConsentSource.Reply, false, Rank.Person)]
    [InlineData(ConsentSource.PhoneCall, false, Rank.Person)]
    [InlineData(ConsentSource.WebForm, true, Rank.Person)]
    [InlineData(ConsentSource.RecordChanged, false, Rank.Staff)]
    [InlineData(ConsentSource.RecordChanged, true, Rank.System)]
    [InlineData(ConsentSource.Import, false, Rank.System)]
    [InlineData(ConsentSource.Merge, false, Rank.System)]
    [InlineData(ConsentSource.LeadQualification, false, Rank.System)]
    [InlineData(ConsentSource.TwinRecord, false, Rank.System)]
    [InlineData(ConsentSource.Integration, false, Rank.System)]
    [InlineData(ConsentSource.SendCheck, false, Rank.System)]
    [InlineData(ConsentSource.System, false, Rank.System)]
    public void Who_spoke_decides_the_weight(object source, bool byApplication, object rank) =>
        Assert.Equal(rank, Ranks.Of((ConsentSource)source, byApplication));

    [Theory]
    [InlineData(Rank.System, null, ConsentSource.WebForm, true, Loosening.NoEvidence)]
    [InlineData(Rank.System, "", ConsentSource.WebForm, true, Loosening.NoEvidence)]
    [InlineData(Rank.System, " \t\n", ConsentSource.WebForm, true, Loosening.NoEvidence)]
    [InlineData(Rank.System, null, ConsentSource.WebForm, false, Loosening.NoEvidence)]
    [InlineData(Rank.System, "text", ConsentSource.WebForm, false, Loosening.NoRight)]
    [InlineData(Rank.System, "text", ConsentSource.Import, true, Loosening.Permitted)]
    [InlineData(Rank.Staff, "text", ConsentSource.Import, true, Loosening.RankTooLow)]
    [InlineData(Rank.Staff, "text", ConsentSource.RecordChanged, true, Loosening.Permitted)]
    [InlineData(Rank.Person, "text", ConsentSource.RecordChanged, true, Loosening.RankTooLow)]
    [InlineData(Rank.Person, "text", ConsentSource.TwinRecord, true, Loosening.RankTooLow)]
    [InlineData(Rank.Person, "text", ConsentSource.PhoneCall, true, Loosening.Permitted)]
    [InlineData(Rank.Person, "text", ConsentSource.Person, true, Loosening.Permitted)]
    public void It_needs_evidence_the_right_and_enough_weight(
        object refused, string? text, object source, bool mayLoosen, object expected) =>
        Assert.Equal(
            expected,
            LooseningPolicy.Judge(
                new Refusal((Rank)refused, Now.AddDays(-1)),
                new Evidence(text, (ConsentSource)source, ByApplication: false),
                mayLoosen,
                reaskLockMonths: 0,
                Now));

    [Fact]
    public void A_program_that_says_nothing_of_who_spoke_lifts_no_users_refusal() => Assert.Equal(
        Loosening.RankTooLow,
        LooseningPolicy.Judge(
            new Refusal(Rank.Staff, Now),
            new Evidence("text", ConsentSource.RecordChanged, ByApplication: true),
            mayLoosen: true,
            reaskLockMonths: 0,
            Now));

    [Theory]
    [InlineData(ConsentSource.RecordChanged, Loosening.RankTooLow)]
    [InlineData(ConsentSource.Reply, Loosening.Permitted)]
    public void A_refusal_of_which_nothing_is_known_counts_as_the_persons_own(object source, object expected) =>
        Assert.Equal(
            expected,
            LooseningPolicy.Judge(
                Refusal.Unknown,
                new Evidence("text", (ConsentSource)source, ByApplication: false),
                mayLoosen: true,
                reaskLockMonths: 12,
                Now));

    [Theory]
    [InlineData("2026-08-31T12:00:00Z", 0, ConsentSource.PhoneCall, Loosening.Permitted)]
    [InlineData("2026-08-31T12:00:00Z", 6, ConsentSource.PhoneCall, Loosening.Locked)]
    [InlineData("2026-02-28T12:00:00Z", 6, ConsentSource.PhoneCall, Loosening.Permitted)]
    [InlineData("2026-03-01T11:59:59Z", 6, ConsentSource.PhoneCall, Loosening.Locked)]
    [InlineData("2026-08-31T12:00:00Z", 6, ConsentSource.Person, Loosening.Permitted)]
    [InlineData("2026-08-31T12:00:00Z", 6, ConsentSource.Link, Loosening.Permitted)]
    [InlineData("2026-08-31T12:00:00Z", 6, ConsentSource.OneClick, Loosening.Permitted)]
    [InlineData("2026-08-31T12:00:00Z", 6, ConsentSource.Reply, Loosening.Permitted)]
    [InlineData("2026-08-31T12:00:00Z", 6, ConsentSource.WebForm, Loosening.Permitted)]
    public void Who_refused_is_not_asked_again_for_a_while_but_may_come_by_himself(
        string since, int months, object source, object expected) =>
        Assert.Equal(
            expected,
            LooseningPolicy.Judge(
                new Refusal(Rank.Person, DateTime.Parse(since, null, DateTimeStyles.RoundtripKind)),
                new Evidence("text", (ConsentSource)source, ByApplication: false),
                mayLoosen: true,
                months,
                Now));

    [Fact]
    public void What_the_organisation_itself_noted_locks_nothing() => Assert.Equal(
        Loosening.Permitted,
        LooseningPolicy.Judge(
            new Refusal(Rank.Staff, Now),
            new Evidence("text", ConsentSource.PhoneCall, ByApplication: false),
            mayLoosen: true,
            reaskLockMonths: 12,
            Now));
}
