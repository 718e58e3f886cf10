using System.Globalization;
using System.Text;

namespace OptOutPlugin.Domain.Telling;

/// <summary>
/// Reads the changes that other systems keep: a JSON array (RFC 8259) of flat objects, as the product told them. Nested values
/// are none of ours; what cannot be read as such an array is read as none at all.
/// </summary>
internal sealed class ChangeReader
{
    private const int HexDigits = 4;

    private readonly string text;
    private int at;

    private ChangeReader(string text) => this.text = text;

    /// <summary>The objects, each by the names of its values; null where the text is no such array.</summary>
    /// <param name="json">Any text, from anybody.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, string?>>? Read(string json)
    {
        try
        {
            return new ChangeReader(json).Array();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private List<IReadOnlyDictionary<string, string?>> Array()
    {
        var all = new List<IReadOnlyDictionary<string, string?>>();
        Take('[');
        if (!Has(']'))
        {
            do
            {
                all.Add(Object());
            }
            while (Has(','));
            Take(']');
        }

        Blank();
        return at == text.Length ? all : throw new FormatException();
    }

    private Dictionary<string, string?> Object()
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        Take('{');
        if (!Has('}'))
        {
            do
            {
                Blank();
                var name = Text();
                Take(':');
                values[name] = Value();
            }
            while (Has(','));
            Take('}');
        }

        return values;
    }

    private string? Value()
    {
        Blank();
        if (at < text.Length && text[at] == '"')
        {
            return Text();
        }

        var start = at;
        while (at < text.Length && text[at] is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '+' or 'E')
        {
            at++;
        }

        return start == at ? throw new FormatException()
            : text.Substring(start, at - start) is var word && word == "null" ? null : word;
    }

    private string Text()
    {
        Take('"');
        var read = new StringBuilder();
        while (at < text.Length && text[at] != '"')
        {
            read.Append(text[at] == '\\' ? Escaped() : text[at]);
            at++;
        }

        Take('"');
        return read.ToString();
    }

    private char Escaped()
    {
        at++;
        if (at >= text.Length)
        {
            throw new FormatException();
        }

        if (text[at] == 'u' && at + HexDigits < text.Length)
        {
            var hex = text.Substring(at + 1, HexDigits);
            at += HexDigits;
            return (char)int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        return text[at] switch
        {
            '"' or '\\' or '/' => text[at],
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw new FormatException(),
        };
    }

    private bool Has(char sign)
    {
        Blank();
        var isThere = at < text.Length && text[at] == sign;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void Take(char sign)
    {
        if (!Has(sign))
        {
            throw new FormatException();
        }
    }

    private void Blank()
    {
        while (at < text.Length && text[at] is (' ' or '\t' or '\r' or '\n'))
        {
            at++;
        }
    }
}
