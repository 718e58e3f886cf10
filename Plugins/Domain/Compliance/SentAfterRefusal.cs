using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Compliance;

/// <summary>The recipients of a sent e-mail who should not have got it.</summary>
/// <param name="Sure">Those who had surely refused it when it left.</param>
/// <param name="Unsure">Those of whom nobody can say which came first, the e-mail or the refusal.</param>
/// <param name="WithoutOptIn">
/// Those who had refused nothing and had not asked for it, where silence is a no by what their records say today.
/// </param>
internal sealed record PastRefusals(
    IReadOnlyList<RecipientVerdict> Sure,
    IReadOnlyList<RecipientVerdict> Unsure,
    IReadOnlyList<RecipientVerdict> WithoutOptIn);

/// <summary>
/// Decides of an e-mail as of when it left, twice: by what surely held then, and by what may have held.
/// </summary>
internal static class SentAfterRefusal
{
    /// <summary>The recipients who had refused it. What could not be read is no refusal.</summary>
    /// <param name="sent">The e-mail.</param>
    /// <param name="record">What is recorded of its recipients.</param>
    /// <param name="settings">How the product behaves in this organisation.</param>
    public static PastRefusals Among(SentMail sent, ConsentRecord record, Settings settings)
    {
        var sure = Refusals(sent, record, settings, sure: true, sent.Time.Earliest);
        if (sent.Time.Latest != sent.Time.Earliest)
        {
            var inTheEnd = Who(Refusals(sent, record, settings, sure: true, sent.Time.Latest));
            sure = sure.Where(one => inTheEnd.Contains(one.Recipient)).ToList();
        }

        var known = Who(sure);
        var unsure = new[] { sent.Time.Earliest, sent.Time.Latest }.Distinct()
            .SelectMany(now => Refusals(sent, record, settings, sure: false, now))
            .Where(one => known.Add(one.Recipient)).ToList();
        var withoutOptIn = Refused(sent, record, settings, sure: true, sent.Time.Latest, SilenceWasNo)
            .Where(one => known.Add(one.Recipient)).ToList();
        return new PastRefusals(sure, unsure, withoutOptIn);
    }

    private static List<RecipientVerdict> Refusals(
        SentMail sent, ConsentRecord record, Settings settings, bool sure, DateTime now) =>
        Refused(sent, record, settings, sure, now, IsOfThen);

    private static List<RecipientVerdict> Refused(
        SentMail sent, ConsentRecord record, Settings settings, bool sure, DateTime now, Func<Ground, bool> counts)
    {
        var mail = sent.Then(sure);
        return SendPolicy.Decide(mail, record.Then(mail, sent.Time, sure), settings, now)
            .Where(verdict => verdict.Verdict is Verdict.Refused { Ground: var ground } && counts(ground)).ToList();
    }

    // A topic that asks for an opt-in is a matter of the topic, and told with the refusals.
    private static bool SilenceWasNo(Ground ground) => ground.Topic is null
        && ground.Rule is (Rule.CountryNeedsOptIn or Rule.NoOptIn or Rule.OptInExpired or Rule.OptInOutdated);

    // Nobody keeps what the settings were then, in which country somebody lived, or who wrote what stands in a row. That
    // an address does not work is no refusal.
    private static bool IsOfThen(Ground ground) =>
        ground.Rule is not (Rule.Unreadable or Rule.NoAddress or Rule.Doubtful or Rule.CountryNeedsOptIn
            or Rule.AddressFailed)
        && (ground.Rule is not (Rule.NoOptIn or Rule.OptInExpired or Rule.OptInOutdated) || ground.Topic is not null);

    private static HashSet<Recipient> Who(IEnumerable<RecipientVerdict> verdicts) =>
        [.. verdicts.Select(verdict => verdict.Recipient)];
}
