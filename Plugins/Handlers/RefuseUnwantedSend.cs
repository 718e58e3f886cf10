using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Stops an e-mail that somebody among its recipients refused, before it leaves, and says to whom and why.
/// </summary>
public sealed class RefuseUnwantedSend : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (!call.Input("IssueSend", whenMissing: true))
        {
            // The platform then only records a mail as sent that went another way.
            return;
        }

        var mail = ReadMail(call);
        var verdicts = SendPolicy.Decide(mail, ReadConsent(call, mail));
        var refusals = verdicts.Where(verdict => verdict.Verdict is Verdict.Refused).ToList();

        // The platform shows the trace of a refusal to the caller, so it must say no more than the sentence.
        call.Trace($"{verdicts.Count} recipients, {refusals.Count} refused.");
        if (refusals.Count == 0)
        {
            SendEvidence.HandOn(call, mail, verdicts);
            return;
        }

        SendEvidence.OfRefusals(call, mail, refusals);
        throw new InvalidPluginExecutionException(Messages.Refusal(refusals, Readable(call, refusals)));
    }

    private static OutgoingMail ReadMail(PluginCall call)
    {
        try
        {
            return Mails.Read(call, call.Input("EmailId", whenMissing: call.Context.PrimaryEntityId));
        }
        catch (Exception fault) when (fault is not InvalidPluginExecutionException)
        {
            // Without the e-mail nobody can say that it is not marketing, so it stays.
            call.Trace(fault.ToString());
            throw new InvalidPluginExecutionException(Messages.UnreadableMail, fault);
        }
    }

    private static KnownConsent? ReadConsent(PluginCall call, OutgoingMail mail)
    {
        try
        {
            return Consents.Of(call, mail.Recipients);
        }
        catch (Exception fault) when (!call.Context.IsInTransaction && fault is not InvalidPluginExecutionException)
        {
            // Inside a transaction nothing could go on after a failed request; outside, marketing is refused for it.
            call.Trace(fault.ToString());
            return null;
        }
    }

    private static HashSet<PersonId> Readable(PluginCall call, List<RecipientVerdict> refusals) =>
        Consents.ReadableByCaller(
            call,
            refusals.Select(refusal => ((Verdict.Refused)refusal.Verdict).Ground.Person)
                .Where(person => person is not null)
                .Select(person => person!.Id));
}
