using System.Globalization;
using System.Text;
using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.SolutionBuild.Unicode;

/// <summary>What .NET knows of the characters of Unicode 16.0, asked of its public functions.</summary>
internal static class FrameworkUnicode
{
    /// <summary>The version whose tables these are.</summary>
    public const string Version = "16.0";

    /// <summary>One more than the last code point.</summary>
    public const int Count = 0x110000;

    private const int CapitalSharpS = 0x1e9e;

    private const int FinalSigma = 0x3c2;

    private const int LowestMark = 0x334;

    private const int HighestMark = 0x345;

    private static readonly Lazy<Dictionary<int, int>> Ranks = new(RanksOfMarks);

    /// <summary>Makes sure that this .NET knows what the tables are of.</summary>
    /// <exception cref="BuildException">It is of another version, or knows no normalisation.</exception>
    public static void Require()
    {
        // The Garay digits came with 16.0, the Tolong Siki letters with 17.0.
        if (!IsAssigned(0x10d40) || IsAssigned(0x11db0))
        {
            throw new BuildException(
                $"This .NET is not of Unicode {Version}, as the tables are. Another version gives people other hashes: "
                + "it needs a key of its own, and the old tables for ever.");
        }

        if (Of([0x65, 0x301], NormalizationForm.FormC) is not [0xe9])
            throw new BuildException("This .NET runs without ICU, and normalises nothing beyond ASCII.");
    }

    /// <summary>What kind of character a code point is.</summary>
    public static CharacterClass Class(int codePoint) => Category(codePoint) switch
    {
        _ when IsUnseen(codePoint) => CharacterClass.Invisible,
        _ when codePoint is (>= '\t' and <= '\r') or 0x85 => CharacterClass.WhiteSpace,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator =>
            CharacterClass.WhiteSpace,
        UnicodeCategory.Control or UnicodeCategory.Format => CharacterClass.Invisible,
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate =>
            CharacterClass.None,
        <= UnicodeCategory.OtherLetter => CharacterClass.Letter,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => CharacterClass.Mark,
        UnicodeCategory.SpacingCombiningMark => CharacterClass.SpacingMark,
        UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
        UnicodeCategory.DashPunctuation => CharacterClass.Dash,
        _ => CharacterClass.Symbol,
    };

    /// <summary>The value of a decimal digit.</summary>
    public static int DigitValue(int codePoint) =>
        CharUnicodeInfo.GetDecimalDigitValue(char.ConvertFromUtf32(codePoint), 0);

    /// <summary>
    /// The rank of a mark's combining class among all of them, from 1; 0 of what is no such mark. .NET does not tell
    /// the class itself, but which of two marks it puts first.
    /// </summary>
    public static int Rank(int codePoint) =>
        Ranks.Value.GetValueOrDefault(NewerCharacters.Marks.TryGetValue(codePoint, out var like) ? like : codePoint);

    /// <summary>What a character is made of, one step; null when of nothing else, or of Hangul letters.</summary>
    public static Decomposition? Decomposition(int codePoint)
    {
        if (NewerCharacters.Composed.TryGetValue(codePoint, out var pair))
            return new Decomposition(DecompositionKind.Composed, pair);
        if (NewerCharacters.Compatible.TryGetValue(codePoint, out var like))
            return new Decomposition(DecompositionKind.Compatible, [like]);
        if (!IsAssigned(codePoint) || codePoint is >= 0xac00 and <= 0xd7a3)
            return null;

        var same = Of([codePoint], NormalizationForm.FormD);
        if (same.Length == 1 && same[0] == codePoint)
        {
            var compatible = Of([codePoint], NormalizationForm.FormKD);
            return compatible.Length == 1 && compatible[0] == codePoint
                ? null
                : new Decomposition(DecompositionKind.Compatible, compatible);
        }

        return Of(same, NormalizationForm.FormC) is [var whole] && whole == codePoint
            ? new Decomposition(
                DecompositionKind.Composed,
                [Of(same[..^1], NormalizationForm.FormC).Single(), same[^1]])
            : new Decomposition(DecompositionKind.Same, same);
    }

    /// <summary>
    /// The character that case makes no difference to: the small letter, except in Cherokee, whose capitals are the
    /// older ones. The final sigma stays, as in domain names.
    /// </summary>
    public static int Fold(int codePoint)
    {
        if (NewerCharacters.Lower.TryGetValue(codePoint, out var newer))
            return newer;
        if (!IsAssigned(codePoint) || codePoint is FinalSigma)
            return codePoint;
        if (codePoint == CapitalSharpS)
            return 0xdf;
        var upper = char.ConvertToUtf32(char.ConvertFromUtf32(codePoint).ToUpperInvariant(), 0);
        return upper is >= 0x13a0 and <= 0x13f5
            ? upper
            : char.ConvertToUtf32(char.ConvertFromUtf32(upper).ToLowerInvariant(), 0);
    }

    private static bool IsAssigned(int codePoint) => Category(codePoint)
        is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);

    /// <summary>
    /// What is neither a control nor a format character and is not seen either: fillers, blank signs, selectors of
    /// variants, and what is set aside for more of them (Default_Ignorable_Code_Point).
    /// </summary>
    private static bool IsUnseen(int codePoint) => codePoint is 0x34f or 0x115f or 0x1160 or 0x17b4 or 0x17b5
        or (>= 0x180b and <= 0x180f) or 0x2065 or 0x2800 or 0x3164 or (>= 0xfe00 and <= 0xfe0f) or 0xffa0
        or (>= 0xfff0 and <= 0xfff8) or 0x16fe4 or 0x1d159 or (>= 0xe0000 and <= 0xe0fff);

    private static UnicodeCategory Category(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint);

    private static Dictionary<int, int> RanksOfMarks()
    {
        var groups = new List<List<int>>();
        foreach (var mark in Enumerable.Range(0, Count).Where(IsMovable))
        {
            int low = 0, high = groups.Count;
            var known = false;
            while (low < high && !known)
            {
                var middle = (low + high) / 2;
                if (Swaps(mark, groups[middle][0]))
                    low = middle + 1;
                else if (Swaps(groups[middle][0], mark))
                    high = middle;
                else
                    (known, low) = (true, middle);
            }

            if (!known)
                groups.Insert(low, []);
            groups[low].Add(mark);
        }

        return groups.SelectMany((marks, i) => marks.Select(mark => (mark, Rank: i + 1)))
            .ToDictionary(pair => pair.mark, pair => pair.Rank);
    }

    private static bool IsMovable(int codePoint) =>
        Category(codePoint)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark
        && Of([codePoint], NormalizationForm.FormD) is [var self] && self == codePoint
        && (Swaps(HighestMark, codePoint) || Swaps(codePoint, LowestMark));

    private static bool Swaps(int first, int second) =>
        first != second
        && Of(['a', first, second], NormalizationForm.FormD) is [_, var then, var last]
        && then == second && last == first;

    private static int[] Of(int[] codePoints, NormalizationForm form) =>
    [
        .. string.Concat(codePoints.Select(char.ConvertFromUtf32)).Normalize(form).EnumerateRunes()
            .Select(rune => rune.Value),
    ];
}
