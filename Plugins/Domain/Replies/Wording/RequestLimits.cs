namespace OptOutPlugin.Domain.Replies.Wording;

/// <summary>What takes a request back in the sentence that holds it.</summary>
internal sealed class RequestLimits(Tongue tongue, Sentence sentence, SentenceWords text)
{
    private const int WordsOfANegation = 3;

    private const int WordsOfASubject = 8;

    private const int WordsOfAWish = 3;

    private readonly IReadOnlyList<Word> words = text.All;

    /// <summary>Whether something in the sentence takes a request back: it is asked about, denied, told, quoted, of somebody
    /// else, of the daily business, or only of a part.</summary>
    public bool TakeBack(PhraseMatch request)
    {
        var end = text.EndOfClause(request.To);
        return IsAsked(request.From)
            || IsOnCondition(request.From)
            || IsDenied(request.From, WordsOfANegation)
            || tongue.Reports.StandsIn(words, 0, request.From)
            || IsQuoted(request)
            || tongue.Others.StandsIn(words, FirstWordAbout(request, end), end)
            || IsWishOfSomebody(request.From)
            || tongue.Business.StandsIn(words, request.From, end)
            || tongue.Limits.StandsIn(words, request.From, words.Count)
            || text.HasForeignAddress();
    }

    /// <summary>Whether one of some words before a word denies it.</summary>
    public bool IsDenied(int from, int most) =>
        tongue.Negations.StandsIn(words, text.StartOfClause(from, most), from);

    // "Karen would like to be removed" leaves open who Karen is.
    private bool IsWishOfSomebody(int from)
    {
        if (tongue.Wishes.Find(words, from, Math.Min(words.Count, from + WordsOfAWish)) is not { } wish)
        {
            return false;
        }

        var start = text.StartOfClause(wish.From, WordsOfASubject);
        return !tongue.Speakers.StandsIn(words, start, Math.Min(words.Count, wish.To + WordsOfAWish))
            && text.Covered(start, wish.From, tongue.Negations) == Meaning.Other;
    }

    // Who asks for himself says so; else it may be about whoever the sentence is about.
    private int FirstWordAbout(PhraseMatch request, int end)
    {
        var start = text.StartOfClause(request.From, WordsOfASubject);
        return tongue.Speakers.StandsIn(words, start, end) ? start : Math.Min(start, text.EndOfGreeting());
    }

    private bool IsQuoted(PhraseMatch request) =>
        words[request.From].IsQuoted && words[request.To - 1].IsQuoted && words.Any(word => !word.IsQuoted);

    private bool IsAsked(int from) =>
        (sentence.IsQuestion && !text.IsPolite(from + 1))
        || (tongue.Questions.Find(words, 0, Math.Min(2, from)) is not null && !text.IsPolite(Math.Min(1, from)));

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
}
