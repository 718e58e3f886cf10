using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Contacting;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What a decision about a phone call, letter, fax or text message leaves in the ledger, person by person.
/// </summary>
internal static class ContactEvidence
{
    /// <summary>
    /// One row for each person who refused. Before the transaction they survive the refusal; inside one they would be
    /// undone with it, so then only the trace remains.
    /// </summary>
    public static void OfBlock(PluginCall call, IEnumerable<ContactRefusal> refusals)
    {
        if (call.Context.IsInTransaction)
        {
            call.Trace("This runs inside a transaction, which the refusal undoes: no ledger row can remain of it.");
            return;
        }

        try
        {
            foreach (var refusal in refusals)
            {
                Entry(call, LedgerEvent.ContactBlocked, refusal, $"new {call.Context.PrimaryEntityName}").Write(call);
            }
        }
        catch (Exception fault)
        {
            // Whatever keeps the evidence from being written, the refusal itself must reach the caller.
            call.Trace(fault.ToString());
        }
    }

    /// <summary>
    /// One row for each person who refused, and one finding about the activity, in the transaction that creates it: it
    /// is new, so nobody else writes the same finding now.
    /// </summary>
    public static void OfWarning(PluginCall call, OutgoingContact contact, IReadOnlyCollection<ContactRefusal> refusals)
    {
        if (refusals.Count == 0)
        {
            return;
        }

        foreach (var refusal in refusals)
        {
            var activity = $"{call.Context.PrimaryEntityName} {call.RowId:D}";
            Entry(call, LedgerEvent.ContactWarned, refusal, activity).Write(call);
        }

        var found = CheckPlace.Finding(
            ComplianceRule.PlannedAfterRefusal,
            new EntityReference(call.Context.PrimaryEntityName, call.RowId),
            string.Empty,
            FormattableString.Invariant(
                $"{refusals.Count} of {contact.People.Count} people had refused it when it was planned."));
        Findings.Report(call, found with { Severity = Severity.Medium });
    }

    private static LedgerEntry Entry(PluginCall call, LedgerEvent what, ContactRefusal refusal, string activity) =>
        new(what, refusal.Channel, Choices.ReasonOf(refusal))
        {
            Person = refusal.Recipient.Party,
            AddressHash = refusal is ContactRefusal.ByNumber { Number: var number }
                ? AddressHash.Of(number, Keys.Current(call, KeyPurpose.Suppress).Value)
                : null,
            Source = Choices.Of(ConsentSource.SendCheck),
            Evidence = $"{activity} to {Named(refusal.Recipient)}",
        };

    private static string Named(Contacted person) =>
        person.Party is null ? "a typed-in number" : $"{person.Party.Table} {person.Party.Id:D}";
}
