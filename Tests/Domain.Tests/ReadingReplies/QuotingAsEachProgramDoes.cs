using OptOutPlugin.Domain.Replies;
using Xunit.Abstractions;

namespace OptOutPlugin.Domain.Tests.ReadingReplies;

/// <summary>Each reply of the corpus, laid out as each mail program lays it out.</summary>
public class QuotingAsEachProgramDoes(ITestOutputHelper output)
{
    private const int FewestLayouts = 14;

    private static readonly List<(string Text, ReplyReading Plain)> Plainly =
        [.. Corpus.All.Select(one => (one.Text, Read(one.Text)))];

    public static TheoryData<string> Programs => [.. Layouts.All.Select(layout => layout.Name)];

    [Fact]
    public void The_common_programs_are_there() => Assert.InRange(Layouts.All.Count, FewestLayouts, int.MaxValue);

    [Theory]
    [MemberData(nameof(Programs))]
    public void The_answer_is_the_same_in_each(string program)
    {
        var layout = Layouts.All.Single(one => one.Name == program);

        var changed = Plainly
            .Select(one => (one.Text, one.Plain, Wrapped: Read(layout.Body(one.Text))))
            .Where(one => one.Plain.Answer != one.Wrapped.Answer || one.Plain.NewText != one.Wrapped.NewText)
            .Select(one => $"{one.Text}: {one.Plain.Answer}, {one.Wrapped.Answer}: {one.Wrapped.NewText}")
            .ToList();

        output.WriteLine($"{Corpus.All.Count} replies, {changed.Count} of them read otherwise.");
        Assert.Empty(changed);
    }

    private static ReplyReading Read(string body) => ReplyReader.Read(new IncomingReply("Re: Offers", body, Corpus.Sender));
}
