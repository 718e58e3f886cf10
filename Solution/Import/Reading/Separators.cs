namespace OptOutPlugin.Import.Reading;

/// <summary>Finds out what stands between the cells of a list.</summary>
internal static class Separators
{
    /// <summary>How much of a text is looked at, in UTF-16 units.</summary>
    public const int Sample = 1 << 16;

    private const int Records = 50;
    private const string Told = "sep=";

    /// <summary>Whether a first line says nothing but the separator, as Excel writes it.</summary>
    public static bool IsTold(Record record) =>
        record.Cells[0].StartsWith(Told, StringComparison.OrdinalIgnoreCase) && record.Cells.Sum(cell => cell.Length) <= Told.Length + 1;

    /// <summary>The separator; null where each line is one cell.</summary>
    /// <param name="start">The beginning of the text.</param>
    public static char? Of(string start)
    {
        if (start.Length > Told.Length && start.StartsWith(Told, StringComparison.OrdinalIgnoreCase))
        {
            return start[Told.Length];
        }

        char[] all = [',', ';', '\t', '|'];
        return all.Select(one => (Separator: (char?)one, Score: Score(start, one)))
            .Where(one => one.Score > 0).OrderByDescending(one => one.Score).FirstOrDefault().Separator;
    }

    // In how many records, from the first on, it parts as many cells as in the first; of those, what parts more.
    private static int Score(string start, char separator)
    {
        using var reader = new RecordReader(new StringReader(start), separator);
        var counts = reader.Rest().Take(Records).Select(record => record.Cells.Count).ToList();
        if (counts.Count > 1 && counts.Count < Records && start.Length >= Sample)
        {
            counts.RemoveAt(counts.Count - 1);
        }

        return counts.Count == 0 || counts[0] == 1
            ? 0
            : (1000 * counts.Count(count => count == counts[0])) + Math.Min(counts[0], 999);
    }
}
