using OptOutPlugin.Domain.TextMessages;
using Xunit.Abstractions;

namespace OptOutPlugin.Domain.Tests.ReadingTexts;

/// <summary>What people text who want to be left alone, and what others text who use the same words.</summary>
public class AnsweringTexts(ITestOutputHelper output)
{
    private const string Number = "+12025550123";
    private const int FewestTexts = 90;

    // Of what is clear, that much may be left to a person (per hundred).
    private const int MostUnsure = 4;

    private static readonly string[] Languages = ["de", "en", "es", "fr", "zh"];

    private static readonly List<Sent> All =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "texts.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(parts => new Sent(
                Enum.Parse<TextMessageAnswer>(parts[0], ignoreCase: true), parts[1], parts[2].Replace("\\n", "\n"))),
    ];

    [Fact]
    public void The_corpus_speaks_five_languages()
    {
        Assert.InRange(All.Count, FewestTexts, int.MaxValue);
        Assert.Equal(Languages, All.Select(one => one.Language).Distinct().Order());
    }

    [Fact]
    public void Nobody_is_silenced_who_did_not_ask() =>
        Assert.Empty(Those(one => IsStop(one.Read) && !IsStop(one.Answer)));

    [Fact]
    public void Nobody_who_asked_or_may_have_goes_unheard() =>
        Assert.Empty(Those(one => one.Answer != TextMessageAnswer.No && one.Read == TextMessageAnswer.No));

    [Fact]
    public void Everybody_who_asked_for_more_or_for_something_else_gets_just_that() =>
        Assert.Empty(Those(one => one.Read != one.Answer && one.Read != TextMessageAnswer.Unsure
            && one.Answer is not (TextMessageAnswer.No or TextMessageAnswer.Unsure)));

    [Fact]
    public void Hardly_a_clear_one_is_left_to_a_person()
    {
        var unsure = Those(one => one.Answer != TextMessageAnswer.Unsure && one.Read == TextMessageAnswer.Unsure);

        output.WriteLine(string.Join('\n', unsure));
        Assert.InRange(unsure.Count * 100, 0, MostUnsure * All.Count);
    }

    [Theory]
    [InlineData("T", "+8613912345678", "Stop")]
    [InlineData("r", "+8613912345678", "Stop")]
    [InlineData("T", "+12025550123", "No")]
    [InlineData("R", "+12025550123", "No")]
    public void A_letter_stops_where_providers_ask_for_it_and_nowhere_else(string text, string number, string answer) =>
        Assert.Equal(answer, TextMessageReader.Read(text, number).Answer.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("...")]
    [InlineData("https://example.com/stop")]
    [InlineData("\uD800")]
    public void What_says_nothing_asks_nothing(string? text) =>
        Assert.Equal(TextMessageAnswer.No, TextMessageReader.Read(text, Number).Answer);

    [Theory]
    [InlineData("stop ", 100_000)]
    [InlineData("stop.", 100_000)]
    [InlineData("请退订", 100_000)]
    [InlineData("((((", 100_000)]
    public void However_long_it_is_its_beginning_is_read_at_once(string part, int times) =>
        Assert.NotEqual(
            TextMessageAnswer.Start,
            TextMessageReader.Read(string.Concat(Enumerable.Repeat(part, times)), Number).Answer);

    private static bool IsStop(TextMessageAnswer answer) =>
        answer is TextMessageAnswer.Stop or TextMessageAnswer.StopAll;

    private static List<string> Those(Func<Sent, bool> which) =>
        [.. All.Where(which).Select(one => $"{one.Language}, {one.Read}: {one.Text}")];

    private sealed record Sent(TextMessageAnswer Answer, string Language, string Text)
    {
        public TextMessageAnswer Read { get; } = TextMessageReader.Read(Text, Number).Answer;
    }
}
