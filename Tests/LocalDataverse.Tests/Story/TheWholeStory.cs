using System.Globalization;
using OptOutPlugin.LocalDataverse.Story;
using OptOutPlugin.LocalDataverse.Story.People;
using Spectre.Console;

namespace OptOutPlugin.LocalDataverse.Tests.Story;

public sealed class TheWholeStory : IDisposable
{
    private static readonly string Header = string.Join(",", PeopleColumn.Headers);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("optout-story");
    private readonly StringWriter output = new(CultureInfo.InvariantCulture);

    [Fact]
    public void Of_the_sample_comes_out_as_promised_and_can_be_kept()
    {
        var data = Path.Combine(folder.FullName, "story.db");

        Assert.Equal(0, Tell(new(Once: true, data, People: null)));

        Assert.Contains("managed.zip", Story, StringComparison.Ordinal);
        Assert.Contains(
            "- Maria Keller (contact), under 3 of the recipients: does not allow bulk e-mails.",
            Story,
            StringComparison.Ordinal);
        Assert.Contains(
            "- Tomasz Zieliński (lead): does not want marketing material.", Story, StringComparison.Ordinal);
        Assert.Contains("Carried over", Story, StringComparison.Ordinal);
        Assert.Contains("said by OptOutPlugin.Handlers.RefuseUnwantedSend", Story, StringComparison.Ordinal);
        Assert.Contains("Let through as", Story, StringComparison.Ordinal);
        Assert.Contains("unsubscribe, or choose what you get from us", Story, StringComparison.Ordinal);
        Assert.Contains("Nothing has changed: as many rows as before, in every table.", Unwrapped, StringComparison.Ordinal);
        Assert.Contains("The page answers with the reference", Story, StringComparison.Ordinal);
        Assert.Contains("Said on the page behind the link of an e-mail.", Story, StringComparison.Ordinal);
        Assert.Contains("- Jonas Lindqvist (contact): does not allow bulk e-mails.", Story, StringComparison.Ordinal);
        Assert.Contains("every signature and every link holds", Story, StringComparison.Ordinal);
        Assert.EndsWith($"The database is kept in {data}.", Unwrapped, StringComparison.Ordinal);
        Assert.True(new FileInfo(data).Length > 1_000_000, "The database is not in its file.");
    }

    [Fact]
    public void Of_a_file_with_bad_rows_names_them_and_is_played_with_the_rest()
    {
        var people = Write(
            Header,
            "contact,Ann,Able,,ann@example.org,,,,,,,,,,,,,,,active,",
            "person,X,Y,,,,,,,,,,,,,,,,,active,",
            "lead,Bob,Baker,,bob@example.org,,,,,,,,yes,,,,,,,inactive,",
            "contact,Cid,Clerk,,cid@example.org,,,,,,,,,,,,,,,active,");

        Assert.Equal(0, Tell(new(Once: true, Data: null, people)));

        Assert.Contains("line 3: kind is \"person\", not contact, lead or account", Story, StringComparison.Ordinal);
        Assert.Contains("3 rows in", Story, StringComparison.Ordinal);
        Assert.Contains("4. Ann Able wants no bulk mail", Story, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_file_without_people_is_played_by_understudies()
    {
        Assert.Equal(0, Tell(new(Once: true, Data: null, Write(Header))));

        Assert.Contains("the story brings two people along", Story, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("taken.db", "The story begins with an empty database")]
    [InlineData("no/such/folder.db", "There is no folder for")]
    public void Cannot_begin_where_its_database_cannot_be_new(string data, string sentence)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "taken.db"), "mine");

        Assert.Equal(2, Tell(new(Once: true, Path.Combine(folder.FullName, data), People: null)));

        Assert.Contains(sentence, Unwrapped, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.FullName, "taken.db")));
    }

    [Fact]
    public void Cannot_begin_without_its_people()
    {
        Assert.Equal(2, Tell(new(Once: true, Data: null, Path.Combine(folder.FullName, "nobody.csv"))));

        Assert.Contains("There is no file", Story, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        output.Dispose();
        folder.Delete(recursive: true);
    }

    private string Story => output.ToString();

    private string Unwrapped => string.Join(' ', Story.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private int Tell(Arguments.Play play) => Storyteller.Tell(
        new Screen(
            AnsiConsole.Create(new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(output),
            }),
            isTerminal: false),
        play);

    private string Write(params string[] lines)
    {
        var path = Path.Combine(folder.FullName, "people.csv");
        File.WriteAllLines(path, lines);
        return path;
    }
}
