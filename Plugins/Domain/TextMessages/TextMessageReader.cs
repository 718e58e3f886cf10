using OptOutPlugin.Domain.Replies;
using OptOutPlugin.Domain.Replies.Quoting;

namespace OptOutPlugin.Domain.TextMessages;

/// <summary>
/// Decides what a text message that came in asks. The keywords count alone, with courtesy around them, said twice, and
/// beside a few words that explain them; any other message is read like an e-mail. Whoever sends "Stop" must be heard
/// "in any reasonable manner" (47 CFR 64.1200(a)(10)); who only uses the word must not be silenced.
/// </summary>
internal static class TextMessageReader
{
    /// <summary>How much of a message is read, in UTF-16 units: ten parts joined have 1,530.</summary>
    public const int LongestRead = 1600;

    private const int MostKeyword = 80;
    private const int MostSentences = 12;

    private static readonly char[] Ends = ['.', '!', '?', ';', ',', ':', '\n', '\r', '。', '！', '？', '，', '；', '：', '…', '-', '–', '—'];

    // What somebody adds who means the keyword, as whole sentences.
    private static readonly HashSet<string> Explanations = new(
        [
            "wrong number", "wrong person", "you have the wrong number", "you have the wrong person",
            "this is the wrong number", "you ve got the wrong number", "u have the wrong number", "new number",
            "this is not my account", "who is this", "who are you", "i don t know you", "i don t know who this is",
            "i do not know you", "not interested", "i am not interested", "i m not interested", "im not interested",
            "no interest", "i never signed up", "i never signed up for this", "i did not sign up for this",
            "i didn t sign up for this", "i did not ask for this", "i never asked for this", "i said stop",
            "i already said stop", "i told you to stop", "last warning", "this is harassment", "harassment", "spam",
            "no more", "enough", "seriously", "for real", "omg", "wtf", "god", "jesus", "no", "nope",
            "i do not want these messages", "this is the third time", "this is the second time", "i dont know you",
            "i dont know who this is", "i didnt sign up for this", "i dont want this", "i dont want these", "i don t want these", "i don t want this", "falsche nummer",
            "kein interesse", "wer ist das", "ich kenne sie nicht", "es reicht", "mauvais numero", "pas interesse",
            "pas interessee", "je ne suis pas interesse", "je ne vous connais pas", "qui est ce", "ca suffit",
            "numero equivocado", "no me interesa", "quien es", "打错了", "不需要", "我不需要", "没兴趣", "骚扰", "烦死了",
            "你是谁", "不认识",
        ],
        StringComparer.Ordinal);

    // Whose number it is not never agreed; that the record is wrong, a person has to see.
    private static readonly HashSet<string> OfSomebodyElse = new(
        [
            "wrong number", "wrong person", "you have the wrong number", "you have the wrong person",
            "this is the wrong number", "falsche nummer", "mauvais numero", "numero equivocado", "打错了",
        ],
        StringComparer.Ordinal);

    // What asks how to stop, or to stop one of several things.
    private static readonly string[] Unclear =
    [
        "how do i stop ", "how do i unsubscribe", "how do i opt out", "how can i stop ", "how can i unsubscribe",
        "how can i opt out", "how to stop ", "how to unsubscribe", "how to opt out", "stop the ", "stop these ",
        "stop those ", "wie kann ich mich abmelden", "wie melde ich mich ab", "comment me desabonner",
        "comment arreter", "como me doy de baja", "como cancelo",
    ];

    // With which "stop" means something else.
    private static readonly HashSet<string> Continuations = new(
        [
            "by", "in", "over", "off", "at", "it", "sign", "signs", "light", "lights", "there", "here", "time", "times",
            "and", "motion", "press", "watch", "order", "orders", "being", "worrying", "beim", "am", "an", "chez", "a",
        ],
        StringComparer.Ordinal);

    /// <summary>What a text message asks.</summary>
    /// <param name="text">The message, from anybody; null or empty for none.</param>
    /// <param name="number">The number from which it came, in normal form.</param>
    public static TextMessageReading Read(string? text, string number)
    {
        var message = (text ?? string.Empty).Trim();
        message = message.Length > LongestRead ? message.Substring(0, LongestRead) : message;
        if (message.Length <= MostKeyword && Keyword(message, number) is { } reading)
        {
            return reading;
        }

        if (message.Length <= 1)
        {
            return new TextMessageReading(TextMessageAnswer.No);
        }

        var prose = ReplyReader.Read(new IncomingReply(Subject: null, SpokenAsMail.Of(message), Sender: null));
        return prose.IsAutomatic ? new TextMessageReading(TextMessageAnswer.No)
            : prose.Answer == ReplyAnswer.Yes ? new TextMessageReading(TextMessageAnswer.Stop, prose.Language)
            : new TextMessageReading(
                Beside(message)
                ?? (prose.Answer == ReplyAnswer.Unsure ? TextMessageAnswer.Unsure : TextMessageAnswer.No),
                prose.Language);
    }

