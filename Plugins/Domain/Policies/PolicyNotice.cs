using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Policies;

/// <summary>Why something that people must be told does not stand in a policy.</summary>
internal enum NoticeFault
{
    /// <summary>Nothing is said of where it stands.</summary>
    Missing,

    /// <summary>It is not applicable, and nothing says why.</summary>
    NoReason,

    /// <summary>The text has no such heading.</summary>
    NoHeading,

    /// <summary>Nothing stands under the heading.</summary>
    EmptySection,
}

/// <summary>Something that people must be told, and why it does not stand in a policy.</summary>
/// <param name="Item">What.</param>
/// <param name="Fault">Why not.</param>
internal sealed record NoticeGap(NoticeItem Item, NoticeFault Fault);

/// <summary>
/// Where in a policy each thing stands that the law wants in it: for each a line <c>code: heading</c>, or <c>code: not
/// applicable: reason</c>.
/// </summary>
internal static class PolicyNotice
{
    private static readonly string[] NotApplicable = ["not applicable", "entfällt", "sans objet", "不适用"];
    private static readonly char[] Colons = [':', '：'];

    /// <summary>A list to fill in, one line for each thing.</summary>
    public static string Blank => string.Join("\n", NoticeItem.All.Select(item => $"{item.Code}: "));

    /// <summary>What does not stand in a policy, in the order of the list.</summary>
    /// <param name="notice">Where each thing stands.</param>
    /// <param name="text">The policy, in Markdown.</param>
    public static IReadOnlyList<NoticeGap> Gaps(string? notice, string? text)
    {
        var said = Lines(notice)
            .Select(line => line.Split(Colons, 2))
            .Where(parts => parts.Length == 2)
            .GroupBy(parts => Ascii.Lower(parts[0].Trim()))
            .ToDictionary(same => same.Key, same => same.Last()[1].Trim());
        var sections = Sections(text);
        return NoticeItem.All
            .Select(item => Fault(said.TryGetValue(item.Code, out var where) ? where : string.Empty, sections) is { } fault
                ? new NoticeGap(item, fault)
                : null)
            .Where(gap => gap is not null).Select(gap => gap!).ToList();
    }

    private static NoticeFault? Fault(string where, Dictionary<string, bool> sections)
    {
        if (where.Length == 0)
        {
            return NoticeFault.Missing;
        }

        if (NotApplicable.FirstOrDefault(words => where.StartsWith(words, StringComparison.OrdinalIgnoreCase)) is { } no)
        {
            return EvidenceText.Says(where.Substring(no.Length)) ? null : NoticeFault.NoReason;
        }

        return !sections.TryGetValue(Heading(where), out var hasText) ? NoticeFault.NoHeading
            : hasText ? null
            : NoticeFault.EmptySection;
    }

    // Each heading with whether any text stands under it, that of headings below it too.
    private static Dictionary<string, bool> Sections(string? text)
    {
        var sections = new Dictionary<string, bool>();
        var open = new List<KeyValuePair<int, string>>();
        foreach (var line in Lines(text))
        {
            var level = line.TakeWhile(one => one == '#').Count();
            if (level is >= 1 and <= 6 && line.Length > level && line[level] is ' ' or '\t')
            {
                open.RemoveAll(one => one.Key >= level);
                var heading = Heading(line);
                open.Add(new KeyValuePair<int, string>(level, heading));
                sections[heading] = sections.TryGetValue(heading, out var has) && has;
            }
            else
            {
                open.ForEach(one => sections[one.Value] = true);
            }
        }

        return sections;
    }

    private static string Heading(string line) => Ascii.Lower(line.Trim('#', ' ', '\t', '\u00a0'));

    private static IEnumerable<string> Lines(string? text) => (text ?? string.Empty).Split('\n')
        .Select(line => line.Trim()).Where(line => line.Length > 0);
}
