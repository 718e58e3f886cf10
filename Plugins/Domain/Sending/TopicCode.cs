using System.Text;
using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Sending;

/// <summary>
/// The code of a topic, which never changes: the ledger and the suppression list know the topic by it.
/// </summary>
internal static class TopicCode
{
    /// <summary>What stands in the place of a code where all marketing is meant; no topic may have it.</summary>
    public const string All = "*";

    /// <summary>The most characters of a code.</summary>
    public const int Longest = 100;

    /// <summary>The code of a new topic, as it is stored: without what nobody sees, or else the topic's name.</summary>
    /// <param name="written">What was written as its code; null for nothing.</param>
    /// <param name="name">The topic's name; null for none.</param>
    public static string Of(string? written, string? name)
    {
        var code = Visible(written);
        code = code.Length > 0 ? code : Visible(name);
        return code.Length <= Longest ? code : code.Substring(0, Longest).Trim();
    }

    /// <summary>The code as codes are compared: two that look alike are one.</summary>
    public static string Compared(string code) => UnicodeText.Normal(code).Trim();

    private static string Visible(string? text)
    {
        var kept = new StringBuilder();
        foreach (var codePoint in UnicodeText.CodePoints(text ?? string.Empty))
        {
            if (!UnicodeText.IsInvisible(codePoint))
            {
                kept.Append(char.ConvertFromUtf32(codePoint));
            }
        }

        return kept.ToString().Trim();
    }
}
