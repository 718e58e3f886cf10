using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>A way to send, as a decision about it needs to know it.</summary>
/// <param name="Read">Reads the e-mail; null when it is not there.</param>
/// <param name="Strip">Takes recipients off the e-mail before it leaves.</param>
/// <param name="IsAllowed">
/// Whether the user in whose name it runs seems to hold what the platform will ask for: before the platform has asked,
/// nobody else is answered.
/// </param>
internal sealed record SendWay(
    Func<Draft?> Read,
    Action<Draft, ICollection<Recipient>> Strip,
    Func<bool> IsAllowed)
{
    /// <summary>
    /// Whether this operation records whom it let through; not where each e-mail is sent beneath it and does so itself.
    /// </summary>
    public bool Records { get; init; } = true;

    /// <summary>
    /// Where the text of the e-mail stands; null where each e-mail is made beneath, of a text that only then is known.
    /// </summary>
    public MailBody? Body { get; init; }
}
