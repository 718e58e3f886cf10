using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Ledger.Proving;
using OptOutPlugin.Domain.Reports;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>The parts of a pack that come from the ledger, each row as it was signed and with what verification says.
/// </summary>
internal sealed class PackHistory
{
    private static readonly LedgerEvent[] OfMessages =
    [
        LedgerEvent.SendBlocked, LedgerEvent.LetThroughAsTransactional, LedgerEvent.RemovedFromMessage,
        LedgerEvent.OverrideUsed, LedgerEvent.OverrideGranted, LedgerEvent.OverrideRefused, LedgerEvent.CategoryChanged,
        LedgerEvent.PendingMessageStopped, LedgerEvent.ContactWarned, LedgerEvent.ContactBlocked,
        LedgerEvent.LetThroughByOverride, LedgerEvent.DeliveryReported, LedgerEvent.DeliveryFailed,
    ];

    private readonly PackWords words;
    private readonly List<KeyValuePair<Entity, LedgerVerdict>> rows;
    private readonly IReadOnlyDictionary<int, RowProof> proofs;

    /// <param name="call">The run.</param>
    /// <param name="words">How the pack says things.</param>
    /// <param name="ids">The rows of this part, in their order.</param>
    public PackHistory(PluginCall call, PackWords words, IReadOnlyList<Guid> ids)
    {
        this.words = words;
        var found = Read(call, ids);
        var trust = LedgerRows.Trust(call);
        var verified = new LedgerSurroundings(call, trust, isWhole: false)
            .Of(ids.Where(found.ContainsKey).Select(id => found[id]))
            .Select(row => new KeyValuePair<Entity, LedgerVerdict>(
                found[row.Fact.Id], LedgerVerification.VerifyApart([row], trust)));
        rows = verified.ToList();
        proofs = InclusionProofs.Of(call, rows.Where(row => row.Value.Fault is null && row.Key.Contains(ConsentAudit.Sequence))
            .Select(row => LedgerRows.Place(row.Key)).ToList());
        words.Know(rows.Select(row => row.Key.GetAttributeValue<string?>(ConsentAudit.InitiatingUser)));
    }

    /// <summary>The first thing that is wrong with one of the rows; null for nothing.</summary>
    public LedgerFault? Fault => rows.Select(row => row.Value.Fault).FirstOrDefault(fault => fault is not null);

    /// <summary>The rows, as they stand.</summary>
    public IEnumerable<Entity> Rows => rows.Select(row => row.Key);

    private PackTexts Says => words.Says;

    /// <summary>Choices, and what became of them.</summary>
    public DocumentSection Choices()
    {
        var section = new DocumentSection("history", Says.History)
        {
            Heads = [Says.Place, Says.SaidOn, Says.What, Says.Through, Says.Evidence, Says.By, Says.Check],
            Note = Says.HistoryNote,
            Empty = Says.Nothing,
        };
        foreach (var row in rows.Where(row => !IsOfMessage(row.Key)))
        {
            section.Add(Item(row.Key, row.Value), Shown(row.Key, row.Value));
        }

        return section;
    }

    /// <summary>Messages that were held back or went, each with what it was for and why, and what came back.</summary>
    public DocumentSection Messages()
    {
        var section = new DocumentSection("messages", Says.Messages)
        {
            Heads = [Says.Place, Says.When, Says.What, Says.Category, Says.Reason, Says.Message, Says.Check],
            Note = Says.MessagesNote,
            Empty = Says.Nothing,
        };
        foreach (var row in rows.Where(row => IsOfMessage(row.Key)))
        {
            var evidence = words.Clean(row.Key.GetAttributeValue<string>(ConsentAudit.Evidence));
            section.Add(
                Item(row.Key, row.Value),
                Place(row.Key),
                PackWords.Time(row.Key.GetAttributeValue<DateTime?>(ConsentAudit.OccurredOn)),
                words.Option(row.Key, ConsentAudit.Event, "optout_event"),
                CategoryIn(evidence),
                PackPerson.Lines(
                    words.Option(row.Key, ConsentAudit.Reason, "optout_reason"),
                    words.Channel(row.Key, ConsentAudit.Channel),
                    words.Topic(row.Key.GetAttributeValue<string>(ConsentAudit.Topic))),
                evidence,
                Verdict(row.Key, row.Value));
        }

        return section;
    }

