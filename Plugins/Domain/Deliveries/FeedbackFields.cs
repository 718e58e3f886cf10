using OptOutPlugin.Domain.Addresses;

namespace OptOutPlugin.Domain.Deliveries;

/// <summary>A feedback report (RFC 5965): whoever reads a mailbox called a message unwanted.</summary>
internal static class FeedbackFields
{
    private const int MostRecipients = 200;

    private static readonly string[] Complaints = ["abuse", "opt-out", "opt-out-list", "complaint", "unsolicited"];

    private static readonly string[] Recipients = ["original-rcpt-to", "removal-recipient"];

    // Hotmail's programme has no feedback part: the attached message bears the address.
    private const string OfHotmail = "x-hmxmroriginalrecipient";

    /// <summary>Whether a text is such a part, whatever it is called.</summary>
    public static bool Are(IReadOnlyList<string> lines) =>
        lines.Any(line => HeaderFields.NameOf(line) == "feedback-type");

    /// <summary>
    /// Who complained; one without an address where the report hides it. A report of another kind, such as about a
    /// signature that fails, says nothing of anybody.
    /// </summary>
    public static List<ReportedAddress> Read(IReadOnlyList<string> lines)
    {
        var type = string.Empty;
        var named = new List<string>();
        for (var at = 0; at < lines.Count; at++)
        {
            var block = HeaderFields.Read(lines, ref at);
            type = type.Length > 0 ? type : Ascii.Lower(block.Value("feedback-type") ?? string.Empty);
            named.AddRange(Recipients.SelectMany(block.Values));
        }

        if (!Complaints.Contains(type))
        {
            return [];
        }

        var addresses = named.Take(MostRecipients).Select(StatusFields.Address).OfType<EmailAddress>().Distinct().ToList();
        return addresses.Count == 0
            ? [Complaint(null, type)]
            : addresses.ConvertAll(address => Complaint(address, type));
    }

    /// <summary>Who complained, by the headers of the message that is attached; null for nobody.</summary>
    public static ReportedAddress? Read(HeaderFields attached) =>
        EmailAddress.Of(attached.Value(OfHotmail)) is { } address ? Complaint(address, "complaint") : null;

    private static ReportedAddress Complaint(EmailAddress? address, string type) =>
        new(address, DeliveryOutcome.Complaint, string.Empty, "Feedback-Type: " + type);
}
