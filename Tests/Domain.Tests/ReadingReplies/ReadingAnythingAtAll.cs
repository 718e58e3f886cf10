using OptOutPlugin.Domain.Replies;

namespace OptOutPlugin.Domain.Tests.ReadingReplies;

/// <summary>Bodies as large as a column holds, and torn ones: each is read, with work that grows as they do.</summary>
public class ReadingAnythingAtAll
{
    private const int Large = 1_000_000;

    private const int Part = 4;

    // Memory that is asked for grows with the work, and is the same each time it is measured. Lists double when they grow.
    private const int MostGrowth = 2 * Part;

    private const long Little = 8_000_000;

    public static TheoryData<string, string> Bodies => new()
    {
        { "signs of a quotation", new string('>', Large) },
        { "lines that are quoted", Many(">\n") },
        { "open tags", new string('<', Large) },
        { "brackets", new string('(', Large) },
        { "colons", Many(":\n") },
        { "lines that may be attributions", Many("On 3 May 2026 Ana wrote:\nx\n") },
        { "lines that end like one", Many("3@\n\na:\n") },
        { "labels", Many("From: a\n\n") },
        { "dashes", Many("-----\n") },
        { "signatures", Many("--\n") },
        { "disclaimers", Many("This e-mail is confidential\n") },
        { "devices", Many("Sent from my iPhone\n") },
        { "the word", Many("stop ") },
        { "the word in lines", Many("stop\n") },
        { "words of requests", Many("please do not send me any more ") },
        { "one word", new string('u', Large) },
        { "one Chinese sentence", Many("不要再给我发") },
        { "accents", Many("e\u0301\u0301") },
        { "halves of pairs", new string('\ud83d', Large) },
        { "addresses", Many("a@b.example,") },
        { "nested quotations", string.Concat(Enumerable.Repeat("<blockquote>", 10_000)) + "unsubscribe" },
        { "nested elements", string.Concat(Enumerable.Repeat("<div class=\"gmail_quote\"><b>", 10_000)) + "unsubscribe" },
        { "ends without beginnings", "<p>" + Many("</div></b>") },
        { "quotations in turn", Many("<div class=gmail_quote><blockquote>a</blockquote>") },
        { "attributes", "<a " + Many("b=\"c\" ") + ">" },
        { "entities", "<p>" + Many("&amp;&#x1f6d1;&nbsp;") },
        { "comments", "<p>" + Many("<!-- ") },
        { "breaks", Many("<br>") },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void The_work_grows_as_the_body_does(string what, string body)
    {
        Work(body[..(body.Length / Part)]);

        var part = Work(body[..(body.Length / Part)]);
        var whole = Work(body);

        Assert.True(whole <= Little + (MostGrowth * part), $"{what}: {part}, {whole}");
    }

    [Fact]
    public void Nothing_is_read_beyond_what_a_column_holds() => Assert.Equal(
        ReplyAnswer.No,
        ReplyReader.Read(new IncomingReply("Re: Offers", new string(' ', 1_048_576) + "unsubscribe", Corpus.Sender)).Answer);

    [Fact]
    public void The_end_of_a_long_letter_is_read() => Assert.Equal(
        ReplyAnswer.Yes,
        ReplyReader.Read(new IncomingReply("Re: Offers", Many("We sell good shoes.\n") + "Please unsubscribe me.", null)).Answer);

    [Fact]
    public void What_is_torn_and_mixed_is_read()
    {
        string[] pieces =
        [
            "unsubscribe", " stop ", "<div>", "</div>", "<blockquote type=cite>", "</blockquote>", "<br>", "\n", "> ", "--\n", "On ", "3 ",
            "wrote:", "From: a\n", "To: b\n", "Subject: c\n", "<!--", "-->", "<p class='gmail_quote", "'>", "&lt;", "&#0;", "\ud83d", "\udd11", "不要",
            "再发", "?", "!", ".", "'", "don't ", "me ", "list ", "from your ", "\0", "\u200b", "<style>", "</style>", "@x.y ", "http://x ",
        ];
        var random = new Random(20261130);
        for (var i = 0; i < 3_000; i++)
        {
            var body = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));

            var read = ReplyReader.Read(new IncomingReply(body, body, body));

            Assert.True(read.Decisive is null || read.Decisive.IsSubject
                || read.NewText.Contains(read.Decisive.Text, StringComparison.Ordinal), body);
        }
    }

    private static long Work(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReplyReader.Read(new IncomingReply(text, text, text));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Many(string piece) => string.Concat(Enumerable.Repeat(piece, Large / piece.Length));
}