    /// <summary>The wordings and policy versions that the rows name.</summary>
    public DocumentSection Wording()
    {
        var section = new DocumentSection("wording", Says.Wording)
        {
            Heads = [Says.SaidOn, Says.PolicyVersion, Says.WordingHash],
            Note = Says.WordingNote,
            Empty = Says.Nothing,
        };
        foreach (var same in rows.Select(row => row.Key)
            .Where(row => row.Contains(ConsentAudit.WordingHash) || row.Contains(ConsentAudit.PolicyVersion))
            .GroupBy(row => new
            {
                Policy = row.GetAttributeValue<string>(ConsentAudit.PolicyVersion),
                Hash = row.GetAttributeValue<string>(ConsentAudit.WordingHash),
            }))
        {
            var first = same.Min(row => row.GetAttributeValue<DateTime>(ConsentAudit.OccurredOn));
            section.Add(
                Json.Object(
                    Json.Member("firstShownOn", Json.Of(first)), Json.Member("policyVersion", same.Key.Policy),
                    Json.Member("wordingHash", same.Key.Hash)),
                PackWords.Time(first), same.Key.Policy, same.Key.Hash);
        }

        return section;
    }

    /// <summary>Who was told of the refusals among the rows.</summary>
    public DocumentSection Told(PluginCall call)
    {
        var section = new DocumentSection("told", Says.Told)
        {
            Heads = [Says.SaidOn, Says.Channel, Says.WhoWasTold],
            Empty = Says.Nothing,
        };
        var lines = rows.Select(row => Timeline.Line(row.Key)).ToList();
        WhoWasTold.AddTo(call, lines, withAnswers: false, Texts.Of(words.Language).Telling);
        foreach (var line in lines.Where(line => line.GetAttributeValue<string?>(WhoWasTold.Column) is { Length: > 0 }))
        {
            var told = line.GetAttributeValue<string>(WhoWasTold.Column);
            var said = line.GetAttributeValue<DateTime?>("occurredon");
            section.Add(
                Json.Object(
                    Json.Member("sequence", Json.Of(line.GetAttributeValue<int?>("sequence"))),
                    Json.Member("saidOn", Json.Of(said)), Json.Member("told", told)),
                PackWords.Time(said),
                OptionTexts.Of(words.Language, (Channel)Enum.Parse(typeof(Channel), line.GetAttributeValue<string>("channel"))),
                told);
        }

        return section;
    }

