using OptOutPlugin.Domain.Replies;
using Xunit.Abstractions;

namespace OptOutPlugin.Domain.Tests.ReadingReplies;

/// <summary>
/// Sentences put together from frames (<c>frames.tsv</c>): the forms of a verb, the persons, the names of a list. Whoever
/// knows one has to know the others.
/// </summary>
public class FillingFrames(ITestOutputHelper output)
{
    // Of what is clear, that much may be left to a person (per hundred).
    private const int MostUnsure = 1;

    private static readonly List<string[]> Frames =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "frames.tsv")).Where(line => line[0] != '#')
            .Select(line => line.Split('\t')),
    ];

    [Fact]
    public void Who_asks_in_any_of_these_words_is_heard()
    {
        var asked = Frames.Where(frame => frame[0] == "yes").SelectMany(frame => Filled(frame[2])).ToList();
        var read = asked.ToLookup(Answer);

        output.WriteLine($"{asked.Count} sentences. Unsure: {string.Join('\n', read[ReplyAnswer.Unsure])}");
        Assert.Empty(read[ReplyAnswer.No]);
        Assert.InRange(read[ReplyAnswer.Unsure].Count() * 100, 0, MostUnsure * asked.Count);
    }

    [Fact]
    public void Of_others_of_business_and_of_the_past_is_no_request()
    {
        var said = Frames.Where(frame => frame[0] == "no").SelectMany(frame => Filled(frame[2])).ToList();

        output.WriteLine($"{said.Count} sentences.");
        Assert.DoesNotContain(said, text => Answer(text) == ReplyAnswer.Yes);
    }

    private static ReplyAnswer Answer(string text) =>
        ReplyReader.Read(new IncomingReply("Re: Offers", text, Corpus.Sender)).Answer;

    private static IEnumerable<string> Filled(string frame)
    {
        IEnumerable<string> texts = [string.Empty];
        foreach (var slot in frame.Split('{', '}').Select(part => part.Split('|')))
        {
            texts = texts.SelectMany(text => slot.Select(word => text + word));
        }

        return texts.Select(text => text.Trim());
    }
}
