using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OptOutPlugin.PreferenceCentre.Door;

namespace OptOutPlugin.PreferenceCentre.Waiting;

/// <summary>A refusal as it waits: through a link, or for an address that was typed in.</summary>
/// <param name="Key">The same for the same wish of the same person, so that a repeat adds nothing.</param>
/// <param name="Person">The same for all wishes through one link, or for one typed address.</param>
/// <param name="StoredOn">When it was stored, in UTC.</param>
/// <param name="Redemption">What is wished through a link; null: nothing.</param>
/// <param name="Submission">What is wished for a typed address; null: nothing.</param>
internal sealed record WaitingRefusal(
    string Key, string Person, DateTime StoredOn, Redemption? Redemption, Submission? Submission)
{
    /// <summary>
    /// A refusal through a link. Whoever pressed was told that it is received, so it holds whatever was permitted
    /// before the press: nobody is left to be asked.
    /// </summary>
    /// <exception cref="ArgumentException">It permits something, which needs its answer.</exception>
    public static WaitingRefusal Of(Redemption redemption)
    {
        if (!redemption.OnlyRefuses)
        {
            throw new ArgumentException("What permits something does not wait.", nameof(redemption));
        }

        var person = PersonOf(redemption.Token);
        var key = Hash(
        [
            person,
            redemption.Wish.ToString(),
            Day(redemption.PausedUntil),
            .. redemption.Refuse.Order(StringComparer.Ordinal),
        ]);
        return new(key, person, redemption.Evidence.PressedOn, redemption with { Confirmed = true }, null);
    }

    /// <summary>A refusal for a typed address.</summary>
    /// <exception cref="ArgumentException">It needs its answer.</exception>
    public static WaitingRefusal Of(Submission submission)
    {
        if (!submission.MayWait)
        {
            throw new ArgumentException("What needs its answer does not wait.", nameof(submission));
        }

        var person = Hash(["typed", submission.Address]);
        var key = Hash(
        [
            person,
            submission.Token,
            submission.Decision.ToString(),
            Day(submission.PausedUntil),
            .. submission.Topics.Order(StringComparer.Ordinal),
        ]);
        return new(key, person, submission.Evidence.PressedOn, null, submission);
    }

    /// <summary>What stands for whoever holds a link.</summary>
    /// <param name="token">The link's token.</param>
    public static string PersonOf(string token) => Hash(["link", token]);

    private static string Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Hash(IEnumerable<string> parts) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(part => $"{part.Length}:{part}")))));
}