    private static bool IsOfMessage(Entity row) => OfMessages.Contains(Tables.Choices.EventOf(row))
        || (Tables.Choices.EventOf(row) == LedgerEvent.FoundAfterwards
            && Tables.Choices.SourceOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Source)) == ConsentSource.SendCheck);

    private static string Place(Entity row) => row.GetAttributeValue<int?>(ConsentAudit.Sequence) is { } place
        ? Numbers.Plain(place)
        : "–";

    private string?[] Shown(Entity row, LedgerVerdict verdict) =>
    [
        Place(row),
        PackPerson.Lines(
            PackWords.Time(row.GetAttributeValue<DateTime?>(ConsentAudit.OccurredOn)),
            Recorded(row)),
        PackPerson.Lines(
            words.Option(row, ConsentAudit.Event, "optout_event"),
            words.Topic(row.GetAttributeValue<string>(ConsentAudit.Topic)) ?? words.Channel(row, ConsentAudit.Channel),
            Change(row)),
        PackPerson.Lines(
            words.Option(row, ConsentAudit.Source, "optout_source"),
            words.Option(row, ConsentAudit.Weight, "optout_weight"),
            words.Option(row, ConsentAudit.Reason, "optout_reason")),
        PackPerson.Lines(
            words.Clean(row.GetAttributeValue<string>(ConsentAudit.Evidence)),
            words.Clean(row.GetAttributeValue<string>(ConsentAudit.LegalBasis))),
        words.Who(
            row.GetAttributeValue<string>(ConsentAudit.InitiatingUser),
            row.GetAttributeValue<bool?>(ConsentAudit.IsApplication) == true),
        Verdict(row, verdict),
    ];

    private string? Recorded(Entity row) =>
        row.GetAttributeValue<DateTime?>(ConsentAudit.RecordedOn) is { } on
        && on != row.GetAttributeValue<DateTime?>(ConsentAudit.OccurredOn)
            ? Says.RecordedOn(PackWords.Time(on)!)
            : null;

    private string? Change(Entity row)
    {
        if (!row.Contains(ConsentAudit.Channel))
        {
            return null;
        }

        var before = words.Word(row.GetAttributeValue<string>(ConsentAudit.OldValue));
        var after = words.Word(row.GetAttributeValue<string>(ConsentAudit.NewValue));
        return before is not null && after is not null && before != after ? $"{before} → {after}" : after ?? before;
    }

    // What a message was for stands first in what the ledger keeps of it.
    private string? CategoryIn(string? evidence)
    {
        var first = (evidence ?? string.Empty).Split(' ')[0];
        return Enum.TryParse<Domain.Sending.Category>(first, out var category) && category.ToString() == first
            ? OptionTexts.Of(words.Language, "optout_category", (int)category)
            : null;
    }

    private string Verdict(Entity row, LedgerVerdict verdict) =>
        verdict.Fault is { } fault ? Texts.Of(words.Language).Ledger.Of(fault)
        : PackPerson.Lines(
            verdict.Erased > 0 ? Says.IsErased : verdict.Unsealed > 0 ? Says.IsSigned : Says.IsSealed,
            Proved(ProofOf(row, verdict)));

    private string Proved(RowProof? proof) => proof?.State switch
    {
        ProofState.Proved => Says.ProvedAgainst(PackWords.Time(proof.Checkpoint!.TakenOn)!),
        ProofState.Disagrees => Says.OtherThanCheckpoint(PackWords.Time(proof.Checkpoint!.TakenOn)!),
        ProofState.TooFar => Says.ProofTakesMore,
        ProofState.NotCovered or null => Says.NotCovered,
    };

    private RowProof? ProofOf(Entity row, LedgerVerdict verdict) =>
        verdict.Fault is null && proofs.TryGetValue(LedgerRows.Place(row), out var proof) ? proof : null;

    // Its own texts go along as far as the pack shows them: of any other the proof holds the commitment alone.
    private string? WrittenProof(Entity row, LedgerVerdict verdict)
    {
        if (ProofOf(row, verdict) is not { Path: { } path, Checkpoint: { } checkpoint })
        {
            return null;
        }

        var stored = ConsentAudit.Row(row);
        var shown = stored with { Fact = CommittedTexts.Withhold(stored.Fact, text => words.Clean(text) == text) };
        return new InclusionProof(LedgerLine.Of(shown), LedgerRows.Place(row) - 1, path, checkpoint.Note.Text).ToString();
    }

    private Json Item(Entity row, LedgerVerdict verdict) => Json.Object(
        Json.Member("id", row.Id.ToString("D")),
        Json.Member("event", Tables.Choices.EventOf(row).ToString()),
        Json.Member("saidOn", Json.Of(row.GetAttributeValue<DateTime?>(ConsentAudit.OccurredOn))),
        Json.Member("recordedOn", Json.Of(row.GetAttributeValue<DateTime?>(ConsentAudit.RecordedOn))),
        Json.Member("channel", row.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel) is { } channel
            ? Tables.Choices.ChannelOf(channel).ToString()
            : null),
        Json.Member("topic", row.GetAttributeValue<string>(ConsentAudit.Topic)),
        Json.Member("oldValue", row.GetAttributeValue<string>(ConsentAudit.OldValue)),
        Json.Member("newValue", row.GetAttributeValue<string>(ConsentAudit.NewValue)),
        Json.Member("source", PackPerson.Source(row, ConsentAudit.Source)),
        Json.Member("weight", row.GetAttributeValue<OptionSetValue>(ConsentAudit.Weight) is { } weight
            ? Tables.Choices.WeightOf(weight).ToString()
            : null),
        Json.Member("reason", PackPerson.Name<LedgerReason>(row, ConsentAudit.Reason)),
        Json.Member("evidence", words.Clean(row.GetAttributeValue<string>(ConsentAudit.Evidence))),
        Json.Member("legalBasis", words.Clean(row.GetAttributeValue<string>(ConsentAudit.LegalBasis))),
        Json.Member("wordingHash", row.GetAttributeValue<string>(ConsentAudit.WordingHash)),
        Json.Member("policyVersion", row.GetAttributeValue<string>(ConsentAudit.PolicyVersion)),
        Json.Member("addressHash", row.GetAttributeValue<string>(ConsentAudit.AddressHash)),
        Json.Member("sequence", Json.Of(row.GetAttributeValue<int?>(ConsentAudit.Sequence))),
        Json.Member("previousHash", row.GetAttributeValue<string>(ConsentAudit.PreviousHash)),
        Json.Member("hash", row.GetAttributeValue<string>(ConsentAudit.Hash)),
        Json.Member("signature", row.GetAttributeValue<string>(ConsentAudit.Signature)),
        Json.Member("keyId", row.GetAttributeValue<string>(ConsentAudit.KeyId)),
        Json.Member("verified", verdict.Fault is { } fault ? Texts.English.Ledger.Of(fault)
            : verdict.Erased > 0 ? "erased"
            : "asSigned"),
        Json.Member("checkpointTakenOn", Json.Of(
            ProofOf(row, verdict) is { State: ProofState.Proved } proof ? proof.Checkpoint!.TakenOn : null)),
        Json.Member("inclusionProof", WrittenProof(row, verdict)));

    private static Dictionary<Guid, Entity> Read(PluginCall call, IReadOnlyList<Guid> ids) => Pages.WithIds(
        call.System, ConsentAudit.Table, ConsentAudit.Id, ids, [.. ConsentAudit.VerifiedColumns, "versionnumber"])
        .ToDictionary(row => row.Id);
}
