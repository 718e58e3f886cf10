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
        { "twice", ["--once", "--once"], new Arguments.Wrong("--once is given twice.") },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_command_line_is_understood_or_refused_with_a_sentence(string line, string[] arguments, object meant)
    {
        Assert.True(meant.Equals(Arguments.Parse(arguments)), line);
    }
}
