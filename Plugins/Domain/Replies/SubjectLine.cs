using OptOutPlugin.Domain.Replies.Quoting;

namespace OptOutPlugin.Domain.Replies;

/// <summary>A subject without the marks that mail programs and servers put before it.</summary>
internal sealed class SubjectLine
{
    private const int LongestMark = 12;

    private static readonly HashSet<string> Answers = new(
        ["re", "aw", "antw", "antwort", "res", "sv", "vs", "odp", "rif", "r", "ref", "回复", "答复", "回覆"], StringComparer.Ordinal);

    private static readonly HashSet<string> Forwards = new(
        ["fw", "fwd", "wg", "tr", "rv", "i", "enc", "doorst", "vb", "转发", "轉寄", "转寄"], StringComparer.Ordinal);

    /// <summary>Reads a subject.</summary>
    public SubjectLine(string subject)
    {
        var rest = subject.Trim();
        while (true)
        {
            if (rest.StartsWith("[", StringComparison.Ordinal) && rest.IndexOf(']') is > 0 and <= 2 * LongestMark and var close)
            {
                rest = rest.Substring(close + 1).TrimStart();
                continue;
            }

            var colon = rest.IndexOfAny([':', '：']);
            if (colon is <= 0 or > LongestMark || !Take(rest.Substring(0, colon)))
            {
                break;
            }

            rest = rest.Substring(colon + 1).TrimStart();
        }

        Text = rest;
    }

    /// <summary>What is left of it.</summary>
    public string Text { get; }

    /// <summary>Whether it is the subject of the message that is answered.</summary>
    public bool IsAnswer { get; private set; }

    /// <summary>Whether it is the subject of a message that is forwarded.</summary>
    public bool IsForward { get; private set; }

    /// <summary>Whether its sender wrote it.</summary>
    public bool IsOfSender => !IsAnswer && !IsForward;

    // "Re[2]" counts answers.
    private bool Take(string before)
    {
        var bracket = before.IndexOf('[');
        var mark = FoldedLine.Words(bracket < 0 ? before : before.Substring(0, bracket)).Trim();
        var isAnswer = Answers.Contains(mark);
        var isForward = Forwards.Contains(mark);
        IsAnswer |= isAnswer;
        IsForward |= isForward;
        return isAnswer || isForward;
    }
}
