namespace OptOutPlugin.Domain.Deliveries;

/// <summary>What a report says of one address.</summary>
/// <param name="Address">The address; null where the report hides it.</param>
/// <param name="Outcome">What became of the message there.</param>
/// <param name="Status">The enhanced status code of RFC 3463, such as <c>5.1.1</c>; empty for none.</param>
/// <param name="Diagnostic">What the other server said, in its words; empty for nothing.</param>
internal sealed record ReportedAddress(
    Addresses.EmailAddress? Address, DeliveryOutcome Outcome, string Status, string Diagnostic);

/// <summary>A report by a mail system about a message of ours. No sender of it is proved.</summary>
/// <param name="Addresses">What it says, each address once.</param>
/// <param name="MessageId">
/// The Message-ID of the message that it is about, without pointed brackets; null where it does not say.
/// </param>
internal sealed record DeliveryReport(IReadOnlyList<ReportedAddress> Addresses, string? MessageId)
{
    /// <summary>A report of which nothing counts, such as a read receipt.</summary>
    public static DeliveryReport Empty { get; } = new([], null);

    /// <summary>Whether a person may have sent it on, whose own words stand around it.</summary>
    public bool IsForwarded { get; init; }

    /// <summary>What of it counts: more than that it was delivered or is still being tried.</summary>
    public IEnumerable<ReportedAddress> Counting => Addresses.Where(one => one.Outcome != DeliveryOutcome.None);
}
