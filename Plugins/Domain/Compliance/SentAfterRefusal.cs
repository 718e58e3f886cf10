using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Compliance;

/// <summary>The recipients of a sent e-mail who should not have got it.</summary>
/// <param name="Sure">Those who had surely refused it when it left.</param>
/// <param name="Unsure">Those of whom nobody can say which came first, the e-mail or the refusal.</param>
internal sealed record PastRefusals(IReadOnlyList<RecipientVerdict> Sure, IReadOnlyList<RecipientVerdict> Unsure);

/// <summary>
/// Decides of an e-mail as of when it left, twice: by what surely held then, and by what may have held.
/// </summary>
internal static class SentAfterRefusal
{
    /// <summary>The recipients who had refused it. What could not be read is no refusal.</summary>
    /// <param name="sent">The e-mail.</param>
    /// <param name="record">What is recorded of its recipients.</param>
    /// <param name="otherwise">What a message is that nothing says anything about.</param>
    public static PastRefusals Among(SentMail sent, ConsentRecord record, UnclassifiedMail otherwise)
    {
        var sure = Refusals(sent, record, otherwise, sure: true, sent.Time.Earliest);
        if (sent.Time.Latest != sent.Time.Earliest)
        {
            var inTheEnd = Who(Refusals(sent, record, otherwise, sure: true, sent.Time.Latest));
            sure = sure.Where(one => inTheEnd.Contains(one.Recipient)).ToList();
        }

        var known = Who(sure);
        var unsure = new[] { sent.Time.Earliest, sent.Time.Latest }.Distinct()
            .SelectMany(now => Refusals(sent, record, otherwise, sure: false, now))
            .Where(one => known.Add(one.Recipient)).ToList();
        return new PastRefusals(sure, unsure);
    }

    private static List<RecipientVerdict> Refusals(
        SentMail sent, ConsentRecord record, UnclassifiedMail otherwise, bool sure, DateTime now)
    {
        var mail = sent.Then(sure);
        return SendPolicy.Decide(mail, record.Then(mail, sent.Time, sure), otherwise, now)
            .Where(verdict => verdict.Verdict is Verdict.Refused refused
                && refused.Ground.Rule is not (Rule.Unreadable or Rule.NoAddress))
            .ToList();
    }

    private static HashSet<Recipient> Who(IEnumerable<RecipientVerdict> verdicts) =>
        [.. verdicts.Select(verdict => verdict.Recipient)];
}
