using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Domain.Replies.Wording;

/// <summary>What a sentence means in a language.</summary>
internal sealed class SentenceMeaning
{
    private const int WordsOfADenial = 2;

    private const int WordsOfATurn = 2;

    private readonly Tongue tongue;
    private readonly Sentence sentence;
    private readonly SentenceWords text;
    private readonly IReadOnlyList<Word> words;
    private readonly RequestLimits limits;

    private SentenceMeaning(Tongue tongue, Sentence sentence, string? sender, bool isSubject)
    {
        this.tongue = tongue;
        this.sentence = sentence;
        text = new SentenceWords(tongue, sentence, sender, isSubject);
        words = text.All;
        limits = new RequestLimits(tongue, sentence, text);
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
        tongue.Data.Find(SentenceWords.Masked(sentence.Words, tongue.Harmless)) is not null);

    /// <summary>Whether a sentence says that its writer speaks for somebody else, or of another address.</summary>
    public static bool IsInStead(Sentence sentence) =>
        Tongue.All.Any(tongue => tongue.Stead.Find(sentence.Words) is not null);

    /// <summary>Whether a sentence is about the daily business.</summary>
    public static bool IsOfBusiness(Sentence sentence) =>
        Tongue.All.Any(tongue => tongue.Business.Find(sentence.Words) is not null);

    private Meaning Read()
    {
        if (tongue.Threats.Find(sentence.Words) is not null)
        {
            return text.HasForeignAddress() || tongue.Others.Find(words) is not null
                ? Meaning.Limited : Meaning.Request;
        }

        var complaint = tongue.Complaints.Find(words);
        if (complaint is null && Contrary() is { } contrary)
        {
            return IsAskedBeside(contrary) ? Meaning.Limited : Meaning.Contrary;
        }

        var request = Request(complaint);
        if (request == Meaning.Request)
        {
            return request;
        }

        var alone = text.Covered(text.EndOfGreeting(), words.Count, tongue.Openers);
        alone = alone is Meaning.Courtesy or Meaning.Other && text.IsClosing() ? Meaning.Closing : alone;
        return request == Meaning.Limited || (alone == Meaning.Alone && IsAboutSomebody()) ? Meaning.Limited
            : alone == Meaning.Other && InAClause(complaint) is (Meaning.Alone or Meaning.Vague) and var part
                ? (part == Meaning.Alone ? part : Meaning.Unsure)
            : (complaint is not null || request == Meaning.Unsure) && alone < Meaning.Alone ? Meaning.Unsure
            : alone != Meaning.Other ? (sentence.IsQuestion && alone > Meaning.Closing && !text.IsPolite(words.Count)
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
                    ? tongue.Turns.StandsIn(words, text.StartOfClause(theme.From, WordsOfATurn), theme.From)
                    : tongue.Turns.Find(words) is not null));
    }

    // What a clause means that holds nothing but a request, where the others are about no business of the day.
    private Meaning InAClause(PhraseMatch? complaint)
    {
        var found = Meaning.Other;
        var end = IsOfBusiness(sentence) ? 0 : words.Count;
        for (var from = 0; from < end; from++)
        {
            var isBeginning = from == 0 || words[from].IsAfterPause;
            var begins = tongue.Joints.EndAt(words, from) is >= 0 and var behind ? behind : from;
            if ((!isBeginning && begins == from) || begins == words.Count)
            {
                continue;
            }

            var part = new PhraseMatch(begins, text.EndOfPart(begins));
            if (text.Covered(part.From, part.To) is (Meaning.Alone or Meaning.Vague) and var meaning
                && !(complaint is { } other && other.From < part.To && part.From < other.To)
                && !tongue.Reports.StandsIn(words, 0, part.To))
            {
                found = found == Meaning.Alone || (meaning == Meaning.Alone && !limits.TakeBack(part)) ? Meaning.Alone : Meaning.Vague;
            }
        }

        return found;
    }

    // "I do not want to unsubscribe" is one, "do not keep sending" is none.
    private PhraseMatch? Contrary()
    {
        for (var match = tongue.Contrary.Find(words); match is { } found;
            match = tongue.Contrary.Find(words, found.From + 1, words.Count))
        {
            if (!limits.IsDenied(found.From, WordsOfADenial))
            {
                return found;
            }
        }

        return null;
    }

    // "Take me off the list, but keep sending the monthly one."
    private bool IsAskedBeside(PhraseMatch contrary)
    {
        for (var match = tongue.Requests.Find(words); match is { } request;
            match = tongue.Requests.Find(words, request.From + 1, words.Count))
        {
            if ((request.To <= contrary.From || contrary.To <= request.From)
                && !limits.IsDenied(request.From, WordsOfADenial))
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
            var isLimited = isComplainedOf || limits.TakeBack(request);
            if (!isLimited && !text.SaysMoreThanIsKnown(request.From, text.EndOfClause(request.To)))
            {
                return Meaning.Request;
            }

            found = isLimited ? Meaning.Limited : found == Meaning.Other ? Meaning.Unsure : found;
        }

        return found;
    }

    private bool IsAboutSomebody() =>
        tongue.Others.StandsIn(words, text.EndOfGreeting(), words.Count) && !tongue.Speakers.StandsIn(words, 0, words.Count);

    private bool IsOfSomebody(PhraseMatch topic) =>
        tongue.Others.StandsIn(words, topic.From, text.EndOfClause(topic.To));
}
