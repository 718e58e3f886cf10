using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Contacting;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Where the setting says Block, as it does for faxes and text messages by default, an open outgoing phone call, letter,
/// fax, text message or appointment to somebody who refused it is not created. Before the transaction, so that the evidence survives the refusal; to who seems to lack the privilege
/// to create it, the platform answers.
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

        var refusals = ContactPolicy.Decide(contact, Known(call, contact));

        // The platform shows the trace of a refusal to the caller, so it must say no more than the sentence.
        call.Trace($"{contact.People.Count} people, {refusals.Count} refused.");
        if (refusals.Count == 0 && isFirst)
        {
            DecidedSend.Say(call);
        }

        if (refusals.Count > 0 && (!isFirst || SendGuard.MayCreate(call)))
        {
            Refuse(call, contact, refusals);
        }
    }

    private static void Refuse(PluginCall call, OutgoingContact contact, IReadOnlyList<ContactRefusal> refusals)
    {
        ContactEvidence.OfBlock(call, refusals);
        var rows = refusals.OfType<ContactRefusal.ByRow>().Select(refusal => refusal.Person.Id);

        // The language first: what the caller may not read ends a transaction.
        var texts = call.Texts;
        throw new InvalidPluginExecutionException(
            ContactRefusalText.Word(texts, contact.Kind, refusals, Consents.ReadableByCaller(call, rows)));
    }

    private static KnownContacts? Known(PluginCall call, OutgoingContact contact)
    {
        try
        {
            return OutgoingContacts.Known(call, contact);
        }
        catch (Exception fault) when (!call.Context.IsInTransaction && fault is not InvalidPluginExecutionException)
        {
            // Inside a transaction nothing could go on after a failed request; outside, nobody is reached for it.
            call.Trace(fault.ToString());
            return null;
        }
    }
}
