using System.Text;

namespace OptOutPlugin.Domain.Replies.Quoting;

/// <summary>What the sender of an e-mail wrote in it, without what it quotes, forwards or signs.</summary>
/// <param name="Text">The text; lines end in U+000A.</param>
/// <param name="Typed">The same text, of the same length, with blanks for what nobody types, such as links.</param>
internal sealed record NewText(string Text, string Typed)
{
    // A column of Dataverse holds no more.
    private const int Longest = 1_048_576;

    /// <summary>The new text of a body.</summary>
    /// <param name="body">HTML, or plain text where no tag stands in it.</param>
    public static NewText Of(string body)
    {
        var text = body.Length > Longest ? body.Substring(0, Longest) : body;
        var lines = HtmlLines.IsHtml(text) ? HtmlLines.Of(text) : LinesOfText(text);
        Part(lines);
        var own = lines.FindAll(line => line.Owner == LineOwner.Sender);
        return own.Exists(line => !line.IsBlank) ? Joined(own)
            : Joined(lines.FindAll(line => line is { Owner: LineOwner.Signature, IsBlank: false }
                && line.Text != "--" && !SignatureLines.IsOfDevice(line.Text)));
    }

    private static List<MailLine> LinesOfText(string text) =>
        text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n')
            .Select(line => new MailLine(line.Trim(' ', '\t', '\u00a0'), LineOwner.Sender, isLink: false)).ToList();

    private static void Part(List<MailLine> lines)
    {
        foreach (var line in lines.Where(line => line.Text.StartsWith(">", StringComparison.Ordinal)))
        {
            line.Owner = LineOwner.Other;
        }

        var next = NextSaying(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Owner != LineOwner.Sender || lines[i].IsBlank)
            {
                continue;
            }

            if (HeaderLines.BeginAt(lines, i))
            {
                Give(lines, i, lines.Count, LineOwner.Other);
                GiveRulesAbove(lines, i);
                return;
            }

            var isQuoted = next[i] < lines.Count && lines[next[i]].Owner == LineOwner.Other;
            if (Attribution.StartOf(lines, i, isQuoted) is >= 0 and var start)
            {
                Give(lines, start, isQuoted ? i + 1 : lines.Count, LineOwner.Other);
            }
            else if (SignatureLines.IsOfDevice(lines[i].Text))
            {
                lines[i].Owner = LineOwner.Signature;
            }
            else if (SignatureLines.Opens(lines[i].Text) || SignatureLines.BeginDisclaimer(lines[i].Text))
            {
                Sign(lines, i);
            }
        }
    }

    // For each line the next one that says something.
    private static int[] NextSaying(List<MailLine> lines)
    {
        var next = new int[lines.Count];
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            next[i] = i + 1 == lines.Count || !lines[i + 1].IsBlank ? i + 1 : next[i + 1];
        }

        return next;
    }

    private static void Give(List<MailLine> lines, int from, int to, LineOwner owner)
    {
        for (var i = from; i < to; i++)
        {
            lines[i].Owner = owner;
        }
    }

    private static void GiveRulesAbove(List<MailLine> lines, int at)
    {
        for (var i = at - 1; i >= 0 && (lines[i].IsBlank || HeaderLines.IsRule(lines[i].Text)); i--)
        {
            lines[i].Owner = LineOwner.Other;
        }
    }

    // Below a signature may stand a quotation, and below that an answer to it; an attribution is still to be found.
    private static void Sign(List<MailLine> lines, int at)
    {
        for (var i = at; i < lines.Count && lines[i].Owner != LineOwner.Other && !HeaderLines.BeginAt(lines, i)
            && (i + 1 == lines.Count || Attribution.StartOf(lines, i, lines[i + 1].Owner == LineOwner.Other) < 0); i++)
        {
            lines[i].Owner = LineOwner.Signature;
        }
    }

    private static NewText Joined(List<MailLine> lines)
    {
        var text = new StringBuilder();
        var typed = new StringBuilder();
        var isParted = false;
        foreach (var line in lines)
        {
            if (line.IsBlank)
            {
                isParted = text.Length > 0;
                continue;
            }

            var between = text.Length == 0 ? string.Empty : isParted ? "\n\n" : "\n";
            text.Append(between).Append(line.Text);
            typed.Append(between).Append(line.IsLink ? new string(' ', line.Text.Length) : line.Text);
            isParted = false;
        }

        return new NewText(text.ToString(), typed.ToString());
    }
}
