using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>What a decision about a send leaves in the ledger, recipient by recipient.</summary>
internal static class SendEvidence
{
    private const string Variable = "optout_letthrough";
    private const char Field = '\t';
    private const char Line = '\n';
    private const string Changed = "the message is not the one for which it was granted";

    /// <summary>
    /// One row for each refused recipient of an e-mail that is stopped, and one for an override that does not fit it.
    /// Before the transaction they survive the refusal; inside one they would be undone with it, so then only the trace
    /// remains. An e-mail that the platform would not send anyway leaves none.
    /// </summary>
    public static void OfBlock(PluginCall call, Draft draft, IEnumerable<RecipientVerdict> refusals)
    {
        if (call.Context.IsInTransaction)
        {
            call.Trace("The send runs inside a transaction, which the refusal undoes: no ledger row can remain of it.");
            return;
        }

        var mail = draft.Mail;
        if (!mail.CanBeSent)
        {
            return;
        }

        try
        {
            Write(call, mail, refusals, LedgerEvent.SendBlocked);
            if (draft.Override == OverrideStanding.Changed)
            {
                Overrides.Withdrawn(call, mail.Id, Changed).Write(call);
            }
        }
        catch (Exception fault)
        {
            // Whatever keeps the evidence from being written, the refusal itself must reach the sender.
            call.Trace(fault.ToString());
        }
    }

    /// <summary>One row for each recipient who is taken off an e-mail that goes to the others.</summary>
    public static void OfStrip(PluginCall call, OutgoingMail mail, IEnumerable<RecipientVerdict> refusals) =>
        Write(call, mail, refusals, LedgerEvent.RemovedFromMessage);

    /// <summary>
    /// Hands on, to the step after the send, each recipient who refused marketing and whom this message may still
    /// reach, as business or by an override, and what becomes of the override: one send uses it up. Only a send that
    /// took place may stand in the ledger.
    /// </summary>
    /// <param name="call">The run.</param>
    /// <param name="draft">The e-mail.</param>
    /// <param name="verdicts">What is decided of its recipients.</param>
    public static void HandOn(PluginCall call, Draft draft, IEnumerable<RecipientVerdict> verdicts)
    {
        var mail = draft.Mail;
        var lines = verdicts.Select(verdict => LetThrough(call, mail, verdict)).Concat([OfOverride(draft.Override)])
            .Where(entry => entry is not null).Select(entry => Packed(entry!)).ToArray();
        var text = string.Join(Line.ToString(), lines);

        // One request may send in two: what the outer one hands on, the inner one does not write a second time.
        if (lines.Length > 0 && HandedOn.Read(call, Variable, call.Shared(Variable)) != text)
        {
            HandedOn.Say(call, Variable, text);
        }
    }

    /// <summary>Writes what <see cref="HandOn"/> handed on.</summary>
    public static void OfLetThrough(PluginCall call)
    {
        if (HandedOn.Read(call, Variable, call.SharedHere(Variable)) is { } lines)
        {
            var mail = MailOf(call);
            var entries = lines.Split(Line).Select(line => Unpacked(call, line, mail)).ToList();
            var written = Written(call);
            Repeats.WriteNew(
                call, entries.Where(entry => !written.Contains(entry.Evidence)).ToList(), once => Locked(call, once));
        }
    }

    /// <summary>
    /// Counts, after the send, those who got such an e-mail from the sender before: they have no row of it.
    /// </summary>
    public static void CountRepeats(PluginCall call)
    {
        if (HandedOn.Read(call, Variable, call.SharedHere(Variable)) is not { } lines)
        {
            return;
        }

        var repeatable = lines.Split(Line).Select(line => Unpacked(call, line, Guid.Empty))
            .Where(entry => entry.Id is not null).ToLookup(entry => entry.NewValue == WordCheck.Chosen);
        foreach (var entries in repeatable)
        {
            var times = Repeats.Earlier(call, entries.Select(entry => entry.Id!.Value));
            RepeatCount.OfLetThrough(call, times, isByWord: entries.Key);
        }
    }

    // Two sends to one person write nothing in common but the fact, and are kept apart by the refusal's own row.
    private static HashSet<Guid> Locked(PluginCall call, List<LedgerEntry> entries)
    {
        var locked = Suppressions.Lock(call, entries.Select(entry => entry.LockedBy).OfType<Guid>());
        return [.. entries.Where(entry => entry.LockedBy is { } row && locked.Contains(row))
            .Select(entry => entry.Id!.Value)];
    }

    // A change of state may happen under both of the names of its message, and is one send all the same.
    private static HashSet<string?> Written(PluginCall call)
    {
        if (call.Context.MessageName is not ("SetState" or "SetStateDynamicEntity"))
        {
            return [];
        }

        var query = new QueryExpression(ConsentAudit.Table) { ColumnSet = new ColumnSet(ConsentAudit.Evidence) };
        query.Criteria.AddCondition(
            ConsentAudit.CorrelationId, ConditionOperator.Equal, call.Context.CorrelationId.ToString("D"));
        query.Criteria.AddCondition(
            ConsentAudit.Event,
            ConditionOperator.In,
            (int)LedgerEvent.LetThroughAsTransactional,
            (int)LedgerEvent.LetThroughByOverride,
            (int)LedgerEvent.OverrideUsed,
            (int)LedgerEvent.OverrideRefused);
        return [.. call.System.RetrieveMultiple(query).Entities
            .Select(row => row.GetAttributeValue<string?>(ConsentAudit.Evidence))];
    }

    /// <summary>One row for each refused recipient, of what became of him.</summary>
    public static void Write(
        PluginCall call, OutgoingMail mail, IEnumerable<RecipientVerdict> refusals, LedgerEvent what)
    {
        foreach (var refusal in refusals)
        {
            Entry(call, refusal, ((Verdict.Refused)refusal.Verdict).Ground, what, Words(refusal, mail.Id)).Write(call);
        }
    }