    // As it stands, with less and less of the courtesy around it, and beside a yes or no that answers nothing.
    private static TextMessageReading? Keyword(string message, string number)
    {
        var forms = Bared(message).ToList();
        var rest = string.Join(" ", forms[forms.Count - 1].Split(' ').Where(word => !Keywords.Assents.Contains(word)));
        return forms.Select(form => Keywords.Of(form, number)).FirstOrDefault(reading => reading is not null)
            ?? (Keywords.Leads(rest) ? Keywords.Of(rest, number) : null);
    }

    // A keyword as a sentence of its own: with an explanation it counts, with anything else a person has to read it.
    private static TextMessageAnswer? Beside(string message)
    {
        var parts = message.Split(Ends, StringSplitOptions.RemoveEmptyEntries);
        var sentences = parts.Take(parts.Length > 1 && IsName(parts[parts.Length - 1]) ? parts.Length - 1 : parts.Length)
            .Select(sentence => Bared(sentence).ToList()).Where(forms => forms[0].Length > 0).ToList();
        if (sentences.Count is 0 or > MostSentences)
        {
            return null;
        }

        return sentences.Exists(forms => forms.Exists(IsKeyword))
                ? sentences.TrueForAll(forms => forms.Exists(IsKeyword) || forms.Exists(Explains))
                    ? TextMessageAnswer.Stop
                    : TextMessageAnswer.Unsure
            : sentences.Exists(forms => forms.Exists(OfSomebodyElse.Contains))
                || Array.Exists(Unclear, begin => sentences[0][0].StartsWith(begin, StringComparison.Ordinal))
                || Begins(sentences[0][0])
                ? TextMessageAnswer.Unsure
            : null;
    }

    // Who signs a message with a name says nothing by it.
    private static bool IsName(string part)
    {
        var words = part.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 1 or 2 && words.All(word =>
            word.Length > 1 && word[0] is >= 'A' and <= 'Z' && word.Skip(1).All(one => one is >= 'a' and <= 'z'));
    }

    // "Stop you people are unbelievable", but not "Stop by whenever you like".
    private static bool Begins(string sentence)
    {
        var words = sentence.Split(' ');
        return words.Length > 1 && Keywords.Leads(words[0]) && !Continuations.Contains(words[1]);
    }

    // "Stop wrong number", "STOP 36111": people leave the sign between them out.
    private static bool IsKeyword(string sentence)
    {
        var end = sentence.IndexOf(' ');
        return Keywords.Leads(sentence)
            || (end > 0 && Keywords.Leads(sentence.Substring(0, end)) && Explains(sentence.Substring(end + 1)));
    }

    private static bool Explains(string rest) =>
        rest.All(one => one is >= '0' and <= '9') || Bared(rest).Any(Explanations.Contains);

    // Its words, folded, with less and less of the courtesy at both ends, and said once.
    private static IEnumerable<string> Bared(string message)
    {
        var words = FoldedLine.Words(message).Trim().Split(' ').ToList();
        yield return string.Join(" ", words);
        words = words.Select(WithoutChinese).ToList();
        yield return Once(words);
        while (words.Count > 1 && Keywords.Courtesies.Contains(words[0]))
        {
            words.RemoveAt(0);
            yield return Once(words);
        }

        while (words.Count > 1 && Keywords.Courtesies.Contains(words[words.Count - 1]))
        {
            words.RemoveAt(words.Count - 1);
            yield return Once(words);
        }
    }

    private static string Once(List<string> words) =>
        words.TrueForAll(word => word == words[0]) ? words[0] : string.Join(" ", words);

    private static string WithoutChinese(string word)
    {
        var rest = word;
        for (var isCut = true; isCut;)
        {
            isCut = false;
            foreach (var courtesy in Keywords.ChineseCourtesies.Where(one => one.Length < rest.Length))
            {
                var bare = rest.StartsWith(courtesy, StringComparison.Ordinal) ? rest.Substring(courtesy.Length)
                    : rest.EndsWith(courtesy, StringComparison.Ordinal) ? rest.Substring(0, rest.Length - courtesy.Length)
                    : rest;
                isCut |= bare.Length < rest.Length && bare.Length > 0;
                rest = bare.Length > 0 ? bare : rest;
            }
        }

        return rest;
    }
}
