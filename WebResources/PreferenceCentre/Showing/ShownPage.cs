using System.Security.Cryptography;
using System.Text;
using OptOutPlugin.Domain;

namespace OptOutPlugin.PreferenceCentre.Showing;

/// <summary>What a press brings back of the page on which it was made.</summary>
/// <param name="Note">What was shown, as JSON of at most 2,000 characters.</param>
/// <param name="WordingHash">SHA-256 over all texts.</param>
internal sealed record ShownPage(string Note, string WordingHash)
{
    /// <summary>Which version of the privacy policy was shown, such as <c>2 de</c>; empty: none.</summary>
    public string PolicyVersion { get; init; } = "";

    /// <summary>
    /// A hash of the codes of topics that could be chosen. The form brings the codes themselves, so that this stays
    /// short however many there are.
    /// </summary>
    public string OfferedHash { get; init; } = "";

    /// <summary>Whether each of them was allowed, as it was shown: a 1 or a 0.</summary>
    public string Allowed { get; init; } = "";

    /// <summary>The ids of what was shown to wait for a confirmation.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];

    /// <summary>Whether the page is young enough to permit something.</summary>
    public bool IsRecent { get; init; }

    /// <summary>Whether topics are those that could be chosen on this page, in their order.</summary>
    /// <param name="codes">Their codes.</param>
    public bool Offers(IReadOnlyList<string> codes) => Allowed.Length == codes.Count && OfferedHash == HashOf(codes);

    /// <summary>The hash of codes, in their order.</summary>
    /// <param name="codes">The codes.</param>
    internal static string HashOf(IReadOnlyList<string> codes) => Hex.Of(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(codes.Select(code => $"{code.Length}:{code}\n")))));
}
