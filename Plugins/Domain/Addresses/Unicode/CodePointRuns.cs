namespace OptOutPlugin.Domain.Addresses.Unicode;

/// <summary>A value for every code point, kept as runs of code points that have the same.</summary>
internal sealed class CodePointRuns
{
    private readonly int[] starts;

    private readonly int[] values;

    /// <summary>Reads pairs of a length and a value, from U+0000 on; behind the last, the value is 0.</summary>
    public CodePointRuns(string packed)
    {
        var numbers = new PackedNumbers(packed);
        var from = new List<int>();
        var have = new List<int>();
        var start = 0;
        while (numbers.TryNext(out var length))
        {
            from.Add(start);
            have.Add(numbers.Next());
            start += length;
        }

        from.Add(start);
        have.Add(0);
        starts = [.. from];
        values = [.. have];
    }

    /// <summary>The value of a code point; 0 of a number that is none.</summary>
    public int this[int codePoint] => codePoint < 0 ? 0 : values[RunOf(codePoint)];

    /// <summary>The first code point of the run that a code point stands in.</summary>
    public int StartOf(int codePoint) => starts[RunOf(codePoint)];

    private int RunOf(int codePoint)
    {
        var found = Array.BinarySearch(starts, codePoint);
        return found >= 0 ? found : ~found - 1;
    }
}
