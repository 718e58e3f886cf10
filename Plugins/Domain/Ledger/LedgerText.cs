using System.Text;
using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Ledger;

/// <summary>Text as the ledger stores it: what is signed must be read back to the letter.</summary>
internal static class LedgerText
{
    /// <summary>
    /// The text with line ends as LF, without control characters, marks that turn the direction of writing, halves of
    /// surrogate pairs and white space at its ends, cut to a column's length in characters; null when nothing is left.
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
            else if (text[i] is '\n' or '\t' || !IsUnwanted(text[i]))
            {
                kept.Append(text[i]);
            }
            else if (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
            {
                kept.Append('\n');
            }
        }

        var clean = Trimmed(kept.ToString());
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>
    /// The bytes of a text, UTF-8. A half of a surrogate pair that stands alone is written as the three bytes of its
    /// own number, which no text has otherwise: the framework writes one replacement for all of them, so that an edit
    /// between them would not show.
    /// </summary>
    public static byte[] Bytes(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        using var bytes = new MemoryStream();
        for (var i = 0; i < text!.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var encoded = !isPair && char.IsSurrogate(text[i])
                ? [(byte)(0xe0 | (text[i] >> 12)), (byte)(0x80 | ((text[i] >> 6) & 63)), (byte)(0x80 | (text[i] & 63))]
                : Encoding.UTF8.GetBytes(isPair ? text.Substring(i++, 2) : text.Substring(i, 1));
            bytes.Write(encoded, 0, encoded.Length);
        }

        return bytes.ToArray();
    }

    /// <summary>A name as a sentence shows it: one line, at most so many characters.</summary>
    public static string? Line(string? text, int maxLength) =>
        Clean(text?.Replace('\n', ' ').Replace('\r', ' '), maxLength);

    private static string Trimmed(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && UnicodeText.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (start < end && UnicodeText.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return text.Substring(start, end - start);
    }

    private static bool IsUnwanted(char character) =>
        character is < ' ' or (>= '\u007f' and <= '\u009f')
        || char.IsSurrogate(character)
        || character is (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufffe' or '\uffff';
}
