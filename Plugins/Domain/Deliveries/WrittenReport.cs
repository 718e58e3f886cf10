using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Deliveries.Reasons;

namespace OptOutPlugin.Domain.Deliveries;

/// <summary>
/// A report as text for people, in the styles of mail systems: a sentence that says what it is, the addresses with what
/// was said of each, and then the message that could not be delivered, which is not read.
/// </summary>
internal sealed class WrittenReport
{
    private const int MostAddresses = 200;

    private readonly List<string> lines;
    private readonly List<KeyValuePair<EmailAddress, string>> said = [];
    private bool isStillTried;

    private WrittenReport(List<string> lines) => this.lines = lines;

    /// <summary>Whether a sentence says that a message was not delivered.</summary>
    public bool SaysSo { get; private set; }

    /// <summary>The Message-ID of the message that it is about; null where it does not say.</summary>
    public string? MessageId { get; private set; }

    /// <summary>Reads a text.</summary>
    public static WrittenReport Of(string subject, List<string> lines)
    {
        var end = ReportMarks.EndOf(lines);
        var read = new WrittenReport(lines.GetRange(0, end));
        var begin = read.FirstThatSays();
        read.SaysSo = begin >= 0;
        read.MessageId = lines.Skip(end).Where(line => HeaderFields.NameOf(line) == "message-id")
            .Select(line => HeaderFields.MessageId(line.Substring(line.IndexOf(':') + 1)))
            .FirstOrDefault(id => id is not null);
        if (read.SaysSo)
        {
            read.isStillTried = ReportMarks.IsStillTried(subject) || read.lines.Exists(ReportMarks.IsStillTried);
            read.Collect(begin);
        }

        return read;
    }

    /// <summary>What it says of each address that it names.</summary>
    public List<ReportedAddress> Addresses() => said.Select(one => one.Key).Distinct()
        .Select(address => isStillTried
            ? new ReportedAddress(address, DeliveryOutcome.None, string.Empty, string.Empty)
            : Reported(address))
        .ToList();

    /// <summary>What it says of an address that a status part names without a reason; null for nothing.</summary>
    public FailureReason? ReasonOf(EmailAddress? address)
    {
        var reasons = said.Where(one => one.Key == address).Select(one => new FailureReason(one.Value)).ToList();
        return reasons.Find(reason => reason is { HasCode: true, Known: not null })
            ?? reasons.Find(reason => reason.Known is not null)
            ?? (said.Select(one => one.Key).Distinct().Count() <= 1 && new FailureReason(string.Join(" ", lines)) is
            { Known: not null } whole
                ? whole
                : null);
    }

    private ReportedAddress Reported(EmailAddress address)
    {
        var text = string.Join(" ", said.Where(one => one.Key == address).Select(one => one.Value)).Trim();
        return ReasonOf(address) is { } reason
            ? new ReportedAddress(address, reason.Outcome, reason.Status, text)
            : new ReportedAddress(address, DeliveryOutcome.Soft, string.Empty, text);
    }

    // A sentence may go on in the next line.
    private int FirstThatSays()
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (ReportMarks.Says(at + 1 < lines.Count ? lines[at] + " " + lines[at + 1].TrimStart() : lines[at]))
            {
                return at;
            }
        }

        return -1;
    }

    // What stands below an address, up to the next one, is said of it.
    private void Collect(int begin)
    {
        EmailAddress? current = null;
        var text = new List<string>();
        for (var at = begin; at < lines.Count && said.Count < MostAddresses; at++)
        {
            if (NamedAddress.Of(lines[at]) is not { } named)
            {
                text.Add(lines[at]);
                continue;
            }

            Close(current, text);
            if (named.IsWhole)
            {
                said.Add(new(named.Address, lines[at]));
                current = null;
            }
            else
            {
                current = named.Address;
                text.Add(lines[at]);
            }
        }

        Close(current, text);
    }

    private void Close(EmailAddress? current, List<string> text)
    {
        if (current is not null)
        {
            said.Add(new(current, string.Join(" ", text)));
        }

        text.Clear();
    }
}
