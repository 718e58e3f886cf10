using System.Text;

namespace OptOutPlugin.Domain.Ledger;

/// <summary>Text as the ledger stores it: what is signed must be read back to the letter.</summary>
internal static class LedgerText
{
    /// <summary>
    /// The text with line ends as LF, without control characters, halves of surrogate pairs and white space at its ends,
    /// cut to a column's length in characters; null when nothing is left.
    /// </summary>
    public static string? Clean(string? text, int maxLength)
    {
        if (text is null)
        {
            return null;
        }

        var kept = new StringBuilder(Math.Min(text.Length, maxLength));
        for (var i = 0; i < text.Length && kept.Length < maxLength; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (kept.Length + 2 > maxLength)
                {
                    break;
                }

                kept.Append(text[i]).Append(text[++i]);
            }
            else if (text[i] is '\n' or '\t' || !(char.IsControl(text[i]) || char.IsSurrogate(text[i])))
            {
                kept.Append(text[i]);
            }
            else if (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
            {
                kept.Append('\n');
            }
        }

        var clean = kept.ToString().Trim();
        return clean.Length == 0 ? null : clean;
    }
}
