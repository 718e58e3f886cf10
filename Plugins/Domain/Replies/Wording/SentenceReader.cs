using System.Text;
using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Replies.Wording;

/// <summary>
/// Parts a text into sentences and words: one way through it, whatever it holds. A line ends a sentence, unless a mail
/// program broke it there.
/// </summary>
internal sealed class SentenceReader
{
    // Mail programs break lines between 60 and 78 characters, Chinese ones at half as many.
    private const int BrokenLine = 55;

    private const int BrokenLineOfChinese = 28;

    // Nobody writes so long a sentence; what is longer is read in parts.
    private const int MostWords = 80;

    private const int LongestWord = 60;

    private const string Mailto = "mailto:";

    private const string Enders = ".!?。;…‼⁉؟";

    private const string QuotationMarks = "\"“”„«»「」『』";

    private static readonly int[] StopSigns = [0x1f6d1, 0x26d4, 0x1f6ab, 0x270b, 0x1f645, 0x1f590, 0x1f44e];

    private static readonly HashSet<string> Abbreviations = new(
    [
        "art", "abs", "nr", "hr", "fr", "frau", "dr", "prof", "mr", "mrs", "ms", "st", "bzw", "usw", "evtl", "ggf",
        "z", "b", "d", "h", "u", "a", "e", "sr", "sra", "sres", "mme", "mlle", "lit", "inc", "ltd", "co", "vs", "tel", "par",
    ], StringComparer.Ordinal);

    // Before these single letters and words an apostrophe parts what it joins in French.
    private static readonly HashSet<string> Elided =
        new(["m", "l", "d", "j", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu"], StringComparer.Ordinal);

    private readonly string text;
    private readonly List<FoldedPoint> points;
    private readonly Func<string, string> spelling;
    private readonly List<Sentence> sentences = [];
    private readonly StringBuilder letters = new();
    private List<Word> words = [];
    private int start = -1;
    private int wordStart;
    private bool isNumber;
    private bool isPaused;
    private bool isQuoted;
    private bool isCapital = true;
    private bool hasStopSign;

    private SentenceReader(string text, Func<string, string> spelling)
    {
        this.text = text;
        this.spelling = spelling;
        points = Folding.Points(text).ToList();
    }

    /// <summary>The sentences of a text.</summary>
    /// <param name="text">The text; its lines end in U+000A.</param>
    /// <param name="spelling">The word that is meant by one with a typing error.</param>
    public static List<Sentence> Read(string text, Func<string, string> spelling)
    {
        var reader = new SentenceReader(text, spelling);
        reader.Read();
        return reader.sentences;
    }

    private void Read()
    {
        var runEnd = 0;
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i].Value;
            if (i >= runEnd && !UnicodeText.IsWhiteSpace(point))
            {
                runEnd = EndOfRun(i);
                if (Special(i, runEnd) is { } kind)
                {
                    Say(i);
                    Add(Run(i, runEnd), kind, points[i].At, isUpper: true);
                    i = runEnd - 1;
                    continue;
                }
            }

            Take(point, i);
        }

        EndWord();
        EndSentence(text.Length, isQuestion: false, isOpen: true);
    }

    private void Take(int point, int i)
    {
        if (UnicodeText.IsCjk(point))
        {
            EndWord();
            Say(i);
            Add(char.ConvertFromUtf32(point), WordKind.Letters, points[i].At, isUpper: true);
        }
        else if (UnicodeText.IsLetterOrDigit(point))
        {
            Say(i);
            wordStart = letters.Length == 0 ? points[i].At : wordStart;
            isNumber |= UnicodeText.DigitValue(point) >= 0;
            letters.Append(char.ConvertFromUtf32(point));
        }
        else if (point == '\'' && letters.Length > 0)
        {
            if (Elided.Contains(letters.ToString()))
            {
                EndWord();
            }
        }
        else
        {
            EndWord();
            TakeSign(point, i);
        }
    }

    private void TakeSign(int point, int i)
    {
        if (point == '\n')
        {
            isQuoted = false;
            if (!IsBroken(i))
            {
                EndSentence(points[i].At, isQuestion: false, isOpen: true);
            }
        }
        else if (Enders.IndexOf((char)Math.Min(point, char.MaxValue)) >= 0 && EndsHere(point, i))
        {
            EndSentence(points[i].At + 1, IsQuestionFrom(i), isOpen: false);
        }
        else if (QuotationMarks.IndexOf((char)Math.Min(point, char.MaxValue)) >= 0)
        {
            isPaused = true;
            isQuoted = !isQuoted;
        }
        else if (point == '-' && i > 0 && points[i - 1].Value == ' ' && i + 1 < points.Count && points[i + 1].Value == ' ')
        {
            isPaused = true;
        }
        else if (point is ',' or ':' or '(' or ')' or '，' or '、' or '—' or '–' or '~')
        {
            isPaused = true;
        }
        else if (Array.IndexOf(StopSigns, point) >= 0)
        {
            Say(i);
            hasStopSign = true;
        }
    }

