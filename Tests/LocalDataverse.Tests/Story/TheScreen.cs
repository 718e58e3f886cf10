using System.Globalization;
using OptOutPlugin.LocalDataverse.Story;
using Spectre.Console;

namespace OptOutPlugin.LocalDataverse.Tests.Story;

public sealed class TheScreen : IDisposable
{
    private readonly StringWriter output = new(CultureInfo.InvariantCulture);
    private readonly Screen screen;

    public TheScreen() => screen = new(
        AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        }),
        isTerminal: false);

    public void Dispose() => output.Dispose();

    private string[] Lines => output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Theory]
    [InlineData("a\u001b[2Jb", "a\uFFFD[2Jb")]
    [InlineData("a\r\nb", "a\uFFFD\uFFFDb")]
    [InlineData("a\u202Eb", "a\uFFFDb")]
    [InlineData("a\u2066b", "a\uFFFDb")]
    [InlineData("[red]a[/]", "[red]a[/]")]
    [InlineData("می\u200cرم", "\u200Eمی\u200cرم\u200E")]
    [InlineData("Zoe\u0308 山田", "Zoe\u0308 山田")]
    public void Text_cannot_move_the_cursor_colour_the_screen_or_turn_what_follows(string text, string shown) =>
        Assert.Equal(shown, Shown.Text(text));

    [Theory]
    [InlineData("Keller", 6, "Keller")]
    [InlineData("Kellerin", 6, "Kelle…")]
    [InlineData("e\u0301e\u0301e\u0301", 2, "e\u0301…")]
    [InlineData("🦊🦊🦊", 2, "🦊…")]
    public void A_cut_never_parts_what_belongs_together(string text, int length, string cut) =>
        Assert.Equal(cut, Shown.Cut(text, length));

    [Fact]
    public void Wide_and_long_names_keep_the_columns_of_a_table()
    {
        screen.Table(
            ["Name", "Flag"],
            [["Maria", "yes"], ["山田花子", "yes"], ["أميرة", "yes"], [new string('x', 200), "yes"]]);

        Assert.All(Lines, line => Assert.InRange(line.Length, 1, 100));
        Assert.Equal(ColumnOfFlag("Maria"), ColumnOfFlag("山田花子") + "山田花子".Length);
        Assert.Equal(ColumnOfFlag("Maria"), ColumnOfFlag("أميرة") - "\u200E\u200E".Length);
    }

    private int ColumnOfFlag(string name) => Lines
        .Single(line => line.Contains(name, StringComparison.Ordinal))
        .IndexOf("yes", StringComparison.Ordinal);

    [Fact]
    public void What_the_product_says_is_shown_to_the_letter_line_by_line()
    {
        screen.Quote("Nothing was sent:\n- Maria [Keller] (contact).");

        Assert.Equal(["     Nothing was sent:", "     - Maria [Keller] (contact)."], Lines);
    }

    [Fact]
    public void Steps_are_numbered_and_no_line_ends_in_blanks()
    {
        screen.Step("One");
        screen.Say(string.Join(' ', Enumerable.Repeat("word", 60)));
        screen.Step("Two");

        Assert.Contains("1. One", Lines);
        Assert.Contains("2. Two", Lines);
        Assert.All(Lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void Without_a_terminal_work_is_done_without_a_bar()
    {
        Assert.Equal(42, screen.Progress("Loading", 10, advance =>
        {
            advance(10);
            return 42;
        }));
        Assert.Empty(Lines);
    }
}
