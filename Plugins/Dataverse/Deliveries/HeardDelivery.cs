using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Deliveries;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// An e-mail that came in and is a report of a mail system about one of ours. It counts for addresses to which an e-mail
/// of ours went lately, once for each of these; who sent the report is not proved, and everybody can forge one.
/// </summary>
internal static class HeardDelivery
{
    /// <summary>Reads an e-mail; doing it twice does no harm.</summary>
    /// <param name="call">The run, outside any transaction.</param>
    /// <param name="mailId">The e-mail.</param>
    /// <param name="isAnswer">Whether a person wrote it, who may say more than what is reported.</param>
    /// <returns>Whether anything was recorded.</returns>
    public static bool Of(PluginCall call, Guid mailId, out bool isAnswer)
    {
        isAnswer = true;
        if (ReportMail.Of(call, mailId) is not { } mail || DeliveryReader.Read(mail.Mail) is not { } report)
        {
            return false;
        }

        isAnswer = report.IsForwarded;

        var messages = new[] { report.MessageId, mail.InReplyTo }.OfType<string>().Distinct().ToList();
        var sent = new SentBefore(call, mail.Answered, messages);
        var rows = Rows(mail, report, sent);
        if (rows.Count > 0)
        {
            var batch = DeliveryBatch.Of(call, $"delivery/{mailId:D}", Hash(rows), rows.Count);
            rows.ForEach(row => batch.Take(row));
            batch.Save(rows.Count);
        }

        // A letter of ours that came back did not arrive, whatever that says of the address.
        foreach (var one in report.Counting.Where(one => one.Outcome != DeliveryOutcome.Complaint))
        {
            if (one.Address is { } address && sent.To(address) is { } letter)
            {
                OurLetters.CameBack(call, letter.Id, ReasonOf(one));
            }
        }

        call.Trace($"A report: {report.Addresses.Count} addresses, {rows.Count} of which count.");
        return rows.Count > 0;
    }

    private static string ReasonOf(ReportedAddress one) => $"{one.Status} {one.Diagnostic}".Trim();

    private static List<ReportRow> Rows(ReportMail mail, DeliveryReport report, SentBefore sent)
    {
        var rows = new List<ReportRow>();
        foreach (var one in report.Counting.Where(one => DeliveryPolicy.ChannelOf(one.Outcome) is not null))
        {
            if (AddressOf(one, sent) is { } address && sent.To(address) is { } original)
            {
                rows.Add(new ReportRow(address, one.Outcome, original.Message)
                {
                    Reason = ReasonOf(one),
                    OccurredOn = mail.ReceivedOn,
                    Mail = original.Id,
                    Match = original.Match,
                });
            }
        }

        return rows;
    }

    // Providers hide who complained; of a failure without an address that can be read nobody knows whose it is.
    private static EmailAddress? AddressOf(ReportedAddress one, SentBefore sent) =>
        one.Address ?? (one.Outcome == DeliveryOutcome.Complaint ? sent.OnlyRecipient() : null);

    private static string Hash(List<ReportRow> rows) => TextHash.Of(
        string.Join("\n", rows.Select(row => $"{row.Address} {row.Outcome} {row.Message} {row.Reason}")));
}
