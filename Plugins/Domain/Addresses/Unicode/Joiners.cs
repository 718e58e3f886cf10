namespace OptOutPlugin.Domain.Addresses.Unicode;

/// <summary>
/// The two characters that nobody sees and that all the same make another word: they stay where internationalised
/// domain names may have them (RFC 5892, A.1 and A.2) and are taken off elsewhere. Behind a sign that takes a syllable
/// its vowel, either says how letters are drawn; between Arabic letters, the one keeps apart what would be joined.
/// </summary>
internal static class Joiners
{
    private const int NonJoiner = 0x200c;

    private const int Joiner = 0x200d;

    /// <summary>Whether a character is one of the two.</summary>
    public static bool Is(int codePoint) => codePoint is NonJoiner or Joiner;

    /// <summary>The text without the joiners that have no place.</summary>
    /// <param name="points">Characters that are made of no others, marks in any order.</param>
    public static List<int> Placed(List<int> points)
    {
        if (!points.Exists(Is))
        {
            return points;
        }

        var kept = new List<int>(points.Count);
        var lastMark = 0;
        var letter = 0;
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i];
            if (Is(point)
                && lastMark != CharacterTables.Virama
                && !(point == NonJoiner && JoinsNext(letter) && JoinsPrevious(LetterBehind(points, i))))
            {
                continue;
            }

            kept.Add(point);
            var rank = CharacterTables.Ranks[point];
            // Of marks in any order, the one of the highest rank will be the last.
            lastMark = rank == 0 ? 0 : Math.Max(rank, lastMark);
            letter = IsMark(point) ? letter : point;
        }

        return kept;
    }

    private static int LetterBehind(List<int> points, int index)
    {
        var next = index + 1;
        while (next < points.Count && IsMark(points[next]))
        {
            next++;
        }

        return next < points.Count ? points[next] : 0;
    }

    private static bool IsMark(int point) => CharacterTables.Classes[point] == (int)CharacterClass.Mark;

    /// <summary>Whether an Arabic letter is joined to what follows it.</summary>
    private static bool JoinsNext(int point) =>
        point is 0x620 or 0x626 or 0x628 or (>= 0x62a and <= 0x62e) or (>= 0x633 and <= 0x63f)
            or (>= 0x641 and <= 0x647) or 0x649 or 0x64a or 0x66e or 0x66f or (>= 0x678 and <= 0x687)
            or (>= 0x69a and <= 0x6bf) or 0x6c1 or 0x6c2 or 0x6cc or 0x6ce or 0x6d0 or 0x6d1
            or (>= 0x6fa and <= 0x6fc) or 0x6ff;

    /// <summary>Whether an Arabic letter is joined to what stands before it.</summary>
    private static bool JoinsPrevious(int point) =>
        JoinsNext(point)
        || point is (>= 0x622 and <= 0x625) or 0x627 or 0x629 or (>= 0x62f and <= 0x632) or 0x648
            or (>= 0x671 and <= 0x673) or (>= 0x675 and <= 0x677) or (>= 0x688 and <= 0x699) or 0x6c0
            or (>= 0x6c3 and <= 0x6cb) or 0x6cd or 0x6cf or 0x6d2 or 0x6d3 or 0x6d5 or 0x6ee or 0x6ef;
}
