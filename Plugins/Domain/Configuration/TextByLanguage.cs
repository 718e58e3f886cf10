using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Domain.Configuration;

/// <summary>
/// A text that an administrator gives once for all languages, or language by language: a line that begins with
/// <c>en:</c>, <c>de:</c>, <c>fr:</c> or <c>zh:</c> begins the text of that language, and what stands before the first
/// of them is for every other one. Lines end in a line feed, or in <c>|</c> where a form takes one line only.
/// </summary>
internal sealed class TextByLanguage
{
    /// <summary>The most characters that the text of a language may have.</summary>
    public const int Longest = 300;

    /// <summary>The most lines that the text of a language may have.</summary>
    public const int MostLines = 6;

    private static readonly char[] LineEnds = ['\n', '\r', '|'];

    private static readonly Dictionary<string, Language> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = Language.English,
        ["de"] = Language.German,
        ["fr"] = Language.French,
        ["zh"] = Language.Chinese,
    };

    private readonly Dictionary<Language, string> texts = [];
    private string? others;

    private TextByLanguage()
    {
    }

    /// <summary>No text in any language.</summary>
    public static TextByLanguage None { get; } = new();

    /// <summary>Whether there is no text in any language.</summary>
    public bool IsEmpty => others is null && texts.Count == 0;

    /// <summary>Reads a setting.</summary>
    /// <param name="value">What it says; null for nothing.</param>
    /// <param name="hasLong">Whether the text of a language is longer than it may be, and so left out.</param>
    public static TextByLanguage Of(string? value, out bool hasLong)
    {
        hasLong = false;
        if (value is null)
        {
            return None;
        }

        var read = new TextByLanguage();
        foreach (var part in Parts(value))
        {
            var text = string.Join("\n", part.Value);
            if (text.Length > Longest || part.Value.Count > MostLines)
            {
                hasLong = true;
            }
            else if (text.Length > 0 && part.Key is { } language)
            {
                read.texts[language] = text;
            }
            else if (text.Length > 0)
            {
                read.others = text;
            }
        }

        return read;
    }

    /// <summary>
    /// The text for a language, its lines ended by LF: its own, else the one for all others, else the first there is of
    /// English, German, French and Chinese. Null when there is none.
    /// </summary>
    public string? For(Language language) =>
        texts.TryGetValue(language, out var own) ? own
        : others ?? texts.OrderBy(text => text.Key).Select(text => text.Value).FirstOrDefault();

    /// <summary>What is used in each language, to be shown.</summary>
    public override string ToString() => string.Join("|", Codes.Select(code => $"{code.Key}: {For(code.Value)}"));

    private static List<KeyValuePair<Language?, List<string>>> Parts(string value)
    {
        var lines = new List<string>();
        var parts = new List<KeyValuePair<Language?, List<string>>> { new(null, lines) };
        foreach (var written in value.Split(LineEnds))
        {
            var line = written.Trim();
            if (line.Length > 2 && line[2] == ':' && Codes.TryGetValue(line.Substring(0, 2), out var language))
            {
                lines = [];
                parts.Add(new(language, lines));
                line = line.Substring(3).Trim();
            }

            if (LedgerText.Line(line, Longest + 1) is { } clean)
            {
                lines.Add(clean);
            }
        }

        return parts;
    }
}
