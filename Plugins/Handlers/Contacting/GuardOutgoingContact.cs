using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Where the setting says Block, as it does for faxes and text messages by default, an open outgoing phone call,
/// letter, fax, text message or appointment to somebody who refused it is not created. Before the transaction, so that
/// the evidence survives the refusal; to who seems to lack the privilege to create it, the platform answers.
/// </summary>
public class GuardOutgoingContact : DeclaredPlugin
{
    private protected override bool IsAlsoFor(PluginCall call) =>
        OutgoingContacts.IsTextMessage(call, Stage.PreValidation);

    private protected override void Run(PluginCall call)
    {
        var isFirst = call.Context.Stage == (int)Stage.PreValidation;
        if (OutgoingContacts.Of(call, ActivityMode.Block) is not { } contact || (!isFirst && DecidedSend.IsSaid(call)))
        {
            return;
        }

        var refusals = ContactGuard.Refusals(call, contact);

        // The platform shows the trace of a refusal to the caller, so it must say no more than the sentence.
        call.Trace($"{contact.People.Count} people, {refusals.Count} refused.");
        if (refusals.Count == 0 && isFirst)
        {
            DecidedSend.Say(call, footer: null);
        }

        if (refusals.Count > 0 && (!isFirst || SendGuard.MayCreate(call)))
        {
            ContactGuard.Refuse(call, contact, refusals);
        }
    }
}
