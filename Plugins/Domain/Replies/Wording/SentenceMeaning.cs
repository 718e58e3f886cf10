using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Domain.Replies.Wording;

/// <summary>What a sentence means in a language.</summary>
internal sealed class SentenceMeaning
{
    private const int WordsOfANegation = 3;

    private const int WordsOfADenial = 2;

    private const int WordsOfASubject = 8;

    private const int WordsOfAWish = 3;

    private const int WordsOfATurn = 2;

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

    // With nothing in place of what is harmless.
    private readonly List<Word> words;

    private SentenceMeaning(Tongue tongue, Sentence sentence, string? sender, bool isSubject)
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

    /// <summary>What a sentence means in all languages: the most telling of what it means in one of them.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="sender">The address of whoever wrote it, folded; null where it is not known.</param>
    /// <param name="isSubject">Whether it is a subject, in which programs put marks of their own.</param>
    public static Meaning Of(Sentence sentence, string? sender, bool isSubject) =>
        sentence.Words.Count == 0 ? (sentence.HasStopSign ? Meaning.Unsure : Meaning.Courtesy)
        : Tongue.All.Max(tongue => new SentenceMeaning(tongue, sentence, sender, isSubject).Read());

    /// <summary>The language in which a sentence means most; null where more than one can be meant, or none of ours.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static Language? LanguageOf(Sentence sentence, string? sender, bool isSubject)
    {
        var telling = sentence.Words.Count == 0 ? []
            : Tongue.All.GroupBy(tongue => new SentenceMeaning(tongue, sentence, sender, isSubject).Read())
                .OrderByDescending(group => group.Key).First().ToList();
        return telling.Count == 1 ? telling[0].Language : null;
    }

    /// <summary>Whether a sentence asks for access to personal data or for their erasure.</summary>
    public static bool AsksForData(Sentence sentence) => Tongue.All.Any(tongue =>
        tongue.Data.Find(Masked(sentence.Words, tongue.Harmless)) is not null);

    /// <summary>Whether a sentence says that its writer speaks for somebody else, or of another address.</summary>
    public static bool IsInStead(Sentence sentence) =>
        Tongue.All.Any(tongue => tongue.Stead.Find(sentence.Words) is not null);

    /// <summary>Whether a sentence is about the daily business.</summary>
    public static bool IsOfBusiness(Sentence sentence) =>
        Tongue.All.Any(tongue => tongue.Business.Find(sentence.Words) is not null);

    private static List<Word> Masked(IReadOnlyList<Word> words, PhraseList harmless)
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

    private Meaning Read()
    {
        if (tongue.Threats.Find(sentence.Words) is not null)
        {
            return HasForeignAddress() ? Meaning.Limited : Meaning.Request;
        }

        var complaint = tongue.Complaints.Find(words);
        if (complaint is null && IsContrary())
        {
            return Meaning.Contrary;
        }

        var request = Request(complaint);
        if (request == Meaning.Request)
        {
            return request;
        }

        var alone = Covered(EndOfGreeting(), words.Count, tongue.Openers);
        alone = alone is Meaning.Courtesy or Meaning.Other && IsClosing() ? Meaning.Closing : alone;
        return request == Meaning.Limited || (alone == Meaning.Alone && IsAboutSomebody()) ? Meaning.Limited
            : alone == Meaning.Other && InAClause(complaint) is (Meaning.Alone or Meaning.Vague) and var part
                ? (part == Meaning.Alone ? part : Meaning.Unsure)
            : (complaint is not null || request == Meaning.Unsure) && alone < Meaning.Alone ? Meaning.Unsure
            : alone != Meaning.Other ? (sentence.IsQuestion && alone > Meaning.Closing && !IsPolite(words.Count)
                ? Meaning.Unsure : alone)
            : tongue.Data.Find(words) is not null ? Meaning.Unsure
            : IsOfTheMatter() ? Meaning.Unsure
            : Meaning.Other;
    }

    private bool IsOfTheMatter()
    {
        var isOfBusiness = tongue.Business.Find(sentence.Words) is not null;
        return (tongue.Topics.Find(words) is { } topic && (!isOfBusiness || IsOfSomebody(topic)))
            || (tongue.Themes.Find(words) is { } theme
                && (isOfBusiness
                    ? tongue.Turns.StandsIn(words, StartOfClause(theme.From, WordsOfATurn), theme.From)
                    : tongue.Turns.Find(words) is not null));
    }

    // What a clause means that holds nothing but a request, where the others are about no business of the day.
    private Meaning InAClause(PhraseMatch? complaint)
    {
        var found = Meaning.Other;
        for (var from = 0; from < words.Count && !IsOfBusiness(sentence); from++)
        {
            var isBeginning = from == 0 || words[from].IsAfterPause;
            var begins = tongue.Joints.EndAt(words, from) is >= 0 and var end ? end : from;
            if ((!isBeginning && begins == from) || begins == words.Count)
            {
                continue;
            }

            var part = new PhraseMatch(begins, EndOfPart(begins));
            if (Covered(part.From, part.To) is (Meaning.Alone or Meaning.Vague) and var meaning
                && !(complaint is { } other && other.From < part.To && part.From < other.To)
                && !tongue.Reports.StandsIn(words, 0, part.To))
            {
                found = found == Meaning.Alone || (meaning == Meaning.Alone && !IsLimited(part)) ? Meaning.Alone : Meaning.Vague;
            }
        }

        return found;
    }

