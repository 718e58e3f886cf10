using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Deliveries.Reasons;

namespace OptOutPlugin.Domain.Deliveries;

/// <summary>A delivery status part: a block about the message, then one for each recipient (RFC 3464, 2.1).</summary>
internal static class StatusFields
{
    private const int MostRecipients = 200;

    /// <summary>Whether a text is such a part, whatever it is called.</summary>
    public static bool Are(IReadOnlyList<string> lines) =>
        lines.Any(line => Is(line, "final-recipient") || Is(line, "original-recipient"))
        && lines.Any(line => Is(line, "action") || Is(line, "status"));

    /// <summary>What it says of each recipient.</summary>
    public static List<ReportedAddress> Read(IReadOnlyList<string> lines, out string? messageId)
    {
        messageId = null;
        var found = new List<ReportedAddress>();
        for (var at = 0; at < lines.Count && found.Count < MostRecipients; at++)
        {
            var block = HeaderFields.Read(lines, ref at);
            messageId ??= HeaderFields.MessageId(block.Value("x-original-message-id"));
            if (Recipient(block) is { } recipient)
            {
                found.Add(recipient);
            }
        }

        return found;
    }

    /// <summary>The address of a typed field such as <c>rfc822; ana@example.com</c>; null for none.</summary>
    public static EmailAddress? Address(string? field)
    {
        var text = field ?? string.Empty;
        var type = text.IndexOf(';');
        return EmailAddress.Of(text.Substring(type + 1));
    }

    // Where it failed is the final one; what it was sent to at first may be an alias that works.
    private static ReportedAddress? Recipient(HeaderFields block)
    {
        if ((block.Value("final-recipient") ?? block.Value("original-recipient")) is not { } recipient)
        {
            return null;
        }

        var action = Ascii.Lower(block.Value("action") ?? string.Empty);
        var said = string.Join(" ", block.Values("diagnostic-code").Select(WithoutType));
        var status = block.Value("status") ?? string.Empty;
        var reason = new FailureReason(said, status);
        return new ReportedAddress(
            Address(recipient),
            action is "failed" or "expired" or "undeliverable" or "" ? reason.Outcome : DeliveryOutcome.None,
            reason.Status,
            said);
    }

    private static string WithoutType(string code)
    {
        const int longestType = 20;
        var type = code.IndexOf(';');
        return type is >= 0 and < longestType ? code.Substring(type + 1).Trim() : code;
    }

    private static bool Is(string line, string name) => HeaderFields.NameOf(line) == name;
}
