using OptOutPlugin.Domain.Deliveries.Reasons;

namespace OptOutPlugin.Domain.Deliveries;

/// <summary>
/// Tells a report about a message of ours from every other e-mail, and reads it: its status part, the part in which a
/// reader complains, else its text. One that is forwarded as an attachment is read too.
/// </summary>
internal sealed class DeliveryReader
{
    private const int Deepest = 3;
    private const string WholeMessage = "message/rfc822";

    private readonly DeliveryMail mail;
    private readonly List<List<string>> texts = [];
    private readonly List<string> messages = [];
    private readonly List<ReportedAddress> found = [];
    private string? messageId;
    private bool isReport;
    private bool isForwarded;

    private DeliveryReader(DeliveryMail mail) => this.mail = mail;

    /// <summary>What an e-mail reports; null for one that is no report.</summary>
    public static DeliveryReport? Read(DeliveryMail mail) => Read(mail, Deepest);

    private static DeliveryReport? Read(DeliveryMail mail, int deeper)
    {
        var reader = new DeliveryReader(mail);
        reader.ReadParts();
        reader.ReadText();
        return reader.isReport ? reader.Report() : reader.Forwarded(deeper);
    }

    private DeliveryReport Report() => new(
        found.GroupBy(one => one.Address).Select(same => same.OrderByDescending(one => one.Outcome).First()).ToList(),
        messageId)
    {
        IsForwarded = isForwarded,
    };

    private void ReadParts()
    {
        foreach (var part in mail.Parts)
        {
            var lines = ReportLines.Split(part.Text);
            if (part.ContentType == WholeMessage)
            {
                messages.Add(part.Text);
                var attached = MimeMessage.Headers(part.Text);
                messageId ??= HeaderFields.MessageId(attached.Value("message-id"));
                Add(FeedbackFields.Read(attached));
            }
            else if (part.ContentType.StartsWith("text/rfc822-header", StringComparison.Ordinal))
            {
                messageId ??= HeaderFields.MessageId(MimeMessage.Headers(part.Text).Value("message-id"));
            }
            else if (part.ContentType == "message/disposition-notification")
            {
                isReport = true;
            }
            else if (FeedbackFields.Are(lines))
            {
                isReport = true;
                found.AddRange(FeedbackFields.Read(lines));
            }
            else if (StatusFields.Are(lines))
            {
                texts.Add(lines);
            }
        }
    }

    private void Add(ReportedAddress? complaint)
    {
        if (complaint is not null)
        {
            isReport = true;
            found.Add(complaint);
        }
    }

    private void ReadText()
    {
        var lines = ReportLines.Of(mail.Body);
        var written = WrittenReport.Of(mail.Subject, lines);
        if (texts.Count == 0 && !isReport && ReportMarks.IsMachine(mail.From) && StatusFields.Are(lines))
        {
            texts.Add(lines.Select(line => line.Trim()).ToList());
        }

        foreach (var status in texts)
        {
            isReport = true;
            found.AddRange(StatusFields.Read(status, out var id).Select(one => Explained(one, written)));
            messageId = id ?? messageId;
        }

        var isMachine = ReportMarks.IsMachine(mail.From);
        if (!isReport && written.SaysSo && (isMachine || ReportMarks.IsSubject(mail.Subject)))
        {
            found.AddRange(written.Addresses());
            isReport = isMachine || found.Count > 0;
            isForwarded = !isMachine;
        }

        isReport |= isMachine;
        messageId ??= isReport ? written.MessageId : null;
    }

    // Some status parts only say that it failed, and the text says why.
    private static ReportedAddress Explained(ReportedAddress one, WrittenReport written) =>
        one.Outcome == DeliveryOutcome.Soft
        && new FailureReason(one.Diagnostic, one.Status).Known is null
        && written.ReasonOf(one.Address) is { } reason
            ? one with
            {
                Outcome = reason.Outcome,
                Status = reason.Status.Length > 0 ? reason.Status : one.Status,
            }
            : one;

    private DeliveryReport? Forwarded(int deeper) => deeper == 0 ? null : messages
        .Select(message => Read(Whole(message), deeper - 1)).OfType<DeliveryReport>()
        .Select(report => report with { IsForwarded = true }).FirstOrDefault();

    private static DeliveryMail Whole(string message)
    {
        var headers = MimeMessage.Headers(message);
        var parts = MimeMessage.Parts(message);
        var body = parts.Find(part => part.ContentType == "text/plain")
            ?? parts.Find(part => part.ContentType == "text/html");
        return new DeliveryMail(
            headers.Value("subject") ?? string.Empty,
            Addresses.EmailAddress.Of(headers.Value("from"))?.Value ?? string.Empty,
            body?.Text ?? string.Empty,
            parts.FindAll(part => part != body));
    }
}
