using OptOutPlugin.Domain.Addresses;

namespace OptOutPlugin.Domain.Deliveries;

/// <summary>One report about one address, whichever door it came through.</summary>
/// <param name="Address">The address.</param>
/// <param name="Outcome">What became of the message there.</param>
/// <param name="Message">
/// What tells the message from every other: its Message-ID, or that of the report. The same message counts once at the
/// same address, whoever reports it and how often.
/// </param>
internal sealed record ReportRow(EmailAddress Address, DeliveryOutcome Outcome, string Message)
{
    /// <summary>What the other server said, with its codes; empty for nothing.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>When it failed, UTC; null for now.</summary>
    public DateTime? OccurredOn { get; init; }

    /// <summary>The e-mail that failed, where it is known; null for not.</summary>
    public Guid? Mail { get; init; }

    /// <summary>How it is known that a message went there, in English words.</summary>
    public string Match { get; init; } = string.Empty;
}
