using System.Globalization;
using System.Text;

namespace OptOutPlugin.Domain.Reports;

/// <summary>A JSON value (RFC 8259), written in ASCII with two spaces for each level, so that people can read it.</summary>
internal abstract class Json
{
    /// <summary>A text; null is JSON's null.</summary>
    public static Json Of(string? text) => new Literal(text is null ? "null" : Quoted(text));

    /// <summary>A whole number; null is JSON's null.</summary>
    public static Json Of(int? number) =>
        new Literal(number?.ToString(CultureInfo.InvariantCulture) ?? "null");

    /// <summary>Whether something is so.</summary>
    public static Json Of(bool truth) => new Literal(truth ? "true" : "false");

    /// <summary>An instant, UTC, in whole seconds (RFC 3339); null is JSON's null.</summary>
    public static Json Of(DateTime? instant) =>
        Of(instant?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>A list.</summary>
    public static Json List(IEnumerable<Json> items) =>
        new Nested('[', ']', [.. items.Select(item => new KeyValuePair<string?, Json>(null, item))]);

    /// <summary>An object, its members in this order.</summary>
    public static Json Object(params KeyValuePair<string, Json>[] members) =>
        new Nested('{', '}', [.. members.Select(one => new KeyValuePair<string?, Json>(one.Key, one.Value))]);

    /// <summary>A member of an object.</summary>
    public static KeyValuePair<string, Json> Member(string name, Json value) => new(name, value);

    /// <summary>A member that is a text.</summary>
    public static KeyValuePair<string, Json> Member(string name, string? text) => new(name, Of(text));

    /// <summary>The value as text, its lines ended by a line feed.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, 0);
        return text.ToString();
    }

    private protected abstract void Write(StringBuilder text, int level);

    private static string Quoted(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        JsonText.Add(text, value);
        return text.ToString();
    }

    private sealed class Literal(string literal) : Json
    {
        private protected override void Write(StringBuilder text, int level) => text.Append(literal);
    }

    private sealed class Nested(char open, char close, IReadOnlyList<KeyValuePair<string?, Json>> items) : Json
    {
        private protected override void Write(StringBuilder text, int level)
        {
            text.Append(open);
            for (var i = 0; i < items.Count; i++)
            {
                text.Append(i == 0 ? "\n" : ",\n").Append(' ', 2 * (level + 1));
                if (items[i].Key is { } name)
                {
                    text.Append(Quoted(name)).Append(": ");
                }

                items[i].Value.Write(text, level + 1);
            }

            if (items.Count > 0)
            {
                text.Append('\n').Append(' ', 2 * level);
            }

            text.Append(close);
        }
    }
}
