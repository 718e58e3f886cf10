using System.Text;

namespace OptOutPlugin.Domain.Deliveries.Reasons;

/// <summary>What a server said, made fit to be searched for phrases.</summary>
internal static class ReasonText
{
    private const int Longest = 4000;

    /// <summary>At most so much of it as counts.</summary>
    public static string Bounded(string text) => text.Length > Longest ? text.Substring(0, Longest) : text;

    /// <summary>
    /// Its words in lower case, one blank before and behind each, without apostrophes, codes, addresses of people and
    /// of pages: what these are called says nothing of the reason.
    /// </summary>
    public static string Words(string text)
    {
        var words = new StringBuilder(" ");
        foreach (var token in text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (token.IndexOf('@') < 0 && token.IndexOf("://", StringComparison.Ordinal) < 0 && !IsCode(token))
            {
                Add(words, token);
            }
        }

        return words.ToString();
    }

    private static void Add(StringBuilder words, string token)
    {
        foreach (var one in Ascii.Lower(token))
        {
            if (one is (>= 'a' and <= 'z') or (>= '0' and <= '9') or >= '\u00c0')
            {
                words.Append(one);
            }
            else if (one is not ('\'' or '\u2019') && words[words.Length - 1] != ' ')
            {
                words.Append(' ');
            }
        }

        if (words[words.Length - 1] != ' ')
        {
            words.Append(' ');
        }
    }

    // "550", "550-5.1.1" and "5.1.1" stand at the beginning of each line that a server says, in the middle of sentences.
    private static bool IsCode(string token) => token.All(one => one is (>= '0' and <= '9') or '.' or '-' or '#');
}
