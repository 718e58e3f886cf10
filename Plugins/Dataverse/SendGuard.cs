using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What every way to send has in common: read the e-mail, decide, and let it pass, take recipients off it, or stop it.
/// </summary>
internal static class SendGuard
{
    /// <summary>Decides about one e-mail that is about to leave.</summary>
    /// <param name="call">The run.</param>
    /// <param name="read">Reads the e-mail.</param>
    /// <param name="strip">Takes recipients off the e-mail before it leaves.</param>
    /// <param name="records">
    /// Whether this operation records whom it let through; not where each e-mail is sent beneath it and does so itself.
    /// </param>
    /// <exception cref="InvalidPluginExecutionException">Somebody refused it, and it was not stripped.</exception>
    public static void Decide(
        PluginCall call, Func<Draft> read, Action<Draft, ICollection<Recipient>> strip, bool records = true)
    {
        var draft = Read(call, read);
        var settings = SettingsSource.Of(call);
        var verdicts = SendPolicy.Decide(
            draft.Mail, ReadConsent(call, draft.Mail), settings.UnclassifiedMail, call.Now);
        var refusals = verdicts.Where(verdict => verdict.Verdict is Verdict.Refused).ToList();

        // The platform shows the trace of a refusal to the caller, so it must say no more than the sentence.
        call.Trace($"{verdicts.Count} recipients, {refusals.Count} refused.");
        if (refusals.Count > 0)
        {
            if (settings.SendMode != SendMode.Strip || !draft.Mail.CanBeSent || NobodyIsLeft(verdicts))
            {
                SendEvidence.OfBlock(call, draft.Mail, refusals);

                // The language first: what the caller may not read ends a transaction.
                var texts = call.Texts;
                throw new InvalidPluginExecutionException(
                    SendRefusal.Word(texts, refusals, Readable(call, refusals)));
            }

            // First the evidence: a recipient must never be missing without a row that says why.
            SendEvidence.OfStrip(call, draft.Mail, refusals);
            strip(draft, new HashSet<Recipient>(refusals.Select(refusal => refusal.Recipient)));
        }

        if (records)
        {
            SendEvidence.HandOn(call, verdicts);
        }
    }

    /// <summary>What is decided of an e-mail, for those who only want to know.</summary>
    public static IReadOnlyList<RecipientVerdict> Verdicts(PluginCall call, OutgoingMail mail) => SendPolicy.Decide(
        mail, ReadConsent(call, mail), SettingsSource.Of(call).UnclassifiedMail, call.Now);

    private static Draft Read(PluginCall call, Func<Draft> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not InvalidPluginExecutionException)
        {
            // Without the e-mail nobody can say that it is not marketing, so it stays.
            call.Trace(fault.ToString());
            throw new InvalidPluginExecutionException(call.TextsAfterFault.Sends.UnreadableMail, fault);
        }
    }

    private static KnownConsent? ReadConsent(PluginCall call, OutgoingMail mail)
    {
        try
        {
            return Consents.Of(call, mail.Recipients, mail.Topics);
        }
        catch (Exception fault) when (!call.Context.IsInTransaction && fault is not InvalidPluginExecutionException)
        {
            // Inside a transaction nothing could go on after a failed request; outside, marketing is refused for it.
            call.Trace(fault.ToString());
            return null;
        }
    }

    private static bool NobodyIsLeft(IEnumerable<RecipientVerdict> verdicts) =>
        verdicts.All(verdict => verdict.Recipient.IsOurs || verdict.Verdict is Verdict.Refused);

    private static HashSet<PersonId> Readable(PluginCall call, List<RecipientVerdict> refusals) =>
        Consents.ReadableByCaller(
            call,
            refusals.Select(refusal => ((Verdict.Refused)refusal.Verdict).Ground.Person)
                .Where(person => person is not null)
                .Select(person => person!.Id));
}
