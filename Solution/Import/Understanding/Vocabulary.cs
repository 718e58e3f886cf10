using System.Text;
using System.Text.Json;

namespace OptOutPlugin.Import.Understanding;

/// <summary>What a value of an opt-out column says.</summary>
internal enum Answer
{
    /// <summary>Nothing stands there.</summary>
    Nothing,

    /// <summary>The person said no.</summary>
    Yes,

    /// <summary>The person did not say no.</summary>
    No,

    /// <summary>It cannot be told, and somebody has to say.</summary>
    Question,
}

/// <summary>
/// The names of columns and the words in them, as tools export them. The page in the app reads the same file.
/// </summary>
internal sealed class Vocabulary
{
    public required IReadOnlyList<string> Email { get; init; }

    public required IReadOnlyList<string> Phone { get; init; }

    public required IReadOnlyList<string> Fax { get; init; }

    /// <summary>By channel, the columns that speak of it.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Flags { get; init; }

    /// <summary>By channel, how columns begin that speak of a part of it.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> FlagBeginnings { get; init; }

    /// <summary>Columns in which yes allows.</summary>
    public required IReadOnlyList<string> YesAllows { get; init; }

    /// <summary>Columns in which yes may mean either.</summary>
    public required IReadOnlyList<string> YesSays { get; init; }

    /// <summary>Columns that speak of all channels.</summary>
    public required IReadOnlyList<string> Everything { get; init; }

    /// <summary>Columns that say whether somebody said no.</summary>
    public required IReadOnlyList<string> OptOut { get; init; }

    /// <summary>Columns that say when, and so that, somebody said no; the first that is there counts.</summary>
    public required IReadOnlyList<string> RefusedOn { get; init; }

    /// <summary>Columns that say when, and no more.</summary>
    public required IReadOnlyList<string> Dates { get; init; }

    /// <summary>Columns that lists of people have who said yes.</summary>
    public required IReadOnlyList<string> Subscribers { get; init; }

    public required IReadOnlyList<string> Yes { get; init; }

    public required IReadOnlyList<string> No { get; init; }

    /// <summary>The one that ships.</summary>
    public static Vocabulary Shipped { get; } = Read();

    /// <summary>A name or a word as it is compared: lower case, without white space, hyphens and other ASCII marks.
    /// </summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var one in text.ToLowerInvariant())
        {
            if (!char.IsWhiteSpace(one) && (one > 127 || char.IsAsciiLetterOrDigit(one)))
            {
                plain.Append(one);
            }
        }

        return plain.ToString();
    }

    /// <summary>What a value says, in a column where yes refuses.</summary>
    public Answer Of(string value)
    {
        var plain = Plain(value);
        return value.Length == 0 ? Answer.Nothing
            : Yes.Contains(plain) ? Answer.Yes
            : No.Contains(plain) ? Answer.No
            : Answer.Question;
    }

    private static Vocabulary Read()
    {
        using var file = typeof(Vocabulary).Assembly.GetManifestResourceStream("Vocabulary.json")!;
        return JsonSerializer.Deserialize<Vocabulary>(file, JsonSerializerOptions.Web)!;
    }
}
