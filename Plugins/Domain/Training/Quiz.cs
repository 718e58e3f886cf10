using System.Globalization;

namespace OptOutPlugin.Domain.Training;

/// <summary>A question that was drawn.</summary>
/// <param name="Number">Its number in the course.</param>
/// <param name="Order">The places, from 1, of its answers in the course, in the order in which they are shown.</param>
internal sealed record DrawnQuestion(int Number, IReadOnlyList<int> Order);

/// <summary>
/// A quiz: what was drawn, and the first answer to each question. As text it names places in the course alone, so that who
/// reads the row learns no right answer.
/// </summary>
/// <param name="Drawn">The questions, in the order in which they are asked.</param>
/// <param name="Answers">The first answers: by the number of a question the place of an answer in the course.</param>
internal sealed record Quiz(IReadOnlyList<DrawnQuestion> Drawn, IReadOnlyDictionary<int, int> Answers)
{
    private const char BetweenQuestions = '\n';
    private const char BetweenParts = ':';
    private const char BetweenPlaces = ',';

    /// <summary>Whether every question has an answer.</summary>
    public bool IsOver => Drawn.All(question => Answers.ContainsKey(question.Number));

    /// <summary>Draws a quiz.</summary>
    /// <param name="course">The course.</param>
    /// <param name="most">How many questions, at most.</param>
    /// <param name="below">A number from 0 to below the given one, which nobody can foresee.</param>
    public static Quiz Draw(CourseText course, int most, Func<int, int> below) => new(
        [.. Shuffled(course.Questions, below).Take(Math.Max(1, most)).Select(question => new DrawnQuestion(
            question.Number, [.. Shuffled(Enumerable.Range(1, question.Answers.Count), below)]))],
        new Dictionary<int, int>());

    /// <summary>Reads what was stored; null for what cannot be read.</summary>
    public static Quiz? Read(string? drawn, string? answers)
    {
        var questions = Parts(drawn).Select(parts => parts.Count > 1
            ? new DrawnQuestion(parts[0], [.. parts.Skip(1)])
            : null).ToList();
        var given = Parts(answers).ToList();
        return questions.Count == 0 || questions.Contains(null) || given.Any(parts => parts.Count != 2)
            ? null
            : new Quiz([.. questions.Select(one => one!)], given.ToDictionary(parts => parts[0], parts => parts[1]));
    }

    /// <summary>The quiz with an answer, where the question has none yet: the first counts.</summary>
    public Quiz With(int number, int place)
    {
        var answers = Answers.ToDictionary(one => one.Key, one => one.Value);
        if (!answers.ContainsKey(number))
        {
            answers[number] = place;
        }

        return this with { Answers = answers };
    }

    /// <summary>How much was right, in percent, rounded down: who is at the pass mark is not below it.</summary>
    public int Score(CourseText course) => 100 * Drawn.Count(question =>
        Answers.TryGetValue(question.Number, out var place)
        && course.Questions[question.Number - 1].Right == place) / Drawn.Count;

    /// <summary>Whether it was drawn from a course like this one.</summary>
    public bool Fits(CourseText course) => Drawn.All(question =>
        question.Number >= 1 && question.Number <= course.Questions.Count
        && new HashSet<int>(question.Order).SetEquals(
            Enumerable.Range(1, course.Questions[question.Number - 1].Answers.Count)));

    /// <summary>What was drawn, as it is stored.</summary>
    public string DrawnText() => string.Join(
        BetweenQuestions.ToString(),
        Drawn.Select(question => Text(question.Number) + BetweenParts
            + string.Join(BetweenPlaces.ToString(), question.Order.Select(Text))));

    /// <summary>The answers, as they are stored.</summary>
    public string AnswersText() => string.Join(
        BetweenQuestions.ToString(),
        Drawn.Where(question => Answers.ContainsKey(question.Number))
            .Select(question => Text(question.Number) + BetweenParts + Text(Answers[question.Number])));

    private static IEnumerable<IReadOnlyList<int>> Parts(string? text) =>
        (text ?? string.Empty).Replace("\r", string.Empty).Split(BetweenQuestions).Where(line => line.Length > 0)
            .Select(line => line.Split(BetweenParts, BetweenPlaces).Select(Number).ToList());

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static List<T> Shuffled<T>(IEnumerable<T> items, Func<int, int> below)
    {
        var all = items.ToList();
        for (var left = all.Count; left > 1; left--)
        {
            var other = below(left);
            var last = all[left - 1];
            all[left - 1] = all[other];
            all[other] = last;
        }

        return all;
    }
}
