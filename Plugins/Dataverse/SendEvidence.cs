using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>What a decision about a send leaves in the ledger, recipient by recipient.</summary>
internal static class SendEvidence
{
    private const string Variable = "optout_letthrough";
    private const char Field = '\t';
    private const char Line = '\n';

    /// <summary>
    /// One row for each refused recipient. Before the transaction they survive the refusal; inside one they would be
    /// undone with it, so then only the trace remains. An e-mail that the platform would not send anyway leaves none.
    /// </summary>
    public static void OfRefusals(PluginCall call, OutgoingMail mail, IEnumerable<RecipientVerdict> refusals)
    {
        if (call.Context.IsInTransaction)
        {
            call.Trace("The send runs inside a transaction, which the refusal undoes: no ledger row can remain of it.");
            return;
        }

        if (!mail.CanBeSent)
        {
            return;
        }

        try
        {
            foreach (var refusal in refusals)
            {
                var ground = ((Verdict.Refused)refusal.Verdict).Ground;
                Entry(call, mail, refusal, ground, LedgerEvent.SendBlocked).Write(call);
            }
        }
        catch (Exception fault)
        {
            // Whatever keeps the evidence from being written, the refusal itself must reach the sender.
            call.Trace(fault.ToString());
        }
    }

    /// <summary>
    /// Hands on, to the step after the send, each recipient who refused marketing and whom this transactional message
    /// may still reach: only a send that took place may stand in the ledger.
    /// </summary>
    public static void HandOn(PluginCall call, OutgoingMail mail, IEnumerable<RecipientVerdict> verdicts)
    {
        var entries = verdicts.Where(verdict => verdict.Verdict is Verdict.AllowedAsTransactional)
            .Select(verdict => Entry(
                call,
                mail,
                verdict,
                ((Verdict.AllowedAsTransactional)verdict.Verdict).Ground,
                LedgerEvent.LetThroughAsTransactional));
        var lines = entries.Select(Packed).ToArray();
        if (lines.Length > 0)
        {
            call.Context.SharedVariables[Variable] = string.Join(Line.ToString(), lines);
        }
    }

    /// <summary>Writes what <see cref="HandOn"/> handed on.</summary>
    public static void OfTransactional(PluginCall call)
    {
        if (call.Shared(Variable) is string lines)
        {
            foreach (var line in lines.Split(Line))
            {
                Unpacked(line).Write(call);
            }
        }
    }

    private static LedgerEntry Entry(
        PluginCall call, OutgoingMail mail, RecipientVerdict verdict, Ground ground, LedgerEvent what) =>
        new(what, ground.Channel, Choices.ReasonOf(ground.Rule))
        {
            Person = ground.Person?.Id ?? verdict.Recipient.Party,
            AddressHash = LedgerEntry.HashOf(call, verdict.Recipient.Address),
            Source = Choices.Of(LedgerSource.SendCheck),
            Evidence = $"{verdict.Category} e-mail {mail.Id:D} to {Named(verdict.Recipient)}",
        };

    private static string Named(Recipient recipient) =>
        recipient.Party is null ? "a typed-in address" : $"{recipient.Party.Table} {recipient.Party.Id:D}";

    private static string Packed(LedgerEntry entry) => string.Join(
        Field.ToString(),
        entry.Channel.ToString(),
        entry.Reason.ToString(),
        entry.Person?.Table,
        entry.Person?.Id.ToString("D"),
        entry.AddressHash,
        entry.Evidence);

    private static LedgerEntry Unpacked(string line)
    {
        var fields = line.Split(Field);
        return new LedgerEntry(
            LedgerEvent.LetThroughAsTransactional,
            (Channel)Enum.Parse(typeof(Channel), fields[0]),
            (LedgerReason)Enum.Parse(typeof(LedgerReason), fields[1]))
        {
            Person = fields[2].Length == 0 ? null : new PersonId(fields[2], Guid.Parse(fields[3])),
            AddressHash = fields[4].Length == 0 ? null : fields[4],
            Source = Choices.Of(LedgerSource.SendCheck),
            Evidence = fields[5],
        };
    }
}