    // Without the e-mail's id, which one that is made by the request itself has only afterwards.
    private static LedgerEntry? LetThrough(PluginCall call, OutgoingMail mail, RecipientVerdict verdict) =>
        verdict.Verdict switch
        {
            Verdict.AllowedAsTransactional passed =>
                AsOne(call, passed.Ground, Entry(
                    call,
                    verdict,
                    passed.Ground,
                    LedgerEvent.LetThroughAsTransactional,
                    Words(verdict, Guid.Empty)) with
                {
                    NewValue = CategoryPolicy.IsTransactionalByWord(mail) ? WordCheck.Chosen : null,
                }),
            Verdict.AllowedByOverride passed =>
                Entry(call, verdict, passed.Ground, LedgerEvent.LetThroughByOverride, Words(verdict, Guid.Empty)),
            _ => null,
        };

    // One for each person, sender and rule, as long as the refusal stands. Before the baseline has put the refusal on
    // the list nothing tells it from a later one, nor keeps two sends apart: then each send is a fact.
    private static LedgerEntry AsOne(PluginCall call, Ground ground, LedgerEntry entry) => ground.Row is not { } row
        ? entry
        : entry with
        {
            Id = Step.StableId(FormattableString.Invariant(
                $"letthrough|{entry.Person?.Table}:{entry.Person?.Id:D}|{entry.AddressHash}|")
                + FormattableString.Invariant($"{call.Context.InitiatingUserId:D}|{ground.Rule}|{entry.NewValue}|")
                + FormattableString.Invariant($"{row:D} since {ground.Since:yyyyMMddHHmmss}")),
            LockedBy = row,
        };

    private static LedgerEntry? OfOverride(OverrideStanding standing) => standing switch
    {
        OverrideStanding.Stands =>
            new(LedgerEvent.OverrideUsed, Channel.MarketingEmail, LedgerReason.FlagChanged)
            {
                Evidence = $"{NewMail}: used up by this send",
            },
        OverrideStanding.Changed =>
            new(LedgerEvent.OverrideRefused, Channel.MarketingEmail, LedgerReason.FlagChanged)
            {
                Evidence = $"{NewMail}: withdrawn: {Changed}",
            },
        _ => null,
    };

    private static LedgerEntry Entry(
        PluginCall call, RecipientVerdict verdict, Ground ground, LedgerEvent what, string evidence) =>
        new(what, ground.Channel, Choices.ReasonOf(ground.Rule))
        {
            Person = ground.Person?.Id ?? verdict.Recipient.Party,
            AddressHash = LedgerEntry.HashOf(call, ground.Address ?? verdict.Recipient.First),
            Topic = ground.Topic,
            Source = Choices.Of(ConsentSource.SendCheck),
            Evidence = evidence,
        };

    private static string Words(RecipientVerdict verdict, Guid mail) =>
        $"{verdict.Category} {Mail(mail)} to {Named(verdict.Recipient)}";

    private static string Mail(Guid id) => id == Guid.Empty ? NewMail : $"e-mail {id:D}";

    private const string NewMail = "new e-mail";

    private static string Named(Recipient recipient) =>
        recipient.Party is null ? "a typed-in address" : $"{recipient.Party.Table} {recipient.Party.Id:D}";

    private static Guid MailOf(PluginCall call) =>
        call.Context.OutputParameters.TryGetValue("Id", out var sent) && sent is Guid id ? id
        : call.Context.InputParameters.TryGetValue("EmailId", out var asked) && asked is Guid stored ? stored
        : call.Context.InputParameters.TryGetValue("EntityMoniker", out var row) && row is EntityReference moniker
            ? moniker.Id
        : call.RowId;

    private static string Packed(LedgerEntry entry) => string.Join(
        Field.ToString(),
        entry.Event.ToString(),
        entry.Channel.ToString(),
        entry.Reason.ToString(),
        entry.Person?.Table,
        entry.Person?.Id.ToString("D"),
        entry.AddressHash,
        entry.Topic?.Replace(Field, ' ').Replace(Line, ' '),
        entry.Evidence,
        entry.NewValue,
        entry.Id?.ToString("D"),
        entry.LockedBy?.ToString("D"));

    private static LedgerEntry Unpacked(PluginCall call, string line, Guid mail)
    {
        var fields = line.Split(Field);
        var what = (LedgerEvent)Enum.Parse(typeof(LedgerEvent), fields[0]);
        return new LedgerEntry(
            what,
            (Channel)Enum.Parse(typeof(Channel), fields[1]),
            (LedgerReason)Enum.Parse(typeof(LedgerReason), fields[2]))
        {
            Person = fields[3].Length == 0 ? null : new PersonId(fields[3], Guid.Parse(fields[4])),
            AddressHash = fields[5].Length == 0 ? null : fields[5],
            Topic = fields[6].Length == 0 ? null : fields[6],
            Source = Choices.Of(ConsentSource.SendCheck),
            Evidence = fields[7].Replace(NewMail, Mail(mail)),
            NewValue = fields[8].Length == 0 ? null : fields[8],
            Id = fields[9].Length == 0 ? null : Guid.Parse(fields[9]),
            LockedBy = fields[10].Length == 0 ? null : Guid.Parse(fields[10]),
            RequestKey = Overrides.Events.Contains(what) ? Overrides.KeyOf(call, mail) : null,

            // What waits is held against this: the platform adds to the subject when it sends.
            WordingHash = what == LedgerEvent.OverrideUsed ? Overrides.HashOf(call, mail) : null,
        };
    }
}
