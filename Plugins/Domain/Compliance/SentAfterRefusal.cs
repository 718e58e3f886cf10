using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Compliance;

/// <summary>Finds the recipients of a sent e-mail who had refused it when it was sent.</summary>
internal static class SentAfterRefusal
{
    /// <summary>The refusals that were older than the e-mail. One whose age nobody knows is none.</summary>
    /// <param name="verdicts">What would be decided of the e-mail now.</param>
    /// <param name="sentOn">When it was sent, UTC.</param>
    /// <param name="refusedOn">Since when a refusal holds, UTC; null when nobody knows.</param>
    public static IReadOnlyList<RecipientVerdict> Among(
        IEnumerable<RecipientVerdict> verdicts, DateTime sentOn, Func<RecipientVerdict, Ground, DateTime?> refusedOn) =>
        verdicts.Where(verdict => verdict.Verdict is Verdict.Refused refused
            && refusedOn(verdict, refused.Ground) is { } since && since < sentOn).ToList();
}
