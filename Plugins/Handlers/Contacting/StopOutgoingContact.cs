using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// The same decision about an outgoing phone call, letter, fax, text message or appointment, after the platform has
/// checked the caller: what was not decided before.
/// </summary>
public sealed class StopOutgoingContact : GuardOutgoingContact
{
    private protected override bool IsAlsoFor(PluginCall call) =>
        OutgoingContacts.IsTextMessage(call, Stage.PreOperation);
}
