namespace OptOutPlugin.Domain.Replies.Quoting;

/// <summary>
/// The lines with which mail programs begin a quoted or forwarded message: "From:", "Sent:", "To:", "Subject:" in their
/// languages, or a heading between dashes.
/// </summary>
internal static class HeaderLines
{
    private const int LongestLabel = 24;

    // A name or a list of recipients may go on over lines of its own.
    private const int MostLines = 16;

    private const int FewestLabels = 3;

    private const int FewestDashes = 3;

    private static readonly HashSet<string> Senders = new(
    [
        "from", "von", "absender", "de", "expediteur", "remitente", "desde", "da", "van", "fran", "fra", "od", "от",
        "发件人", "寄件者", "寄件人", "发信人", "差出人",
    ], StringComparer.Ordinal);

    private static readonly HashSet<string> Others = new(
    [
        "sent", "date", "to", "cc", "subject", "reply to", "sent at", "gesendet", "gesendet am", "datum", "an", "betreff",
        "kopie", "antwort an", "envoye", "envoye le", "a", "objet", "copie", "enviado", "enviado el", "fecha", "para",
        "asunto", "enviada em", "assunto", "inviato", "data", "oggetto", "verzonden", "aan", "onderwerp", "skickat",
        "till", "amne", "sendt", "til", "emne", "wyslano", "do", "temat", "отправлено", "дата", "кому", "тема", "копия",
        "发送时间", "发送日期", "发送", "日期", "时间", "收件人", "抄送", "主题", "寄件日期", "收件者", "主旨", "主題",
    ], StringComparer.Ordinal);

    private static readonly string[] Headings =
    [
        "original message", "original appointment", "forwarded message", "ursprungliche nachricht", "originalnachricht",
        "original nachricht", "ursprungliche mail", "weitergeleitete nachricht", "message d origine", "message original",
        "message initial", "message transfere", "mensaje original", "mensaje reenviado", "messaggio originale",
        "messaggio inoltrato", "oorspronkelijk bericht", "doorgestuurd bericht", "mensagem original",
        "ursprungligt meddelande", "исходное сообщение", "原始邮件", "原邮件", "转发邮件", "转发的邮件", "转发的消息",
    ];

    // These stand without dashes.
    private static readonly string[] Openings =
    [
        "begin forwarded message", "anfang der weitergeleiteten nachricht", "debut du message transfere",
        "debut du message reexpedie", "inicio del mensaje reenviado", "开始转发邮件", "下面是被转发的邮件",
    ];

    /// <summary>Whether a quoted or forwarded message begins in a line.</summary>
    public static bool BeginAt(List<MailLine> lines, int at) =>
        IsHeading(lines[at].Text) || IsBlock(lines, at);

    /// <summary>Whether a line only parts what stands above it from what stands below.</summary>
    public static bool IsRule(string text) =>
        text.Length >= FewestDashes && text.All(character => character is '_' or '-' or '=' or '*' or '—');

    private static bool IsHeading(string text)
    {
        var words = FoldedLine.Words(text);
        return FoldedLine.Begins(words, Openings)
            || (text.StartsWith(new string('-', FewestDashes), StringComparison.Ordinal)
                && FoldedLine.Begins(words, Headings));
    }

    private static bool IsBlock(List<MailLine> lines, int at)
    {
        if (Label(lines[at].Text) is not { } first)
        {
            return false;
        }

        var labels = new HashSet<string>(StringComparer.Ordinal) { first };
        var hasSender = Senders.Contains(first);
        for (var i = at + 1; i < lines.Count && i - at < MostLines && labels.Count < FewestLabels; i++)
        {
            if (Label(lines[i].Text) is { } label)
            {
                labels.Add(label);
                hasSender |= Senders.Contains(label);
            }
        }

        return hasSender && labels.Count >= FewestLabels;
    }

    private static string? Label(string text)
    {
        var colon = text.IndexOfAny([':', '：']);
        if (colon is <= 0 or > LongestLabel)
        {
            return null;
        }

        var label = FoldedLine.Words(text.Substring(0, colon)).Trim();
        return Senders.Contains(label) || Others.Contains(label) ? label : null;
    }
}
