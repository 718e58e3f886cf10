using System.Globalization;

namespace OptOutPlugin.Domain.Training;

/// <summary>
/// Reads a course: a title, an introduction, sections, then numbered questions with one right answer and the reason. It is
/// strict, so that whoever writes one is told the line that is wrong, and no page shows what nobody meant.
/// </summary>
internal sealed class CourseReader
{
    private const char FixedSpace = '\u00a0';
    private const int FewestAnswers = 3;
    private const int MostAnswers = 4;

    private static readonly string[] Questions = ["# Questions", "# Fragen", "# 问题"];
    private static readonly string[] Reasons = ["Because:", "Weil:", "Parce que\u00a0:", "Parce que :", "因为：", "因为:"];

    private readonly string[] lines;
    private readonly List<Question> questions = [];
    private int at;

    private CourseReader(string text) => lines =
        [.. text.Replace("\r\n", "\n").Split('\n').Select(line => line.TrimEnd(' ', '\t'))];

    private bool IsOver => at >= lines.Length;

    private string Line => lines[at];

    /// <summary>The course; null where the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fault">What is wrong, and in which line; null for nothing.</param>
    public static CourseText? Read(string text, out CourseFault? fault)
    {
        var reader = new CourseReader(text);
        try
        {
            fault = null;
            return reader.Course();
        }
        catch (Unreadable unreadable)
        {
            fault = unreadable.Fault;
            return null;
        }
    }

    private CourseText Course()
    {
        RefuseMarkup();
        SkipBlank();
        if (IsOver || !Line.StartsWith("# ", StringComparison.Ordinal) || Questions.Contains(Line))
        {
            throw Fault(CourseFaultKind.NoTitle);
        }

        var title = Line.Substring(2).Trim();
        at++;
        var begin = at;
        var sections = Sections();
        var lesson = string.Join("\n", lines.Skip(begin).Take(at - begin)).Trim('\n');
        if (IsOver)
        {
            throw Fault(CourseFaultKind.NoQuestions);
        }

        at++;
        SkipBlank();
        while (!IsOver)
        {
            questions.Add(Question());
        }

        return questions.Count > 0
            ? new CourseText(title, lesson, sections, questions)
            : throw Fault(CourseFaultKind.NoQuestions);
    }

    private int Sections()
    {
        var count = 0;
        var hasText = false;
        for (; !IsOver && !Questions.Contains(Line); at++)
        {
            if (Line.StartsWith("# ", StringComparison.Ordinal))
            {
                throw Fault(CourseFaultKind.NoQuestions);
            }

            if (Line.StartsWith("## ", StringComparison.Ordinal))
            {
                DemandText(hasText);
                hasText = false;
                count++;
            }
            else
            {
                hasText |= Line.Length > 0;
            }
        }

        DemandText(hasText);
        return count > 0 ? count : throw Fault(CourseFaultKind.NoSections);
    }

    private void DemandText(bool isThere)
    {
        if (!isThere)
        {
            throw Fault(CourseFaultKind.NothingToRead);
        }
    }

    private Question Question()
    {
        var number = questions.Count + 1;
        if (Line != "## " + number.ToString(CultureInfo.InvariantCulture))
        {
            throw Fault(CourseFaultKind.WrongNumber);
        }

        at++;
        var text = Paragraphs(line => IsAnswer(line) || IsHeading(line) || ReasonIn(line) is not null);
        if (text.Length == 0)
        {
            throw Fault(CourseFaultKind.NoQuestionText);
        }

        var answers = new List<string>();
        var right = Answers(answers);
        return new Question(number, text, answers, right, Reason());
    }

    private int Answers(List<string> answers)
    {
        var right = new List<int>();
        for (; !IsOver && IsAnswer(Line); at++)
        {
            answers.Add(Line.Substring(6).Trim());
            if (Line[3] == 'x')
            {
                right.Add(answers.Count);
            }
        }

        if (answers.Count is < FewestAnswers or > MostAnswers || answers.Any(answer => answer.Length == 0)
            || answers.Distinct().Count() != answers.Count)
        {
            throw Fault(CourseFaultKind.WrongAnswers);
        }

        return right.Count == 1 ? right[0] : throw Fault(CourseFaultKind.NotOneRight);
    }

    private string Reason()
    {
        SkipBlank();
        if (IsOver || ReasonIn(Line) is not { Length: > 0 } reason)
        {
            throw Fault(CourseFaultKind.NoReason);
        }

        at++;
        SkipBlank();
        return IsOver || IsHeading(Line) ? reason : throw Fault(CourseFaultKind.NoReason);
    }

    private string Paragraphs(Func<string, bool> isEnd)
    {
        var begin = at;
        while (!IsOver && !isEnd(Line))
        {
            at++;
        }

        return string.Join("\n", lines.Skip(begin).Take(at - begin)).Trim('\n');
    }

    private static bool IsAnswer(string line) =>
        line.StartsWith("- [ ] ", StringComparison.Ordinal) || line.StartsWith("- [x] ", StringComparison.Ordinal);

    private static bool IsHeading(string line) => line.StartsWith("#", StringComparison.Ordinal);

    private static string? ReasonIn(string line) =>
        Reasons.FirstOrDefault(word => line.StartsWith(word, StringComparison.Ordinal)) is { } begins
            ? line.Substring(begins.Length).Trim(' ', FixedSpace)
            : null;

    // The page that shows a course knows text, lists, quotations and tables, and nothing that could act or lead away.
    private void RefuseMarkup()
    {
        for (var line = 0; line < lines.Length; line++)
        {
            if (HasMarkup(lines[line]))
            {
                throw new Unreadable(new CourseFault(CourseFaultKind.Markup, line + 1));
            }
        }
    }

    private static bool HasMarkup(string line)
    {
        for (var at = 0; at + 1 < line.Length; at++)
        {
            var next = line[at + 1];
            if ((line[at] == '<' && (next is '/' or '!' or '?' || (next | 0x20) is >= 'a' and <= 'z'))
                || (line[at] == ']' && next == '('))
            {
                return true;
            }
        }

        return false;
    }

    private void SkipBlank()
    {
        while (!IsOver && Line.Length == 0)
        {
            at++;
        }
    }

    private Unreadable Fault(CourseFaultKind kind) => new(new CourseFault(kind, Math.Min(at + 1, lines.Length)));

    private sealed class Unreadable(CourseFault fault) : Exception
    {
        public CourseFault Fault { get; } = fault;
    }
}
