namespace OptOutPlugin.Domain.Addresses.Unicode;

/// <summary>The normalisation forms of Unicode (UAX 15), over lists of code points; linear in their length.</summary>
internal static class Normalization
{
    /// <summary>The first of the Hangul syllables, which are made of their letters by counting.</summary>
    private const int Syllables = 0xac00;

    private const int Leads = 0x1100;

    private const int Vowels = 0x1161;

    /// <summary>One before the first letter that ends a syllable: a syllable may have none.</summary>
    private const int Ends = 0x11a7;

    private const int LeadCount = 19;

    private const int VowelCount = 21;

    private const int EndCount = 28;

    private const int SyllableCount = LeadCount * VowelCount * EndCount;

    /// <summary>Longer rows of marks are sorted into classes: a row of any length takes linear time.</summary>
    private const int FewMarks = 16;

    /// <summary>Appends what a character is made of in the end.</summary>
    /// <param name="points">What is appended to.</param>
    /// <param name="codePoint">The character.</param>
    /// <param name="compatible">Whether characters that only look or read alike are one.</param>
    public static void Decompose(List<int> points, int codePoint, bool compatible)
    {
        if (IsSyllable(codePoint))
        {
            var index = codePoint - Syllables;
            points.Add(Leads + (index / (VowelCount * EndCount)));
            points.Add(Vowels + (index % (VowelCount * EndCount) / EndCount));
            if (index % EndCount != 0)
            {
                points.Add(Ends + (index % EndCount));
            }
        }
        else if (codePoint > '\u007f'
            && FoldingTables.Decompositions.TryGetValue(codePoint, out var made)
            && (compatible || made.Kind != DecompositionKind.Compatible))
        {
            // What a table names, it names by parts of its own; three steps are the most there are.
            foreach (var part in made.Parts)
            {
                Decompose(points, part, compatible);
            }
        }
        else
        {
            points.Add(codePoint);
        }
    }

    /// <summary>Brings marks that may stand in any order into the one order.</summary>
    public static void Order(List<int> points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            var start = i;
            while (i < points.Count && CharacterTables.Ranks[points[i]] > 0)
            {
                i++;
            }

            if (i - start > FewMarks)
            {
                OrderMany(points, start, i);
            }
            else if (i - start > 1)
            {
                OrderFew(points, start, i);
            }
        }
    }

    /// <summary>Writes characters that are in order as the characters that they make.</summary>
    public static List<int> Compose(List<int> points)
    {
        var composed = new List<int>(points.Count);
        var starter = -1;
        var lastRank = 0;
        foreach (var point in points)
        {
            var rank = CharacterTables.Ranks[point];
            var meets = starter >= 0 && (lastRank < rank || (lastRank == 0 && starter == composed.Count - 1));
            if (meets && Made(composed[starter], point) is { } whole)
            {
                composed[starter] = whole;
                continue;
            }

            if (rank == 0)
            {
                starter = composed.Count;
            }

            lastRank = rank;
            composed.Add(point);
        }

        return composed;
    }

    private static int? Made(int first, int second)
    {
        if (first - Leads is >= 0 and < LeadCount && second - Vowels is >= 0 and < VowelCount)
        {
            return Syllables + ((((first - Leads) * VowelCount) + (second - Vowels)) * EndCount);
        }

        if (IsSyllable(first) && (first - Syllables) % EndCount == 0 && second - Ends is > 0 and < EndCount)
        {
            return first + (second - Ends);
        }

        return FoldingTables.Compositions.TryGetValue(FoldingTables.Pair(first, second), out var whole)
            ? whole
            : null;
    }

    private static bool IsSyllable(int codePoint) => codePoint - Syllables is >= 0 and < SyllableCount;

    private static void OrderFew(List<int> points, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            var mark = points[i];
            var rank = CharacterTables.Ranks[mark];
            var to = i;
            for (; to > start && CharacterTables.Ranks[points[to - 1]] > rank; to--)
            {
                points[to] = points[to - 1];
            }

            points[to] = mark;
        }
    }

    private static void OrderMany(List<int> points, int start, int end)
    {
        var byRank = new SortedDictionary<int, List<int>>();
        for (var i = start; i < end; i++)
        {
            var rank = CharacterTables.Ranks[points[i]];
            if (!byRank.TryGetValue(rank, out var marks))
            {
                byRank[rank] = marks = [];
            }

            marks.Add(points[i]);
        }

        foreach (var mark in byRank.Values.SelectMany(marks => marks))
        {
            points[start++] = mark;
        }
    }
}
