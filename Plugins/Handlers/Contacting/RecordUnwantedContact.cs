using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Contacting;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Where the setting says Warn, an open outgoing phone call, letter, fax, text message or appointment to somebody who
/// refused it is created, and the ledger and a finding say so: in its transaction, so that they tell of activities that
/// are there.
/// </summary>
public sealed class RecordUnwantedContact : DeclaredPlugin
{
    private protected override bool IsAlsoFor(PluginCall call) =>
        OutgoingContacts.IsTextMessage(call, Stage.PostOperation);

    private protected override void Run(PluginCall call)
    {
        if (OutgoingContacts.Of(call, ActivityMode.Warn) is not { } contact)
        {
            return;
        }

        var refusals = ContactPolicy.Decide(contact, OutgoingContacts.Known(call, contact));
        call.Trace($"{contact.People.Count} people, {refusals.Count} refused.");
        ContactEvidence.OfWarning(call, contact, refusals);
    }
}