    private bool EndsHere(int point, int i) =>
        point != '.'
        || ((i + 1 == points.Count || UnicodeText.IsWhiteSpace(points[i + 1].Value)
                || points[i + 1].Value is '.' or '"' or ')' or '!' or '?' or '\'')
            && !(words.Count > 0 && points[i].At == EndOf(words[words.Count - 1])
                && (Abbreviations.Contains(words[words.Count - 1].Text) || IsOrdinal(i))));

    // "am 3. Mai", not "until 2027."
    private bool IsOrdinal(int i) =>
        words[words.Count - 1] is { Kind: WordKind.Number, Text.Length: <= 2 }
        && i + 2 < points.Count && points[i + 1].Value == ' ' && UnicodeText.IsLetterOrDigit(points[i + 2].Value);

    private static int EndOf(Word word) => word.Start + word.Text.Length;

    private bool IsQuestionFrom(int i)
    {
        for (; i < points.Count && Enders.IndexOf((char)Math.Min(points[i].Value, char.MaxValue)) >= 0; i++)
        {
            if (points[i].Value is '?' or '⁉' or '؟')
            {
                return true;
            }
        }

        return false;
    }

    // Whether the end of a line is none of what the person wrote.
    private bool IsBroken(int i)
    {
        var end = points[i].At;
        var from = end == 0 ? 0 : text.LastIndexOf('\n', end - 1) + 1;
        var isChinese = end > from && UnicodeText.IsCjk(text[end - 1]);
        return end - from >= (isChinese ? BrokenLineOfChinese : BrokenLine)
            && end + 1 < text.Length && text[end + 1] != '\n' && text[end - 1] is not (',' or ':');
    }

    private int EndOfRun(int i)
    {
        while (i < points.Count && !UnicodeText.IsWhiteSpace(points[i].Value)
            && points[i].Value is not ('<' or '>' or '(' or ')' or '"' or '“' or '”' or '„' or ',' or ';' or '[' or ']')
            && !UnicodeText.IsCjk(points[i].Value))
        {
            i++;
        }

        return i;
    }

    private WordKind? Special(int from, int to)
    {
        var isPage = false;
        for (var i = from; i < to; i++)
        {
            if (points[i].Value == '@' && i > from && i + 3 < to && UnicodeText.IsLetterOrDigit(points[i - 1].Value))
            {
                return WordKind.Address;
            }

            isPage |= points[i].Value == ':' && i + 2 < to && points[i + 1].Value == '/' && points[i + 2].Value == '/';
        }

        return isPage || (to - from > 6 && points[from].Value == 'w' && points[from + 1].Value == 'w'
            && points[from + 2].Value == 'w' && points[from + 3].Value == '.') ? WordKind.Link : null;
    }

    private string Run(int from, int to)
    {
        var run = new StringBuilder();
        for (var i = from; i < Math.Min(to, from + 320); i++)
        {
            run.Append(char.ConvertFromUtf32(points[i].Value));
        }

        var plain = run.ToString().TrimEnd('.', '!', '?', ':', '\'');
        return plain.StartsWith(Mailto, StringComparison.Ordinal) ? plain.Substring(Mailto.Length) : plain;
    }

    private void Say(int i) => start = start < 0 ? points[i].At : start;

    private void EndWord()
    {
        if (letters.Length == 0)
        {
            return;
        }

        var word = letters.ToString();
        letters.Clear();
        var kind = isNumber ? WordKind.Number : WordKind.Letters;
        isNumber = false;
        var isUpper = kind == WordKind.Number || Ascii.Lower(text[wordStart]) != text[wordStart] || text[wordStart] > '~';
        Add(kind == WordKind.Letters && word.Length <= LongestWord ? spelling(word) : word, kind, wordStart, isUpper);
    }

    private void Add(string word, WordKind kind, int at, bool isUpper)
    {
        if (words.Count > 0 && !isPaused && Compounds.Joined(words[words.Count - 1].Text, word) is { } joined)
        {
            words[words.Count - 1] = words[words.Count - 1] with { Text = joined };
            return;
        }

        words.Add(new Word(word, kind, at, isPaused) { IsQuoted = isQuoted });
        isPaused = false;
        isCapital &= isUpper;
        if (words.Count >= MostWords)
        {
            EndSentence(at, isQuestion: false, isOpen: false);
        }
    }

    private void EndSentence(int end, bool isQuestion, bool isOpen)
    {
        if (start >= 0)
        {
            sentences.Add(new Sentence(words, start, end)
            {
                IsQuestion = isQuestion,
                IsOpen = isOpen,
                IsCapital = isCapital,
                HasStopSign = hasStopSign,
            });
        }

        words = [];
        start = -1;
        isPaused = false;
        isCapital = true;
        hasStopSign = false;
    }
}
