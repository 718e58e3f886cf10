namespace OptOutPlugin.Domain.Addresses.Unicode;

/// <summary>A value for every code point, kept as runs of code points that have the same.</summary>
internal sealed class CodePointRuns
{
    private readonly List<int> starts = [];

    private readonly List<int> values = [];

    /// <summary>Reads pairs of a length and a value, from U+0000 on; behind the last, the value is 0.</summary>
    public CodePointRuns(string packed)
    {
        var numbers = new PackedNumbers(packed);
        var start = 0;
        while (numbers.TryNext(out var length))
        {
            starts.Add(start);
            values.Add(numbers.Next());
            start += length;
        }

        starts.Add(start);
        values.Add(0);
    }

    /// <summary>The value of a code point; 0 of a number that is none.</summary>
    public int this[int codePoint] => codePoint < 0 ? 0 : values[RunOf(codePoint)];

    /// <summary>The first code point of the run that a code point stands in.</summary>
    public int StartOf(int codePoint) => starts[RunOf(codePoint)];

    private int RunOf(int codePoint)
    {
        var found = starts.BinarySearch(codePoint);
        return found >= 0 ? found : ~found - 1;
    }
}