    // "I do not want to unsubscribe" is one, "do not keep sending" is none.
    private bool IsContrary()
    {
        for (var match = tongue.Contrary.Find(words); match is { } found;
            match = tongue.Contrary.Find(words, found.From + 1, words.Count))
        {
            if (!IsDenied(found.From, WordsOfADenial))
            {
                return true;
            }
        }

        return false;
    }

    // A request anywhere in the sentence, which nothing in it takes back.
    private Meaning Request(PhraseMatch? complaint)
    {
        var found = Meaning.Other;
        for (var match = tongue.Requests.Find(words); match is { } request;
            match = tongue.Requests.Find(words, request.From + 1, words.Count))
        {
            var isComplainedOf = complaint is { } other && other.From < request.To && request.From < other.To;
            var isLimited = isComplainedOf || IsLimited(request);
            if (!isLimited && !SaysMoreThanIsKnown(request.From, EndOfClause(request.To)))
            {
                return Meaning.Request;
            }

            found = isLimited ? Meaning.Limited : found == Meaning.Other ? Meaning.Unsure : found;
        }

        return found;
    }

    private bool IsLimited(PhraseMatch request)
    {
        var end = EndOfClause(request.To);
        return IsAsked(request.From)
            || IsOnCondition(request.From)
            || IsDenied(request.From, WordsOfANegation)
            || tongue.Reports.StandsIn(words, 0, request.From)
            || IsQuoted(request)
            || tongue.Others.StandsIn(words, FirstWordAbout(request, end), end)
            || IsWishOfSomebody(request.From)
            || tongue.Business.StandsIn(words, request.From, end)
            || tongue.Limits.StandsIn(words, request.From, words.Count)
            || HasForeignAddress();
    }

    // Nobody knows what a request is about that holds other words than requests do.
    private bool SaysMoreThanIsKnown(int from, int to)
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

    // "Karen would like to be removed" leaves open who Karen is.
    private bool IsWishOfSomebody(int from)
    {
        if (tongue.Wishes.Find(words, from, Math.Min(words.Count, from + WordsOfAWish)) is not { } wish)
        {
            return false;
        }

        var start = StartOfClause(wish.From, WordsOfASubject);
        return !tongue.Speakers.StandsIn(words, start, Math.Min(words.Count, wish.To + WordsOfAWish))
            && Covered(start, wish.From, tongue.Negations) == Meaning.Other;
    }

    // Who asks for himself says so; else it may be about whoever the sentence is about.
    private int FirstWordAbout(PhraseMatch request, int end)
    {
        var start = StartOfClause(request.From, WordsOfASubject);
        return tongue.Speakers.StandsIn(words, start, end) ? start : Math.Min(start, EndOfGreeting());
    }

    private bool IsAboutSomebody() =>
        tongue.Others.StandsIn(words, EndOfGreeting(), words.Count) && !tongue.Speakers.StandsIn(words, 0, words.Count);

    private bool IsQuoted(PhraseMatch request) =>
        words[request.From].IsQuoted && words[request.To - 1].IsQuoted && words.Exists(word => !word.IsQuoted);

    private bool IsAsked(int from) =>
        (sentence.IsQuestion && !IsPolite(from + 1))
        || (tongue.Questions.Find(words, 0, Math.Min(2, from)) is not null && !IsPolite(Math.Min(1, from)));

    private bool IsPolite(int to) => tongue.Openers.Find(words, 0, Math.Min(to, words.Count)) is not null;

    private bool IsOnCondition(int to)
    {
        for (var i = 0; i < to; i++)
        {
            if (tongue.Conditions.EndAt(words, i) >= 0 && tongue.PoliteConditions.EndAt(words, i) < 0
                && !(i > 0 && tongue.PoliteConditions.EndAt(words, i - 1) > i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDenied(int from, int most) =>
        tongue.Negations.StandsIn(words, StartOfClause(from, most), from);

    private bool IsOfSomebody(PhraseMatch topic) =>
        tongue.Others.StandsIn(words, topic.From, EndOfClause(topic.To));

    private int StartOfClause(int from, int most)
    {
        var start = from;
        while (start > 0 && from - start < most && (start == words.Count || !words[start].IsAfterPause))
        {
            start--;
        }

        return start;
    }

    private int EndOfPart(int from)
    {
        var end = from + 1;
        while (end < words.Count && !words[end].IsAfterPause)
        {
            end++;
        }

        return end;
    }

    private int EndOfClause(int from)
    {
        while (from < words.Count && !words[from].IsAfterPause && !Reasons.Contains(words[from].Text))
        {
            from++;
        }

        return from;
    }

    private bool HasForeignAddress() => sentence.Words.Any(word =>
        word.Kind == WordKind.Link || (word.Kind == WordKind.Address && word.Text != sender));

    // Whether the words hold a request, or nothing, besides courtesy.
    private Meaning Covered(int from, int to, PhraseList? besides = null)
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

    private int EndOfCourtesy(int at)
    {
        var word = sentence.Words[at];
        return (isSubject && word.Kind == WordKind.Number) || words[at].Text == OwnAddress
            ? at + 1
            : tongue.Courtesy.EndAt(words, at);
    }

    // A greeting takes the name of whom it greets along, up to a comma or the end of its line.
    private int EndOfGreeting()
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

    private bool SaysMore(int from) =>
        tongue.Alone.Find(words, from, words.Count) is not null || tongue.Vague.Find(words, from, words.Count) is not null;

    private bool IsClosing() =>
        tongue.Closings.EndAt(words, 0) is >= 0 and var end
        && (end == words.Count
            || (words.Count - end <= WordsOfAName && (sentence.IsCapital || words.Count - end == 1)
                && (sentence.IsOpen || words[end].IsAfterPause) && !SaysMore(end)));
}
