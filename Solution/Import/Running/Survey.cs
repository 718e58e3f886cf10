using OptOutPlugin.Domain.Lists;
using OptOutPlugin.Import.Reading;
using OptOutPlugin.Import.Understanding;

namespace OptOutPlugin.Import.Running;

/// <summary>What a first look over a whole list found, in memory that does not grow with it.</summary>
/// <param name="Meaning">How it is understood.</param>
/// <param name="Lines">How many records it has, without the names of columns.</param>
/// <param name="Rows">How many rows it hands in.</param>
/// <param name="Hash">Their hash.</param>
internal sealed record Survey(ListMeaning Meaning, int Lines, int Rows, string Hash)
{
    private const int Start = 200;
    private const int MostQuestions = 20;

    /// <summary>The encoding, in words.</summary>
    public required string Encoding { get; init; }

    /// <summary>What stands between cells; null where each line is one cell.</summary>
    public required char? Separator { get; init; }

    /// <summary>How many records say no.</summary>
    public int Refusing { get; private init; }

    /// <summary>Values that are not understood, with their columns: each once, and no more than twenty.</summary>
    public IReadOnlyCollection<string> Questions { get; private init; } = [];

    /// <summary>Looks over a list.</summary>
    public static Survey Of(string path, Options options)
    {
        var encoding = TextFile.EncodingOf(path);
        char? separator;
        using (var text = TextFile.Open(path, encoding))
        {
            var start = new char[Separators.Sample];
            separator = Separators.Of(new string(start, 0, text.ReadBlock(start, 0, start.Length)));
        }

        using var file = new ListFile(path, encoding, separator);
        var columns = ListColumns.Of([.. file.Records().Take(Start)]);
        if (options.IsEverybody)
        {
            columns = columns with { OptOuts = [], IsOfSubscribers = false };
        }

        var order = options.Order == DayOrder.Unknown && columns.Date is { } date
            ? file.Records().Select(record => SaidOn.OrderIn(record[date])).FirstOrDefault(one => one != DayOrder.Unknown)
            : options.Order;
        var meaning = new ListMeaning(columns, order, options.Channels, options.Meanings);
        int lines = 0, rows = 0, refusing = 0;
        var hash = ListDigest.OfNone;
        var questions = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var line in file.Lines(meaning))
        {
            lines++;
            refusing += line.Rows.Count > 0 ? 1 : 0;
            foreach (var row in line.Rows)
            {
                rows++;
                hash = ListDigest.After(hash, row);
            }

            foreach (var question in line.Questions.Where(_ => questions.Count < MostQuestions))
            {
                questions.Add(question.Length > 100 ? question[..100] : question);
            }
        }

        return new Survey(meaning, lines, rows, hash)
        {
            Encoding = encoding.WebName,
            Separator = separator,
            Refusing = refusing,
            Questions = questions,
        };
    }
}
