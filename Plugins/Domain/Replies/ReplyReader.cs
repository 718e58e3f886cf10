using OptOutPlugin.Domain.Addresses.Unicode;
using OptOutPlugin.Domain.Replies.Quoting;
using OptOutPlugin.Domain.Replies.Wording;

namespace OptOutPlugin.Domain.Replies;

/// <summary>
/// Decides whether an e-mail that came in asks to be sent no more marketing. It looks at what the sender wrote and at
/// nothing that is quoted; the subject counts where the sender wrote it. In doubt the answer is never yes.
/// </summary>
internal static class ReplyReader
{
    // Beyond it nobody asks for anything in passing; the last words are read as well.
    private const int LongestRead = 16_000;

    private const int LongestEnd = 2_000;

    private const int LongestSubject = 400;

    // With more sentences besides, a single word is a word of a newsletter rather than a request.
    private const int MostBeside = 3;

    private const int MostBesideVague = 6;

    private const int WordsOfAName = 4;

    private const int IdeographsOfAName = 3;

    /// <summary>What an e-mail says.</summary>
    public static ReplyReading Read(IncomingReply mail)
    {
        var text = NewText.Of(mail.Body ?? string.Empty);
        var subject = new SubjectLine(mail.Subject ?? string.Empty);
        var said = Said(subject, text, Sender(mail));
        var sounds = AutomaticMail.Sounds(text.Text);
        if (AutomaticMail.Is(mail) || (sounds && !said.Exists(one => one.Meaning is Meaning.Request or Meaning.Limited)))
        {
            return new ReplyReading(ReplyAnswer.No, text.Text) { IsAutomatic = true };
        }

        var decision = Decide(said, IsBusiness(subject.Text));
        return new ReplyReading(sounds ? ReplyAnswer.Unsure : decision.Answer, text.Text)
        {
            AsksForData = said.Exists(one => SentenceMeaning.AsksForData(one.Sentence)),
            Language = decision.By is { } told
                ? SentenceMeaning.LanguageOf(told.Sentence, Sender(mail), told.IsSubject) : null,
            Decisive = decision.By is { } by ? Quoted(by, subject.Text, text.Text) : null,
        };
    }

    private static string? Sender(IncomingReply mail) => mail.Sender is { } sender
        ? UnicodeText.Text(Folding.Points(sender.Trim()).Select(point => point.Value).ToList())
        : null;

    private static List<Saying> Said(SubjectLine subject, NewText text, string? sender)
    {
        var said = new List<Saying>();
        var title = Sayings(subject.Text.Length > LongestSubject ? string.Empty : subject.Text, sender, isSubject: true);
        if (subject.IsOfSender)
        {
            said.AddRange(title);
        }

        said.AddRange(Sayings(Bounded(text.Typed), sender, isSubject: false));
        if (subject is { IsAnswer: true, IsForward: false }
            && said.TrueForAll(one => one.Meaning is Meaning.Courtesy or Meaning.Closing))
        {
            // An empty answer to a subject of ours: perhaps the subject was theirs before.
            said.AddRange(title.Where(one => one.Meaning is Meaning.Alone or Meaning.Vague or Meaning.Request)
                .Select(one => one with { Meaning = Meaning.Unsure }));
        }

        return said;
    }

    private static string Bounded(string text) => text.Length <= LongestRead ? text
        : text.Substring(0, LongestRead - LongestEnd)
            + new string('\n', text.Length - LongestRead)
            + text.Substring(text.Length - LongestEnd);

    private static List<Saying> Sayings(string text, string? sender, bool isSubject) =>
        SentenceReader.Read(text, Tongue.Spelling.Of)
            .Select(one => new Saying(one, SentenceMeaning.Of(one, sender, isSubject), isSubject)).ToList();

    private static Decision Decide(List<Saying> said, bool isOfBusiness)
    {
        var letter = Opened(said);
        var beside = letter.Count(one => one is { Meaning: Meaning.Other, IsSubject: false });
        var contrary = said.Find(one => one.Meaning == Meaning.Contrary);
        var alone = letter.Find(one => one.Meaning == Meaning.Alone);
        var vague = letter.Find(one => one.Meaning == Meaning.Vague);
        var request = said.Find(one => one.Meaning == Meaning.Request)
            ?? (beside <= MostBeside ? alone : null)
            ?? (beside == 0 && !isOfBusiness ? vague : null);
        if (request is not null)
        {
            var doubt = contrary ?? said.Find(one => SentenceMeaning.IsInStead(one.Sentence));
            return new Decision(doubt is null ? ReplyAnswer.Yes : ReplyAnswer.Unsure, doubt ?? request);
        }

        var unsure = said.Find(one => one.Meaning is Meaning.Unsure or Meaning.Limited)
            ?? (contrary is null ? alone ?? (beside <= MostBesideVague ? vague : null) : null);
        return new Decision(unsure is null ? ReplyAnswer.No : ReplyAnswer.Unsure, unsure ?? contrary);
    }

    // What is said before the letter is closed and signed.
    private static List<Saying> Opened(List<Saying> said)
    {
        var hasBegun = false;
        var letter = new List<Saying>();
        foreach (var one in said)
        {
            if (hasBegun && !one.IsSubject && (one.Meaning == Meaning.Closing || IsName(one)))
            {
                break;
            }

            hasBegun |= one.Meaning is not (Meaning.Courtesy or Meaning.Closing);
            letter.Add(one);
        }

        return letter;
    }

    private static bool IsName(Saying one)
    {
        var words = one.Sentence.Words;
        var most = words.All(word => UnicodeText.IsCjk(char.ConvertToUtf32(word.Text, 0))) ? IdeographsOfAName : WordsOfAName;
        return one is { Meaning: Meaning.Other, Sentence: { IsOpen: true, IsCapital: true } }
            && words.Count <= most && !SentenceMeaning.IsOfBusiness(one.Sentence);
    }

    private static bool IsBusiness(string subject) =>
        SentenceReader.Read(subject.Length > LongestSubject ? string.Empty : subject, Tongue.Spelling.Of)
            .Exists(SentenceMeaning.IsOfBusiness);

    private static ReplySentence Quoted(Saying by, string subject, string text)
    {
        var of = by.IsSubject ? subject : text;
        var sentence = of.Substring(by.Sentence.Start, by.Sentence.End - by.Sentence.Start);
        return new ReplySentence(sentence.TrimEnd(), by.IsSubject, by.Sentence.Start);
    }

    private sealed record Saying(Sentence Sentence, Meaning Meaning, bool IsSubject);

    private sealed record Decision(ReplyAnswer Answer, Saying? By);
}
