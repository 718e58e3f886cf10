namespace OptOutPlugin.Domain.Replies.Wording;

/// <summary>The words of a sentence as a language reads them: nothing in place of what is harmless in it, signs in place of
/// addresses.</summary>
internal sealed class SentenceWords
{
    private const int WordsOfAGreeting = 7;

    private const int WordsOfAName = 5;

    // As the phrases write them.
    private const string OwnAddress = "@";

    private const string ForeignAddress = "@@";

    // What follows them is a threat or a reason.
    private static readonly HashSet<string> Reasons = new(
    [
        "or", "because", "since", "cause", "i", "im", "ive", "oder", "sonst", "weil", "ich", "ou", "sinon", "car", "je", "j",
        "o", "porque",
    ], StringComparer.Ordinal);

    private readonly Tongue tongue;
    private readonly Sentence sentence;
    private readonly string? sender;
    private readonly bool isSubject;
    private readonly List<Word> words;

    /// <summary>Reads a sentence.</summary>
    /// <param name="tongue">The language.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="sender">The address of whoever wrote it, folded; null where it is not known.</param>
    /// <param name="isSubject">Whether it is a subject, in which programs put marks of their own.</param>
    public SentenceWords(Tongue tongue, Sentence sentence, string? sender, bool isSubject)
    {
        this.tongue = tongue;
        this.sentence = sentence;
        this.sender = sender;
        this.isSubject = isSubject;
        words = Masked(sentence.Words, tongue.Harmless);
        for (var i = 0; i < words.Count; i++)
        {
            words[i] = words[i].Kind != WordKind.Address ? words[i]
                : words[i] with { Text = words[i].Text == sender ? OwnAddress : ForeignAddress };
        }
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<Word> All => words;

    /// <summary>Words with nothing in place of what is harmless.</summary>
    public static List<Word> Masked(IReadOnlyList<Word> words, PhraseList harmless)
    {
        var masked = words.ToList();
        for (var match = harmless.Find(words); match is { } found; match = harmless.Find(words, found.To, words.Count))
        {
            for (var i = found.From; i < found.To; i++)
            {
                masked[i] = words[i] with { Text = string.Empty };
            }
        }

        return masked;
    }

    /// <summary>Whether a part holds other words than requests do: nobody then knows what it is about.</summary>
    public bool SaysMoreThanIsKnown(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i].Kind == WordKind.Letters && words[i].Text.Length > 0 && !tongue.Known.Contains(words[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a question is put so, up to a word, that it is a request.</summary>
    public bool IsPolite(int to) => tongue.Openers.Find(words, 0, Math.Min(to, words.Count)) is not null;

    /// <summary>Where the clause of a word begins, or some words before it.</summary>
    public int StartOfClause(int from, int most)
    {
        var start = from;
        while (start > 0 && from - start < most && (start == words.Count || !words[start].IsAfterPause))
        {
            start--;
        }

        return start;
    }

    /// <summary>Where a part ends that begins at a word: at a comma or the like.</summary>
    public int EndOfPart(int from)
    {
        var end = from + 1;
        while (end < words.Count && !words[end].IsAfterPause)
        {
            end++;
        }

        return end;
    }

    /// <summary>Where a clause ends: at a comma, or where a threat or a reason begins.</summary>
    public int EndOfClause(int from)
    {
        while (from < words.Count && !words[from].IsAfterPause && !Reasons.Contains(words[from].Text))
        {
            from++;
        }

        return from;
    }

    /// <summary>Whether it holds a page, or an address that is not its writer's.</summary>
    public bool HasForeignAddress() => sentence.Words.Any(word =>
        word.Kind == WordKind.Link || (word.Kind == WordKind.Address && word.Text != sender));

    /// <summary>Whether a part holds a request, or nothing, besides courtesy and what else is allowed; Other where it holds
    /// more.</summary>
    public Meaning Covered(int from, int to, PhraseList? besides = null)
    {
        var found = Meaning.Courtesy;
        for (var i = from; i < to;)
        {
            var next = tongue.Alone.EndAt(words, i);
            var vague = tongue.Vague.EndAt(words, i);
            if (next >= 0 && next >= vague && !SaysMoreThanIsKnown(i, next))
            {
                found = Meaning.Alone;
            }
            else if (vague >= 0 && !SaysMoreThanIsKnown(i, vague))
            {
                found = found == Meaning.Courtesy ? Meaning.Vague : found;
                next = vague;
            }
            else
            {
                next = Math.Max(EndOfCourtesy(i), besides?.EndAt(words, i) ?? -1);
            }

            if (next < 0 || next > to)
            {
                return Meaning.Other;
            }

            i = next;
        }

        return found;
    }

    /// <summary>Where the greeting ends. It takes the name of whom it greets along, up to a comma or the end of its line.
    /// </summary>
    public int EndOfGreeting()
    {
        if (tongue.Greetings.EndAt(words, 0) is not (>= 0 and var end))
        {
            return 0;
        }

        var comma = EndOfClause(Math.Max(end, 1));
        return comma < words.Count && comma <= WordsOfAGreeting ? comma
            : sentence.IsOpen && words.Count <= WordsOfAGreeting && !SaysMore(end) ? words.Count
            : end;
    }

    /// <summary>Whether a letter ends with it.</summary>
    public bool IsClosing() =>
        tongue.Closings.EndAt(words, 0) is >= 0 and var end
        && (end == words.Count
            || (words.Count - end <= WordsOfAName && (sentence.IsCapital || words.Count - end == 1)
                && (sentence.IsOpen || words[end].IsAfterPause) && !SaysMore(end)));

    private int EndOfCourtesy(int at)
    {
        var word = sentence.Words[at];
        return (isSubject && word.Kind == WordKind.Number) || words[at].Text == OwnAddress
            ? at + 1
            : tongue.Courtesy.EndAt(words, at);
    }

    private bool SaysMore(int from) =>
        tongue.Alone.Find(words, from, words.Count) is not null || tongue.Vague.Find(words, from, words.Count) is not null;
}
