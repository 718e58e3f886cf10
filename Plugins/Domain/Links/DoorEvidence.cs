using System.Globalization;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Domain.Links;

/// <summary>What is kept of how a person said something at a public door, in English as all that is signed.</summary>
/// <param name="Door">The door, in words.</param>
internal sealed record DoorEvidence(string Door)
{
    private const string LanguageMark = "Language: ";
    private const string WordsMark = "Words: ";
    private const int LongestShown = 2000;
    private const int LongestAgent = 200;
    private const int HashLength = 64;

    /// <summary>When the person pressed, UTC; null where nobody says.</summary>
    public DateTime? PressedOn { get; init; }

    /// <summary>What was shown: the texts by id, version, language and hash; null for not known.</summary>
    public string? Shown { get; init; }

    /// <summary>The SHA-256 of all texts that were shown; null for not known.</summary>
    public string? WordingHash { get; init; }

    /// <summary>Which version of the privacy policy was shown, such as <c>2 de</c>; null for not known.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>What the browser called itself; null for not kept.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The keyed hash of the network address; null for not kept.</summary>
    public string? Network { get; init; }

    /// <summary>Whether the browser sent the Global Privacy Control signal (Sec-GPC).</summary>
    public bool HasPrivacySignal { get; init; }

    /// <summary>The language of the page, by its code; null for not known.</summary>
    public string? Language { get; init; }

    /// <summary>What the person wrote, where it was not a page that was pressed; null for a page.</summary>
    public string? Said { get; init; }

    /// <summary>The mail behind it; null for none.</summary>
    public Guid? MessageId { get; init; }

    /// <summary>The row that keeps it, by table and id, where it is no mail; null for none.</summary>
    public string? Kept { get; init; }

    /// <summary>The hash of the texts, where it is one; null for not known.</summary>
    public string? Wording => HashOf(WordingHash);

    /// <summary>All of it as text, at most what the ledger keeps.</summary>
    public string Text => LedgerText.Clean(string.Join("\n", Lines()), EvidenceText.Longest)!;

    /// <summary>The language that stands in what was kept; null for none.</summary>
    /// <param name="text">What was kept, as <see cref="Text"/> makes it.</param>
    public static Languages.Language? LanguageIn(string? text) => Languages.LanguageCode.Read(In(text, LanguageMark));

    /// <summary>The words of the person that stand in what was kept; null for none.</summary>
    /// <param name="text">What was kept, as <see cref="Text"/> makes it.</param>
    public static string? WordsIn(string? text) => In(text, WordsMark);

    private static string? In(string? text, string mark) => (text ?? string.Empty).Split('\n')
        .FirstOrDefault(line => line.StartsWith(mark, StringComparison.Ordinal))
        ?.Substring(mark.Length);

    private IEnumerable<string> Lines()
    {
        yield return "Said " + Door + ".";
        if (PressedOn is { } pressed)
        {
            yield return string.Format(
                CultureInfo.InvariantCulture, "When: {0:yyyy-MM-dd'T'HH:mm:ss'Z'}", pressed);
        }

        if (MessageId is { } message)
        {
            yield return "E-mail: " + message.ToString("D");
        }

        if (LedgerText.Line(Kept, LongestAgent) is { } kept)
        {
            yield return "Kept in: " + kept;
        }

        if (Language is not null)
        {
            yield return LanguageMark + Language;
        }

        if (LedgerText.Line(Said, LongestShown) is { } said)
        {
            yield return WordsMark + said;
            yield break;
        }

        yield return "Words shown (SHA-256): " + (Wording ?? "not known");
        if (LedgerText.Line(Shown, LongestShown) is { } shown)
        {
            yield return "Shown: " + shown;
        }

        if (LedgerText.Line(UserAgent, LongestAgent) is { } agent)
        {
            yield return "Browser: " + agent;
        }

        if (HashOf(Network) is { } network)
        {
            yield return "Network (hash): " + network;
        }

        if (HasPrivacySignal)
        {
            yield return "Global Privacy Control: on";
        }
    }

    private static string? HashOf(string? text) =>
        text is { Length: HashLength } && text.All(one => one is (>= '0' and <= '9') or (>= 'a' and <= 'f'))
            ? text
            : null;
}
