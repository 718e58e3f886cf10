using Spectre.Console;
using Spectre.Console.Rendering;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>How the story looks: numbered steps with what happened under them, calm and no wider than a page.</summary>
internal sealed class Screen
{
    private const int PageWidth = 100;
    private const int Indent = 3;

    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Muted = new(Color.Grey);
    private static readonly Style Refused = new(Color.Yellow);
    private static readonly Style Wrong = new(Color.Red);

    private readonly IAnsiConsole console;
    private int step;

    public Screen(IAnsiConsole console, bool isTerminal)
    {
        this.console = console;
        IsTerminal = isTerminal;
        console.Profile.Width = PageWidth;
        Fit();
    }

    /// <summary>Whether somebody is looking, so that a bar may move.</summary>
    public bool IsTerminal { get; }

    public static Screen Open() => new(AnsiConsole.Console, !Console.IsOutputRedirected);

    /// <summary>Takes the width that the terminal has now.</summary>
    public void Fit()
    {
        if (IsTerminal && Console.WindowWidth is > 0 and var width)
        {
            console.Profile.Width = Math.Min(width, PageWidth);
        }
    }

    public void Title(string text)
    {
        console.Write(new Text(text, Heading));
        console.WriteLine();
    }

    /// <summary>Begins the next step.</summary>
    public void Step(string heading)
    {
        console.WriteLine();
        console.Write(new Text($"{++step}. {Shown.Text(heading)}", Heading));
        console.WriteLine();
    }

    public void Say(string text) => Write(new Text(Shown.Text(text)));

    public void Remark(string text) => Write(new Text(Shown.Text(text), Muted));

    /// <summary>An address to be opened or copied: in one line, whatever its length.</summary>
    public void Address(string address) =>
        console.Profile.Out.Writer.WriteLine(new string(' ', Indent) + Shown.Text(address));

    public void Complain(string text) => Write(new Text(Shown.Text(text), Wrong));

    /// <summary>The words of the product, to the letter, line by line.</summary>
    public void Quote(string sentence)
    {
        foreach (var line in sentence.ReplaceLineEndings("\n").Split('\n'))
        {
            Write(new Text(Shown.Text(line), Refused), Indent + 2);
        }
    }

    /// <summary>Rows under headings. No upright lines, so that names of any width and direction fit.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table().Border(TableBorder.Simple).BorderStyle(Muted);
        table.ShowHeaders = headings.Any(heading => heading.Length > 0);
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading, Muted)));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(Shown.Text(cell))));
        }

        Write(table, Indent - 1);
    }

    /// <summary>Does work of a known size while a bar shows how far it is.</summary>
    public T Progress<T>(string what, int size, Func<Action<int>, T> work)
    {
        if (!IsTerminal || !console.Profile.Capabilities.Interactive)
        {
            return work(_ => { });
        }

        return console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RateColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape($"  {what}"), maxValue: size);
                return work(done => task.Increment(done));
            });
    }

    /// <summary>Does work of an unknown size while something moves.</summary>
    public T Wait<T>(string what, Func<T> work) => IsTerminal && console.Profile.Capabilities.Interactive
        ? console.Status().Start(Markup.Escape($"{what} ..."), _ => work())
        : work();

    public void Ask(string prompt) => console.Write(new Text(prompt, Heading));

    public void Blank() => console.WriteLine();

    private void Write(IRenderable content, int indent = Indent) =>
        console.Write(new Indented(content, indent));

    private sealed class RateColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text($"{task.Speed ?? 0:N0} rows/s", Muted);
    }
}
