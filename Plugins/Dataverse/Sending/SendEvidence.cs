using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>What a decision about a send leaves in the ledger, recipient by recipient.</summary>
internal static class SendEvidence
{
    private const string Changed = "the message is not the one for which it was granted";

    private static readonly HandOver<IReadOnlyList<LedgerEntry>> Passed = new(
        "optout_letthrough",
        HandedOnIn.ThisOperation,
        (fields, entries) => fields.All(entries, Write),
        fields => fields.All(Read));

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
        var entries = verdicts.Select(verdict => LetThrough(call, mail, verdict)).Concat([OfOverride(draft.Override)])
            .OfType<LedgerEntry>().ToList();

        // One request may send in two: what the outer one hands on, the inner one does not write a second time.
        if (entries.Count > 0
            && (Passed.Nearest(call) is not { } earlier || Passed.Text(earlier) != Passed.Text(entries)))
        {
            Passed.Say(call, entries);
        }
    }

    /// <summary>Writes what <see cref="HandOn"/> handed on.</summary>
    public static void OfLetThrough(PluginCall call)
    {
        if (Passed.Read(call) is { } passed)
        {
            var mail = MailOf(call);
            var entries = passed.Select(entry => About(call, entry, mail)).ToList();
            var written = Written(call, entries);
            Repeats.WriteNew(
                call, entries.Where(entry => !written.Contains(entry.Evidence)).ToList(), once => Locked(call, once));
        }
    }

    /// <summary>
    /// Counts, after the send, those who got such an e-mail from the sender before: they have no row of it.
    /// </summary>
    public static void CountRepeats(PluginCall call)
    {
        var repeatable = (Passed.Read(call) ?? [])
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
    // The correlation alone no index finds in the ledger; the people and addresses of the facts, and their keys, do.
    private static HashSet<string?> Written(PluginCall call, List<LedgerEntry> entries)
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
        var about = query.Criteria.AddFilter(LogicalOperator.Or);
        Add(ConsentAudit.PersonId, entries.Select(entry => entry.Person?.Id.ToString("D")));
        Add(ConsentAudit.AddressHash, entries.Select(entry => entry.AddressHash));
        Add(ConsentAudit.RequestKey, entries.Select(entry => entry.RequestKey));
        return [.. call.System.RetrieveMultiple(query).Entities
            .Select(row => row.GetAttributeValue<string?>(ConsentAudit.Evidence))];

        void Add(string column, IEnumerable<string?> values)
        {
            if (values.Where(value => value is not null).Distinct().Take(Pages.HashesInSlice).ToArray<object?>()
                is { Length: > 0 } some)
            {
                about.AddCondition(column, ConditionOperator.In, some!);
            }
        }
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
            Verdict.Allowed or Verdict.Refused => null,
            var other => throw new ArgumentOutOfRangeException(nameof(verdict), other, null),
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
        OverrideStanding.None => null,
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

    // What became of an e-mail that was new when it was decided.
    private static LedgerEntry About(PluginCall call, LedgerEntry entry, Guid mail) => entry with
    {
        Source = Choices.Of(ConsentSource.SendCheck),
        Evidence = entry.Evidence?.Replace(NewMail, Mail(mail)),
        RequestKey = Overrides.Events.Contains(entry.Event) ? Overrides.KeyOf(call, mail) : null,

        // What waits is held against this: the platform adds to the subject when it sends.
        WordingHash = entry.Event == LedgerEvent.OverrideUsed ? Overrides.HashOf(call, mail) : null,
    };

    private static void Write(FieldWriter fields, LedgerEntry entry)
    {
        fields.Name<LedgerEvent>(entry.Event);
        fields.Name(entry.Channel);
        fields.Name<LedgerReason>(entry.Reason);
        fields.Text(entry.Person?.Table);
        fields.Id(entry.Person?.Id);
        fields.Text(entry.AddressHash);
        fields.Text(entry.Topic);
        fields.Text(entry.Evidence);
        fields.Text(entry.NewValue);
        fields.Id(entry.Id);
        fields.Id(entry.LockedBy);
    }

    private static LedgerEntry Read(FieldReader fields) =>
        new(fields.Name<LedgerEvent>(), fields.MaybeName<Channel>(), fields.Name<LedgerReason>())
        {
            Person = ReadPerson(fields.Text(), fields.Id()),
            AddressHash = fields.Text(),
            Topic = fields.Text(),
            Evidence = fields.Text(),
            NewValue = fields.Text(),
            Id = fields.Id(),
            LockedBy = fields.Id(),
        };

    private static PersonId? ReadPerson(string? table, Guid? id) =>
        table is null || id is null ? null : new PersonId(table, id.Value);
}
