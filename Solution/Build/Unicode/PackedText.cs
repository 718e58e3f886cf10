using System.Text;
using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.SolutionBuild.Unicode;

/// <summary>Writes what <see cref="PackedNumbers"/> reads.</summary>
internal sealed class PackedText
{
    private const int LineLength = 108;

    private readonly StringBuilder text = new();

    /// <summary>Appends a number that is not negative.</summary>
    public PackedText Add(int number)
    {
        const int More = 1 << PackedNumbers.BitsPerDigit;
        while (number >= More)
        {
            text.Append(PackedNumbers.Digits[More | (number & (More - 1))]);
            number >>= PackedNumbers.BitsPerDigit;
        }

        text.Append(PackedNumbers.Digits[number]);
        return this;
    }

    /// <summary>Appends a number that may be negative.</summary>
    public PackedText AddSigned(int number) => Add(number < 0 ? ((-number - 1) << 1) | 1 : number << 1);

    /// <summary>The text in lines that fit a source file.</summary>
    public IEnumerable<string> Lines() => text.ToString().Chunk(LineLength).Select(line => new string(line));
}
