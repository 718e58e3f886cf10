namespace OptOutPlugin.Domain.Deliveries.Reasons;

/// <summary>The codes that stand in what a server said.</summary>
/// <param name="Reply">The first reply code of SMTP (RFC 5321, 4.2), such as <c>550</c>; null for none.</param>
/// <param name="Enhanced">
/// The first enhanced status code that says something, else the first (RFC 3463), such as <c>5.1.1</c>; null for none.
/// </param>
internal sealed record StatusCodes(string? Reply, string? Enhanced)
{
    /// <summary>Reads a text of any kind: a code stands by itself, or behind a reply code and a hyphen.</summary>
    public static StatusCodes In(string text)
    {
        string? reply = null;
        string? enhanced = null;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is not (>= '0' and <= '9'))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && text[end] is (>= '0' and <= '9') or '.')
            {
                end++;
            }

            if (at == 0 || !IsOfWord(text[at - 1]))
            {
                var code = text.Substring(at, end - at).TrimEnd('.');
                reply ??= IsReply(code) && (end >= text.Length || !IsOfWord(text[end])) ? code : null;
                enhanced = IsEnhanced(code) && (enhanced is null || IsVague(enhanced)) ? code : enhanced;
            }

            at = end;
        }

        return new StatusCodes(reply, enhanced);
    }

    private static bool IsReply(string code) => code.Length == 3 && code[0] is '4' or '5' && code.IndexOf('.') < 0;

    private static bool IsEnhanced(string code)
    {
        var parts = code.Split('.');
        return parts.Length == 3 && parts[0] is "2" or "4" or "5"
            && parts[1].Length is 1 or 2 && parts[2].Length is >= 1 and <= 3;
    }

    private static bool IsVague(string code) => code.EndsWith(".0.0", StringComparison.Ordinal);

    private static bool IsOfWord(char one) =>
        one is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '/' or '[';
}
