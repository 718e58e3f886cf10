using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>What a decision about a send leaves in the ledger, recipient by recipient.</summary>
internal static class SendEvidence
{
    /// <summary>
    /// One row for each refused recipient. Before the transaction they survive the refusal; inside one they would be undone
    /// with it, so then only the trace remains.
    /// </summary>
    public static void OfRefusals(PluginCall call, OutgoingMail mail, IEnumerable<RecipientVerdict> refusals)
    {
        if (call.Context.IsInTransaction)
        {
            call.Trace("The send runs inside a transaction, which the refusal undoes: no ledger row can remain of it.");
            return;
        }

        foreach (var refusal in refusals)
        {
            Write(call, mail, refusal, ((Verdict.Refused)refusal.Verdict).Ground, LedgerEvent.SendBlocked);
        }
    }

    /// <summary>One row for each recipient who refused marketing and whom a transactional message may still reach.</summary>
    public static void OfTransactional(PluginCall call, OutgoingMail mail, IEnumerable<RecipientVerdict> verdicts)
    {
        foreach (var verdict in verdicts)
        {
            if (verdict.Verdict is Verdict.AllowedAsTransactional allowed)
            {
                Write(call, mail, verdict, allowed.Ground, LedgerEvent.LetThroughAsTransactional);
            }
        }
    }

    private static void Write(
        PluginCall call, OutgoingMail mail, RecipientVerdict verdict, Ground ground, LedgerEvent what) =>
        new LedgerEntry(what, ground.Channel, Choices.ReasonOf(ground.Rule))
        {
            Person = ground.Person?.Id ?? verdict.Recipient.Party,
            Address = verdict.Recipient.Address,
            Source = Choices.Of(LedgerSource.SendCheck),
            Evidence = $"{verdict.Category} e-mail {mail.Id:D} to {Named(verdict.Recipient)}",
        }.Write(call);

    private static string Named(Recipient recipient) =>
        recipient.Party is null ? "a typed-in address" : $"{recipient.Party.Table} {recipient.Party.Id:D}";
}
