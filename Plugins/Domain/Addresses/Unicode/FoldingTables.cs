namespace OptOutPlugin.Domain.Addresses.Unicode;

/// <summary>What characters are folded to and made of, unpacked when text beyond ASCII is first read.</summary>
internal static class FoldingTables
{
    /// <summary>The lower-case form of the characters that have another.</summary>
    public static Dictionary<int, int> Folds { get; } = ReadFolds();

    /// <summary>What the characters that are made of others are made of.</summary>
    public static Dictionary<int, Decomposition> Decompositions { get; } = ReadDecompositions();

    /// <summary>The characters that two others make when one follows the other, by both of them.</summary>
    public static Dictionary<long, int> Compositions { get; } = Composable();

    /// <summary>Two code points as the key of <see cref="Compositions"/>.</summary>
    public static long Pair(int first, int second) => ((long)first << 32) | (uint)second;

    private static Dictionary<int, int> ReadFolds()
    {
        var folds = new Dictionary<int, int>();
        var numbers = new PackedNumbers(UnicodeData.Folds);
        var codePoint = 0;
        while (numbers.TryNext(out var gap))
        {
            codePoint += gap;
            var count = numbers.Next();
            var step = numbers.Next();
            var distance = numbers.NextSigned();
            for (var i = 0; i < count; i++)
            {
                folds[codePoint + (i * step)] = codePoint + (i * step) + distance;
            }

            codePoint += (count - 1) * step;
        }

        return folds;
    }

    private static Dictionary<int, Decomposition> ReadDecompositions()
    {
        var decompositions = new Dictionary<int, Decomposition>();
        var numbers = new PackedNumbers(UnicodeData.Decompositions);
        var last = new List<int>();
        var codePoint = 0;
        while (numbers.TryNext(out var gap))
        {
            codePoint += gap;
            var head = numbers.Next();
            var parts = new int[head >> Decomposition.KindBits];
            for (var i = 0; i < parts.Length; i++)
            {
                if (i == last.Count)
                {
                    last.Add(0);
                }

                parts[i] = last[i] += numbers.NextSigned();
            }

            decompositions[codePoint] =
                new Decomposition((DecompositionKind)(head & ((1 << Decomposition.KindBits) - 1)), parts);
        }

        return decompositions;
    }

    private static Dictionary<long, int> Composable()
    {
        var compositions = new Dictionary<long, int>();
        foreach (var entry in Decompositions)
        {
            if (entry.Value.Kind == DecompositionKind.Composed)
            {
                compositions[Pair(entry.Value.Parts[0], entry.Value.Parts[1])] = entry.Key;
            }
        }

        return compositions;
    }
}
