namespace LocalDataverse.Web.Queries;

/// <summary>
/// $expand as it was written: what it says of a navigation property becomes the query of the address that leads to the
/// related rows alone.
/// </summary>
internal static class ExpandText
{
    /// <summary>The options that stand in parentheses after a name; empty for none.</summary>
    public static IReadOnlyList<string> Options(string? expand, string name)
    {
        foreach (var item in Split(expand ?? "", ','))
        {
            var open = item.IndexOf('(', StringComparison.Ordinal);
            if (open > 0 && item[..open].Trim() == name && item.EndsWith(')'))
            {
                return [.. Split(item[(open + 1)..^1], ';').Where(option => option.Length > 0)];
            }
        }

        return [];
    }

    /// <summary>The $expand among options.</summary>
    public static string? Inner(IEnumerable<string> options) => options
        .Where(option => option.StartsWith("$expand", StringComparison.Ordinal))
        .Select(option => option[(option.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim())
        .FirstOrDefault();

    /// <summary>Options as the query of an address, without the question mark.</summary>
    public static string Query(IEnumerable<string> options) => string.Join('&', options.Select(option =>
    {
        var equals = option.IndexOf('=', StringComparison.Ordinal);
        return $"{option[..equals].Trim()}={Uri.EscapeDataString(option[(equals + 1)..].Trim())}";
    }));

    // What stands within quotes or parentheses is not split.
    private static IEnumerable<string> Split(string text, char mark)
    {
        var (from, depth, quoted) = (0, 0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == mark && depth == 0 && !quoted))
            {
                yield return text[from..i].Trim();
                from = i + 1;
            }
            else if (text[i] == '\'')
            {
                quoted = !quoted;
            }
            else if (!quoted && text[i] is '(' or ')')
            {
                depth += text[i] == '(' ? 1 : -1;
            }
        }
    }
}
