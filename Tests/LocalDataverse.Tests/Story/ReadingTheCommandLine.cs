using OptOutPlugin.LocalDataverse.Story;

namespace OptOutPlugin.LocalDataverse.Tests.Story;

public class ReadingTheCommandLine
{
    public static TheoryData<string, string[], object> Lines => new()
    {
        { "nothing", [], new Arguments.Play(false, null, null) },
        { "once", ["--once"], new Arguments.Play(true, null, null) },
        {
            "everything", ["--people", "a.csv", "--once", "--data", "my data.db"],
            new Arguments.Play(true, "my data.db", "a.csv")
        },
        { "help", ["--help"], new Arguments.Help() },
        { "help among others", ["--once", "--help", "--nonsense"], new Arguments.Help() },
        { "an unknown option", ["--twice"], new Arguments.Wrong("--twice is not an option; --help lists them.") },
        { "a stray word", ["people.csv"], new Arguments.Wrong("people.csv is not an option; --help lists them.") },
        { "no file", ["--once", "--data"], new Arguments.Wrong("--data needs the name of a file.") },
        { "an empty file", ["--people", ""], new Arguments.Wrong("--people needs the name of a file.") },
        { "an option for a file", ["--people", "--once"], new Arguments.Wrong("--people needs the name of a file.") },
        { "serving", ["--serve"], new Arguments.Play(false, null, null) { Beginning = Beginning.Solution } },
        { "nothing imported", ["--empty"], new Arguments.Play(false, null, null) { Beginning = Beginning.Nothing } },
        {
            "where and to whom", ["--urls", "http://localhost:5300", "--keys", "keys.json"],
            new Arguments.Play(false, null, null) { Url = "http://localhost:5300", Keys = "keys.json" }
        },
        { "no address", ["--urls"], new Arguments.Wrong("--urls needs an address.") },
        {
            "an end and a place to serve", ["--urls", "http://localhost:5300", "--once"],
            new Arguments.Wrong("--once ends after the story, and --urls is about what comes after it.")
        },
        {
            "serving nothing imported", ["--serve", "--empty"],
            new Arguments.Play(false, null, null) { Beginning = Beginning.Nothing }
        },
        {
            "the same the other way round", ["--empty", "--serve"],
            new Arguments.Play(false, null, null) { Beginning = Beginning.Nothing }
        },
        {
            "people without a story", ["--serve", "--people", "a.csv"],
            new Arguments.Play(false, null, "a.csv") { Beginning = Beginning.Solution }
        },
        {
            "people without the solution", ["--empty", "--people", "a.csv"],
            new Arguments.Wrong("--people come in with all that they refused, which needs the solution: leave out --empty.")
        },
        {
            "a way to go", ["--serve", "--latency", "25"],
            new Arguments.Play(false, null, null)
            {
                Beginning = Beginning.Solution, Latency = TimeSpan.FromMilliseconds(25),
            }
        },
        { "no way to go", ["--latency"], new Arguments.Wrong("--latency needs a number of milliseconds.") },
        {
            "a way that is no number", ["--latency", "far"],
            new Arguments.Wrong("far is not a number of milliseconds from 0 to 60000.")
        },
        {
            "a way too far", ["--latency", "60001"],
            new Arguments.Wrong("60001 is not a number of milliseconds from 0 to 60000.")
        },
        { "twice", ["--once", "--once"], new Arguments.Wrong("--once is given twice.") },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_command_line_is_understood_or_refused_with_a_sentence(string line, string[] arguments, object meant)
    {
        Assert.True(meant.Equals(Arguments.Parse(arguments)), line);
    }
}
