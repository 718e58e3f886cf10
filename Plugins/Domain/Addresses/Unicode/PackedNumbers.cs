namespace OptOutPlugin.Domain.Addresses.Unicode;

/// <summary>
/// Whole numbers packed in text, read one after another: five bits a character, the lowest first, and a sixth that says
/// whether more of the same number follows. Characters that are no digit (the ends of lines) stand for nothing.
/// </summary>
internal sealed class PackedNumbers(string text)
{
    /// <summary>The digits, by their value.</summary>
    public const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>The bits of a number that one character holds.</summary>
    public const int BitsPerDigit = 5;

    private const int More = 1 << BitsPerDigit;

    private static readonly int[] Values = ValueOfEach();

    private int at;

    /// <summary>Reads a number that is not negative; false at the end of the text.</summary>
    public bool TryNext(out int number)
    {
        number = 0;
        for (var shift = 0; at < text.Length; at++)
        {
            var digit = text[at] < Values.Length ? Values[text[at]] : -1;
            if (digit < 0)
            {
                continue;
            }

            number |= (digit & (More - 1)) << shift;
            shift += BitsPerDigit;
            if (digit < More)
            {
                at++;
                return true;
            }
        }

        return false;
    }

    /// <summary>The next number, or 0 where there is none.</summary>
    public int Next() => TryNext(out var number) ? number : 0;

    /// <summary>The next number that may be negative: its sign is its lowest bit.</summary>
    public int NextSigned()
    {
        var number = Next();
        return (number & 1) == 0 ? number >> 1 : -(number >> 1) - 1;
    }

    private static int[] ValueOfEach()
    {
        var values = new int[128];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Digits.IndexOf((char)i);
        }

        return values;
    }
}
