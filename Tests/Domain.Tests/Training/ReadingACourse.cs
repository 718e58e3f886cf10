using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Domain.Tests.Training;

public sealed class ReadingACourse
{
    private const string Small = """
        # A course

        For everybody.

        ## Section

        Text with **bold**.

        # Questions

        ## 1

        What is it?

        - [ ] This.
        - [x] That.
        - [ ] Nothing.

        Because: it is that.
        """;

    public static TheoryData<string, string, string, int> Unreadable => new()
    {
        { "# A course", "A course", "NoTitle", 1 },
        { "# A course\n", "", "NoTitle", 2 },
        { "For everybody.", "", "NothingToRead", 5 },
        { "Text with **bold**.", "", "NothingToRead", 9 },
        { "## Section\n", "", "NoSections", 8 },
        { "# Questions", "# Question", "NoQuestions", 9 },
        { "## 1", "## 2", "WrongNumber", 11 },
        { "## 1", "Answer all.\n\n## 1", "WrongNumber", 11 },
        { "What is it?", "", "NoQuestionText", 15 },
        { "- [ ] Nothing.\n", "", "WrongAnswers", 17 },
        { "- [ ] Nothing.", "- [ ] This.", "WrongAnswers", 18 },
        { "- [ ] Nothing.", "- [x] Nothing.", "NotOneRight", 18 },
        { "- [x] That.", "- [ ] That.", "NotOneRight", 18 },
        { "Because: it is that.", "It is that.", "NoReason", 19 },
        { "Because: it is that.", "Because:", "NoReason", 19 },
        { "Because: it is that.", "Because: it is that.\nAnd more.", "NoReason", 20 },
        { "**bold**", "<b>bold</b>", "Markup", 7 },
        { "**bold**", "[a link](https://example.com)", "Markup", 7 },
        { "**bold**", "![](x.png)", "Markup", 7 },
        { "- [ ] This.", "- [ ] <img src=x onerror=alert(1)>", "Markup", 15 },
    };

    public static TheoryData<string> Codes => [.. ShippedCourse.All.Select(course => course.Code)];

    [Fact]
    public void Title_lesson_and_questions_are_told_apart()
    {
        var course = CourseReader.Read(Small, out var fault)!;

        Assert.Null(fault);
        Assert.Equal("A course", course.Title);
        Assert.Equal("For everybody.\n\n## Section\n\nText with **bold**.", course.Lesson);
        var question = Assert.Single(course.Questions);
        Assert.Equal("What is it?", question.Text);
        Assert.Equal(["This.", "That.", "Nothing."], question.Answers);
        Assert.Equal(2, question.Right);
        Assert.Equal("it is that.", question.Reason);
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_cannot_be_read_is_told_with_its_line(string was, string becomes, string kind, int line)
    {
        Assert.Null(CourseReader.Read(Small.Replace(was, becomes, StringComparison.Ordinal), out var fault));

        Assert.Equal(kind, fault!.Kind.ToString());
        Assert.Equal(line, fault.Line);
    }

    [Fact]
    public void The_line_ends_of_another_system_make_no_difference() =>
        Assert.NotNull(CourseReader.Read(Small.Replace("\n", "\r\n", StringComparison.Ordinal), out _));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_course_that_ships_is_the_same_in_every_language(string code)
    {
        var english = CourseTexts.Of(code, Language.English);
        Assert.Equal(16, english.Questions.Count);
        foreach (var language in Enum.GetValues<Language>())
        {
            var course = CourseTexts.Of(code, language);
            Assert.Equal(english.Sections, course.Sections);
            Assert.Equal(
                english.Questions.Select(one => (one.Number, one.Answers.Count, one.Right)),
                course.Questions.Select(one => (one.Number, one.Answers.Count, one.Right)));
            Assert.DoesNotContain("[x]", course.Lesson, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_text_that_ships_is_one_of_a_course()
    {
        var names = typeof(CourseTexts).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("courses/", StringComparison.Ordinal));

        Assert.Equal(
            ShippedCourse.All.SelectMany(course => Enum.GetValues<Language>()
                .Select(language => $"courses/{course.Code}.{LanguageCode.Of(language)}.md")).Order(StringComparer.Ordinal),
            names.Order(StringComparer.Ordinal));
    }
}
