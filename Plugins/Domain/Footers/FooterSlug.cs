namespace OptOutPlugin.Domain.Footers;

/// <summary>A place in a text where its author wants the link, or where one of ours stands already.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct FooterSlug(int From, int To)
{
    /// <summary>What an author writes where the link is to stand.</summary>
    public const string Written = "{{optout}}";

    private const string Word = "optout";
    private const int MostSpaces = 8;
    private const int LongestLink = Links.LinkEnvelope.Longest;

    // An editor that takes the slug for an address puts this before it.
    private static readonly string[] Schemes = ["https://", "http://"];

    /// <summary>
    /// The next slug in a part of a text, also as an editor writes it into an address
    /// (<c>%7B%7Boptout%7D%7D</c>); or the next link of ours. Null where there is none.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the part begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="links">What every link of ours begins with; null where there are none.</param>
    public static FooterSlug? Next(string text, int from, int to, string? links)
    {
        for (var i = from; i < to; i++)
        {
            var end = text[i] switch
            {
                '{' => EndOfSlug(text, i, to, "{{", " ", "}}"),
                '%' => EndOfSlug(text, i, to, "%7b%7b", "%20", "%7d%7d"),
                _ when links is not null && text[i] == links[0] => EndOfLink(text, i, to, links),
                _ => -1,
            };
            if (end > 0)
            {
                return new FooterSlug(text[i] is '{' or '%' ? BeforeScheme(text, i, from) : i, end);
            }
        }

        return null;
    }

    private static int EndOfSlug(string text, int at, int to, string opens, string space, string closes)
    {
        var i = Behind(text, at, to, opens);
        i = BehindSpaces(text, i, to, space);
        i = Behind(text, i, to, Word);
        i = BehindSpaces(text, i, to, space);
        return Behind(text, i, to, closes);
    }

    private static int BehindSpaces(string text, int at, int to, string space)
    {
        var behind = at;
        for (var spaces = 0; behind >= 0 && spaces <= MostSpaces; spaces++)
        {
            at = behind;
            behind = Behind(text, at, to, space);
        }

        return at;
    }

    // Where a word ends that stands there; below zero where it does not.
    private static int Behind(string text, int at, int to, string word) =>
        at >= 0 && at + word.Length <= to
        && string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            ? at + word.Length
            : -1;

    private static int EndOfLink(string text, int at, int to, string links)
    {
        if (at + links.Length > to || string.CompareOrdinal(text, at, links, 0, links.Length) != 0)
        {
            return -1;
        }

        var from = at + links.Length;
        var end = from;
        while (end < to && end - from <= LongestLink && IsOfLink(text[end]))
        {
            end++;
        }

        return Links.LinkEnvelope.Of(text.Substring(from, end - from)) is null ? -1 : end;
    }

    /// <summary>Whether a character that follows a link would be taken for a part of it.</summary>
    public static bool IsOfLink(char one) =>
        one is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_';

    private static int BeforeScheme(string text, int at, int from)
    {
        foreach (var scheme in Schemes)
        {
            var start = at - scheme.Length;
            if (start >= from && Behind(text, start, at, scheme) == at)
            {
                return start;
            }
        }

        return at;
    }
}
