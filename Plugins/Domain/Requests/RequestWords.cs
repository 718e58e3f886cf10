using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Requests;

/// <summary>
/// The words by which a caller names what somebody wants, and through what it came: exactly as they are spelled.
/// </summary>
internal static class RequestWords
{
    /// <summary>What somebody wants; null for a word that names nothing of it.</summary>
    public static Decision? DecisionOf(string word) => Named<Decision>(word.Trim());

    /// <summary>
    /// A source that a caller may name; null for a word that names none, and for what comes through a door of ours:
    /// that proves itself, and is never claimed.
    /// </summary>
    public static ConsentSource? SourceOf(string word) =>
        Named<ConsentSource>(word.Trim()) is { } source && Weights.Claimable.Contains(source) ? source : null;

    private static T? Named<T>(string word) where T : struct, Enum =>
        Enum.TryParse<T>(word, out var value) && value.ToString() == word ? value : null;
}
