using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Contacting;

namespace OptOutPlugin.Dataverse;

/// <summary>Decides about an outgoing phone call, letter, fax or text message, and refuses it.</summary>
internal static class ContactGuard
{
    /// <summary>Who of those whom it would reach refused it.</summary>
    public static IReadOnlyList<ContactRefusal> Refusals(PluginCall call, OutgoingContact contact) =>
        ContactPolicy.Decide(contact, Known(call, contact));

    /// <summary>Refuses the activity, and leaves the evidence of it.</summary>
    /// <exception cref="InvalidPluginExecutionException">Always; the sentence says whom it is about.</exception>
    public static void Refuse(PluginCall call, OutgoingContact contact, IReadOnlyList<ContactRefusal> refusals)
    {
        ContactEvidence.OfBlock(call, refusals);
        var rows = refusals.OfType<ContactRefusal.ByRow>().Select(refusal => refusal.Person.Id);

        // The language first: what the caller may not read ends a transaction.
        var texts = call.Texts;
        throw new InvalidPluginExecutionException(
            ContactRefusalText.Word(texts, contact.Kind, refusals, Readable.ByCaller(call, rows)));
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
