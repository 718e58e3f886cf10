using System.Globalization;
using System.Text;

namespace OptOutPlugin.Vectors;

/// <summary>
/// One line of the file: what is checked, what goes in, and what must come out, on every framework alike. What is
/// checked stands in <see cref="VectorKinds"/>.
/// </summary>
/// <param name="line">The number of the line in its file, from 1.</param>
/// <param name="kind">What is checked.</param>
/// <param name="input">What goes in, without its escapes.</param>
/// <param name="expected">What must come out; null for nothing.</param>
internal sealed class Vector(int line, string kind, string input, string? expected)
{
    private const string Nothing = "\\0";

    /// <summary>
    /// Reads lines of three parts with a tab between them. <c>\u{1f600}</c> stands for a character, or for half a pair;
    /// <c>\t</c>, <c>\n</c>, <c>\r</c> and <c>\\</c> for what they always do, and <c>\0</c> alone for nothing. Empty
    /// lines and those that begin with # are not read.
    /// </summary>
    public static IEnumerable<Vector> Read(IEnumerable<string> lines)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split('\t');
            yield return parts.Length == 3
                ? new Vector(number, parts[0], Unescaped(parts[1]), parts[2] == Nothing ? null : Unescaped(parts[2]))
                : new Vector(number, $"a line of {parts.Length} parts", line, null);
        }
    }

    /// <summary>What is wrong, in a sentence; null when what comes out is what must.</summary>
    public string? Fault()
    {
        if (!VectorKinds.All.TryGetValue(kind, out var check))
        {
            return $"line {line}: nothing is known of {kind}.";
        }

        var actual = check(input);
        return string.Equals(actual, expected, StringComparison.Ordinal)
            ? null
            : $"line {line}: {kind} of {Escaped(input)} gives {Escaped(actual)}, not {Escaped(expected)}.";
    }

    /// <inheritdoc />
    public override string ToString() => $"line {line}: {kind}";

    /// <summary>A text in printable ASCII, as the file has it.</summary>
    private static string Escaped(string? text)
    {
        if (text is null)
        {
            return Nothing;
        }

        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            if (character is >= ' ' and <= '~')
            {
                escaped.Append(character == '\\' ? "\\\\" : character.ToString());
            }
            else
            {
                var point = ((int)character).ToString("x4", CultureInfo.InvariantCulture);
                escaped.Append("\\u{").Append(point).Append('}');
            }
        }

        return escaped.ToString();
    }

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(text[i]);
                continue;
            }

            i++;
            if (text[i] != 'u')
            {
                plain.Append(text[i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var other => other });
                continue;
            }

            var end = text.IndexOf('}', i);
            var point = Convert.ToInt32(text.Substring(i + 2, end - i - 2), 16);
            plain.Append(point < 0x10000 ? ((char)point).ToString() : char.ConvertFromUtf32(point));
            i = end;
        }

        return plain.ToString();
    }
}
