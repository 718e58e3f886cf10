using System.Text;
using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Replies.Quoting;

/// <summary>Text as it is compared: in lower case, without accents, width and what nobody sees.</summary>
internal static class FoldedLine
{
    private const int Longest = 600;

    /// <summary>The words of a line, each between two blanks, apart from any other sign; Chinese in one.</summary>
    public static string Words(string text)
    {
        var words = new StringBuilder(" ");
        var wasChinese = false;
        foreach (var point in Folding.Points(text.Length > Longest ? text.Substring(0, Longest) : text))
        {
            var isLetter = UnicodeText.IsLetterOrDigit(point.Value);
            var isChinese = isLetter && UnicodeText.IsCjk(point.Value);
            if (words[words.Length - 1] != ' ' && (!isLetter || isChinese != wasChinese))
            {
                words.Append(' ');
            }

            if (isLetter)
            {
                words.Append(char.ConvertFromUtf32(point.Value));
            }

            wasChinese = isChinese;
        }

        return words[words.Length - 1] == ' ' ? words.ToString() : words.Append(' ').ToString();
    }

    /// <summary>Whether one of some phrases stands in words; one of Chinese anywhere, one of letters as whole words.
    /// </summary>
    public static bool Has(string words, IEnumerable<string> phrases) =>
        phrases.Any(phrase => words.IndexOf(Whole(phrase), StringComparison.Ordinal) >= 0);

    /// <summary>Whether words begin with one of some phrases.</summary>
    public static bool Begins(string words, IEnumerable<string> phrases) => phrases.Any(phrase =>
        Ascii.IsAll(phrase)
            ? words.StartsWith(Whole(phrase), StringComparison.Ordinal)
            : words.StartsWith(" " + phrase, StringComparison.Ordinal));

    private static string Whole(string phrase) => Ascii.IsAll(phrase) ? $" {phrase} " : phrase;
}
