namespace OptOutPlugin.Domain.Replies.Wording;

/// <summary>Takes typing errors out of the words that people mistype most.</summary>
internal sealed class Spelling
{
    private const int Shortest = 7;

    // From here on a word may have two errors.
    private const int Long = 10;

    private readonly HashSet<string> known;
    private readonly Dictionary<string, List<string>> byBeginning = new(StringComparer.Ordinal);

    /// <summary>Words, and those of them that are mistyped.</summary>
    public Spelling(IEnumerable<string> known, IEnumerable<string> mistyped)
    {
        this.known = new HashSet<string>(known, StringComparer.Ordinal);
        foreach (var word in mistyped.Distinct())
        {
            var beginning = word.Substring(0, 2);
            if (!byBeginning.TryGetValue(beginning, out var words))
            {
                byBeginning[beginning] = words = [];
            }

            words.Add(word);
        }
    }

    /// <summary>The word that is meant; the word itself where none is near. The first two letters are never wrong: "abmelden"
    /// and "anmelden" are opposites.</summary>
    public string Of(string word) =>
        word.Length < Shortest - 1 || known.Contains(word) || !byBeginning.TryGetValue(word.Substring(0, 2), out var near)
            ? word
            : near.Find(one => Distance(word, one) <= (one.Length >= Long ? 2 : 1)) ?? word;

    // Letters left out, put in, mistaken, or exchanged with the next one.
    private static int Distance(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 2)
        {
            return int.MaxValue;
        }

        var before = new int[other.Length + 1];
        var last = new int[other.Length + 1];
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var spare = before;
            before = last;
            last = row;
            row = spare;
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + same);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
        }

        return row[other.Length];
    }
}
