using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Contacting;

/// <summary>Somebody whom an activity must not reach, and why.</summary>
/// <param name="Recipient">Whom it would have reached.</param>
/// <param name="Channel">The channel that is refused.</param>
internal abstract record ContactRefusal(Contacted Recipient, Channel Channel)
{
    /// <summary>The row itself refuses.</summary>
    internal sealed record ByRow(Contacted Recipient, Channel Channel, Person Person)
        : ContactRefusal(Recipient, Channel);

    /// <summary>A number is suppressed: somebody who has it refused, on this row or on another.</summary>
    internal sealed record ByNumber(Contacted Recipient, Channel Channel, PhoneNumber Number)
        : ContactRefusal(Recipient, Channel);

    /// <summary>What is needed to decide could not be read.</summary>
    internal sealed record Unreadable(Contacted Recipient, Channel Channel) : ContactRefusal(Recipient, Channel);
}
