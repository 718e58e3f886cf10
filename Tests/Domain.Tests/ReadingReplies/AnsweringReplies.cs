using OptOutPlugin.Domain.Replies;
using Xunit.Abstractions;

namespace OptOutPlugin.Domain.Tests.ReadingReplies;

/// <summary>What people write when they want no more marketing, and when they want something else.</summary>
public class AnsweringReplies(ITestOutputHelper output)
{
    private const int FewestReplies = 220;

    // Of what is clear, that much may be left to a person (per hundred).
    private const int MostUnsure = 4;

    private static readonly string[] Languages = ["de", "en", "es", "fr", "zh"];

    private static readonly List<(Reply Reply, ReplyAnswer Read)> All =
    [
        .. Corpus.All.Select(one => (one, ReplyReader.Read(new IncomingReply("Re: Offers", one.Text, Corpus.Sender)).Answer)),
    ];

    [Fact]
    public void The_corpus_speaks_five_languages()
    {
        Assert.InRange(All.Count, FewestReplies, int.MaxValue);
        Assert.Equal(Languages, All.Select(one => one.Reply.Language).Distinct().Order());
    }

    [Fact]
    public void Nobody_is_refused_who_did_not_ask() =>
        Assert.Empty(Those(one => one.Read == ReplyAnswer.Yes && one.Reply.Answer != ReplyAnswer.Yes));

    [Fact]
    public void Nobody_who_asked_or_may_have_goes_unheard() =>
        Assert.Empty(Those(one => one.Read == ReplyAnswer.No && one.Reply.Answer != ReplyAnswer.No));

    [Theory]
    [InlineData(ReplyAnswer.Yes)]
    [InlineData(ReplyAnswer.No)]
    public void Hardly_a_clear_one_is_left_to_a_person(object clear)
    {
        var unsure = Those(one => one.Reply.Answer == (ReplyAnswer)clear && one.Read == ReplyAnswer.Unsure);

        output.WriteLine(string.Join('\n', unsure));
        Assert.InRange(unsure.Count * 100, 0, MostUnsure * All.Count(one => one.Reply.Answer == (ReplyAnswer)clear));
    }

    private static List<string> Those(Func<(Reply Reply, ReplyAnswer Read), bool> which) =>
        [.. All.Where(which).Select(one => $"{one.Reply.Language}, {one.Read}: {one.Reply.Text}")];
}
