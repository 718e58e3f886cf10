using System.Globalization;
using System.Text;

namespace LocalDataverse.Engine.Metadata;

/// <summary>One line of a definition: words, "quoted words" and [lists of options].</summary>
internal sealed class DefinitionLine
{
    private readonly List<string> words = [];
    private readonly List<string> options = [];

    private DefinitionLine(bool indented) => IsIndented = indented;

    public bool IsIndented { get; }

    public IReadOnlyList<string> Words => words;

    public IReadOnlyList<string> Options => options;

    /// <summary>What stands before the first colon of the first word.</summary>
    public string Keyword => words[0].Split(':')[0];

    /// <summary>What stands after colons in the first word.</summary>
    public string[] Arguments => words[0].Split(':')[1..];

    public bool Has(string flag) => words.Contains(flag);

    public string? Value(string key) =>
        words.FirstOrDefault(word => word.StartsWith(key + "=", StringComparison.Ordinal))?[(key.Length + 1)..];

    public static DefinitionLine? Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text[0] == '#')
        {
            return null;
        }

        var line = new DefinitionLine(text[0] == ' ');
        var word = new StringBuilder();
        var closing = ' ';
        foreach (var letter in text + " ")
        {
            if (letter == closing)
            {
                line.Keep(word.ToString(), closing);
                (closing, word) = (' ', word.Clear());
            }
            else if (word.Length == 0 && closing == ' ' && letter is '"' or '[')
            {
                closing = letter == '[' ? ']' : '"';
            }
            else
            {
                word.Append(letter);
            }
        }

        return line;
    }

    private void Keep(string word, char closing)
    {
        if (closing == ']')
        {
            options.AddRange(word.Split(", "));
        }
        else if (closing == '"' || word.Length > 0)
        {
            words.Add(word);
        }
    }

    /// <summary>
    /// "3 Sent :1" is the value 3, labelled Sent, of the state 1; "1 Completed >2" has 2 as its default.
    /// </summary>
    public static OptionMetadata Option(string text)
    {
        var parts = text.Split(' ');
        var last = parts[^1];
        var mark = last.Length > 1 && char.IsDigit(last[^1]) && last[0] is ':' or '>';
        var label = string.Join(' ', parts[1..(mark ? ^1 : ^0)]);
        int? number = mark ? Number(last[1..]) : null;
        return new OptionMetadata(
            Number(parts[0]), label, last[0] == ':' ? number : null, last[0] == '>' ? number : null);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
