namespace OptOutPlugin.Domain.Replies.Quoting;

/// <summary>
/// The line with which a mail program says whom it quotes, such as "On Monday Ana wrote:". Mail programs wrap it, write
/// it in the language of their user, and put the date before the name or behind it.
/// </summary>
internal static class Attribution
{
    private const int MostLines = 4;

    private const int Longest = 500;

    private static readonly string[] Verbs =
    [
        "wrote", "writes", "schrieb", "schrieben", "schreibt", "geschrieben", "a ecrit", "ecrit", "escribio",
        "ha escrito", "escreveu", "ha scritto", "schreef", "geschreven", "skrev", "skrifade", "kirjoitti", "napisal",
        "napisala", "irta", "пишет", "написал", "написала", "写道", "写到", "寫道", "编写", "来信",
    ];

    private static readonly string[] Openers =
        ["on", "at", "am", "le", "el", "il", "op", "den", "em", "dne", "w dniu", "在", "于", "於"];

    // Then the sender speaks of a letter of his own.
    private static readonly string[] Own =
    [
        "i wrote", "we wrote", "i have written", "i had written", "ich schrieb", "ich habe", "wir schrieben", "wir haben",
        "j ai ecrit", "nous avons ecrit", "j ecris", "escribi", "he escrito", "hemos escrito", "我写", "我们写",
    ];

    /// <summary>Where an attribution that ends in a line begins; -1 where none ends there.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="end">The line.</param>
    /// <param name="isQuoted">Whether what follows the line is quoted.</param>
    public static int StartOf(List<MailLine> lines, int end, bool isQuoted)
    {
        if (!EndsOne(lines[end].Text))
        {
            return -1;
        }

        var said = -1;
        var dated = -1;
        var joined = string.Empty;
        for (var i = end; i >= 0 && end - i < MostLines && IsOf(lines[i]); i--)
        {
            joined = lines[i].Text + " " + joined;
            if (joined.Length > Longest)
            {
                break;
            }

            var words = FoldedLine.Words(joined);
            if (!Names(joined, words, isQuoted))
            {
                continue;
            }

            dated = dated < 0 ? i : dated;
            said = said < 0 && FoldedLine.Has(words, Verbs) ? i : said;
            if (FoldedLine.Begins(FoldedLine.Words(lines[i].Text), Openers) && HasDigit(joined))
            {
                return i;
            }
        }

        return said < 0 ? dated : said;
    }

    private static bool IsOf(MailLine line) => line is { Owner: LineOwner.Sender, IsBlank: false };

    private static bool EndsOne(string text)
    {
        var last = text.TrimEnd('*', '-', ' ', '_');
        return last.Length > 0
            && (last[last.Length - 1] is ':' or '：'
                || (last.Length < text.Length && FoldedLine.Has(FoldedLine.Words(last), Verbs)));
    }

    private static bool Names(string joined, string words, bool isQuoted) =>
        (joined.IndexOf('@') >= 0 || HasDigit(joined))
        && (isQuoted || FoldedLine.Has(words, Verbs)
            || (HasDigit(joined) && joined.TrimEnd().EndsWith(">:", StringComparison.Ordinal)))
        && !FoldedLine.Has(words, Own);

    private static bool HasDigit(string text) => text.Any(character => character is >= '0' and <= '9');
}
