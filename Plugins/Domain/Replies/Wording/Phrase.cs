using System.Text;
using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Replies.Wording;

/// <summary>
/// Words in an order, as a vocabulary writes them: <c>stop sending|mailing $me ~3 $mail</c>. A bar parts words of which one
/// stands there, a low line joins words to one alternative, <c>$</c> names a list of alternatives, a question mark allows
/// that nothing stands there, <c>~3</c> lets up to three other words stand between, <c>.</c> is the end of the sentence or a
/// comma, and <c>^</c>, in front of all, its beginning or a comma. A character of Chinese is a word.
/// </summary>
internal sealed class Phrase
{
    private const char Gap = '~';

    private const string Beginning = "^ ";

    private readonly List<Element> elements;

    private readonly bool isAtBeginning;

    private Phrase(List<Element> elements, bool isAtBeginning)
    {
        this.elements = elements;
        this.isAtBeginning = isAtBeginning;
    }

    /// <summary>The words with which it can begin.</summary>
    public IEnumerable<string> Beginnings => elements[0].Alternatives.Select(one => one[0]);

    /// <summary>All words in it.</summary>
    public IEnumerable<string> Words =>
        elements.SelectMany(element => element.Alternatives).SelectMany(alternative => alternative);

    /// <summary>Reads a phrase.</summary>
    /// <param name="written">The phrase.</param>
    /// <param name="lists">What each name in it stands for.</param>
    public static Phrase Read(string written, IReadOnlyDictionary<string, string> lists)
    {
        var isAtBeginning = written.StartsWith(Beginning, StringComparison.Ordinal);
        var plain = isAtBeginning ? written.Substring(Beginning.Length) : written;
        return new Phrase(Parts(plain).Select(part => Element.Read(part, lists)).ToList(), isAtBeginning);
    }

    /// <summary>Where a match that begins at a word ends, behind its last word; -1 where none begins there.</summary>
    public int Match(IReadOnlyList<Word> words, int at) =>
        isAtBeginning && at > 0 && !words[at].IsAfterPause ? -1 : Match(words, at, 0);

    // The number of words that may stand between belongs to what stands behind them.
    private static IEnumerable<string> Parts(string written)
    {
        var gap = string.Empty;
        foreach (var part in written.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] == Gap)
            {
                gap = part;
                continue;
            }

            yield return gap + part;
            gap = string.Empty;
        }
    }

    private int Match(IReadOnlyList<Word> words, int at, int from)
    {
        if (from == elements.Count)
        {
            return at;
        }

        var element = elements[from];
        if (element.IsEnd)
        {
            return at == words.Count || words[at].IsAfterPause ? Match(words, at, from + 1) : -1;
        }

        for (var gap = 0; gap <= element.Gap; gap++)
        {
            foreach (var alternative in element.Alternatives)
            {
                if (Fits(words, at + gap, alternative)
                    && Match(words, at + gap + alternative.Length, from + 1) is >= 0 and var end)
                {
                    return end;
                }
            }
        }

        return element.IsOptional ? Match(words, at, from + 1) : -1;
    }

    private static bool Fits(IReadOnlyList<Word> words, int at, string[] alternative)
    {
        if (at + alternative.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < alternative.Length; i++)
        {
            if (!string.Equals(words[at + i].Text, alternative[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Element(string[][] Alternatives, bool IsOptional, bool IsEnd)
    {
        /// <summary>How many other words may stand before it.</summary>
        public int Gap { get; init; }

        public static Element Read(string written, IReadOnlyDictionary<string, string> lists)
        {
            if (written == ".")
            {
                return new Element([], IsOptional: false, IsEnd: true);
            }

            var gap = written[0] == Phrase.Gap ? written[1] - '0' : 0;
            var plain = written[0] == Phrase.Gap ? written.Substring(2) : written;
            var isOptional = plain.EndsWith("?", StringComparison.Ordinal);
            plain = isOptional ? plain.Substring(0, plain.Length - 1) : plain;
            var alternatives = Expanded(plain, lists).OrderByDescending(one => one.Length).ToArray();
            return new Element(alternatives, isOptional, IsEnd: false) { Gap = gap };
        }

        private static IEnumerable<string[]> Expanded(string written, IReadOnlyDictionary<string, string> lists) =>
            written.Split('|').SelectMany(one => one[0] == '$'
                ? lists[one.Substring(1)].Split([' '], StringSplitOptions.RemoveEmptyEntries)
                    .SelectMany(entry => Expanded(entry, lists))
                : Spellings(one).Select(Split));

        // Who has no umlauts at hand writes "ae" for "ä".
        private static IEnumerable<string> Spellings(string one)
        {
            var plain = new StringBuilder();
            foreach (var point in Folding.Points(one))
            {
                plain.Append(char.ConvertFromUtf32(point.Value));
            }

            yield return plain.ToString();
            if (one.IndexOfAny(['ä', 'ö', 'ü']) >= 0)
            {
                yield return one.Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue").Replace("ß", "ss");
            }
        }

        private static string[] Split(string one) =>
            one.Split('_').SelectMany(word => UnicodeText.IsCjk(word[0])
                ? word.Select(character => character.ToString()) : [word]).ToArray();
    }
}
