using OptOutPlugin.Domain.Replies;
using Xunit.Abstractions;

namespace OptOutPlugin.Domain.Tests.ReadingReplies;

/// <summary>What people write when they want no more marketing, and when they want something else.</summary>
public class AnsweringReplies(ITestOutputHelper output)
{
    [Fact]
    public void What_each_reply_means_is_found()
    {
        var wrong = Corpus.All.Select(one => (one, read: ReplyReader.Read(new IncomingReply("Re: Offer", one.Text, Corpus.Sender))))
            .Where(pair => pair.read.Answer != pair.one.Answer).ToList();
        foreach (var (one, read) in wrong)
        {
            output.WriteLine($"{one.Language} {one.Answer} -> {read.Answer}{(read.IsAutomatic ? " auto" : "")}: {one.Text.Replace("\n", "|")}   [{read.Decisive?.Text}]");
        }

        Assert.Empty(wrong);
    }
}
