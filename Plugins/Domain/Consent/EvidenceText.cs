using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Consent;

/// <summary>Whether a text says anything that somebody could check later.</summary>
internal static class EvidenceText
{
    /// <summary>The longest evidence that is taken, in characters; longer is refused, never cut.</summary>
    public const int Longest = 4000;

    /// <summary>Evidence, and below it what is known of whoever acted; what does not fit is left out, never the evidence.
    /// </summary>
    public static string? With(string? evidence, string? known) =>
        string.IsNullOrEmpty(known) ? evidence
        : string.IsNullOrEmpty(evidence) ? known
        : evidence!.Length + 1 + known!.Length > Longest ? evidence
        : $"{evidence}\n{known}";

    /// <summary>Letters and digits that a text needs to say something.</summary>
    private const int Fewest = 10;

    /// <summary>The same in Chinese, Japanese and Korean, where a character says more.</summary>
    private const int FewestIdeographs = 5;

    /// <summary>Whether it holds ten letters or digits, or five in Chinese, Japanese or Korean; what nobody sees does
    /// not count.</summary>
    public static bool Says(string? text)
    {
        var letters = 0;
        var ideographs = 0;
        foreach (var point in UnicodeText.CodePoints(text ?? string.Empty))
        {
            if (UnicodeText.IsInvisible(point) || !UnicodeText.IsLetterOrDigit(point))
            {
                continue;
            }

            letters++;
            ideographs += UnicodeText.IsCjk(point) ? 1 : 0;
            if (letters >= Fewest || ideographs >= FewestIdeographs)
            {
                return true;
            }
        }

        return false;
    }
}
