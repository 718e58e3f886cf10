using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Lists;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>A row of <c>optout_request</c>, read and found fit to be done.</summary>
/// <param name="Asked">What is asked.</param>
/// <param name="Topic">The one topic that it is about; null when it is about whole channels.</param>
/// <param name="IsProven">Whether one of our doors handed it in, as its proof shows.</param>
internal sealed record RequestRow(ConsentRequest Asked, Topic? Topic, bool IsProven)
{
    private const int LongestName = 200;

    // The row keeps the date that counts; that another was given, the answer still has to say.
    private static readonly HandOver<Mark> DatedAhead =
        Mark.In("optout_datedahead", HandedOnIn.ThisRequest);

    /// <summary>
    /// In which time a mail scanner pressed what it takes back, for an officer who looked; null for any other.
    /// </summary>
    public BurstTime? OfBurst { get; init; }

    /// <summary>What stands for the link through which it came; only a door of ours says so.</summary>
    public string? Token { get; init; }

    /// <summary>The hash of the texts that were shown; only a door of ours says so.</summary>
    public string? WordingHash { get; init; }

    /// <summary>Which published version of the privacy policy was shown, in which language; null where nobody says.
    /// </summary>
    public string? PolicyVersion { get; init; }

    /// <summary>Whether it is not clear that it was asked, so that a human has to read it; only a door of ours says so.
    /// </summary>
    public bool IsUnclear { get; init; }

    /// <summary>The matters that it is about: its channels, or its one topic.</summary>
    public IReadOnlyList<Matter> Matters => Topic is { } topic
        ? [new Matter(Channel.MarketingEmail, topic.Code)]
        : Asked.Channels.Select(channel => new Matter(channel)).ToList();

    private bool IsList => Asked.Decision == Decision.List;

    /// <summary>The weight of the refusal that it is.</summary>
    public Weight WeightOfRefusal(PluginCall call) => Weights.OfRefusal(
        Asked.Source, IsByProgram(call), SettingsSource.Of(call).WeightOfEarlierRefusals);

    /// <summary>The refusals or pauses that it asks for.</summary>
    public IReadOnlyList<SaidNo> Refusals(PluginCall call)
    {
        var weight = WeightOfRefusal(call);
        return Matters.Select(matter => new SaidNo(matter, Asked.SaidOn, weight, Asked.Source)
        {
            PausedUntil = Asked.PausedUntil,
        }).ToList();
    }

    /// <summary>What it brings forward for a permission: it is stated for its own channels and nothing else.</summary>
    public Evidence Evidence(PluginCall call) => new(Asked.Evidence, Asked.Source, IsByProgram(call))
    {
        IsDoor = !IsProven && Doors.IsCaller(call),
        SaidOn = Asked.SaidOn,
        Channels = Matters.Select(matter => matter.Channel).Distinct().ToList(),
    };

    /// <summary>Reads a row that is being created.</summary>
    /// <exception cref="InvalidPluginExecutionException">It cannot be done; the sentence says why.</exception>
    public static RequestRow Read(PluginCall call, Entity row)
    {
        if (RequestLimits.TooLong(part => Text(row, ColumnOf(part))) is { } tooLong)
        {
            throw new InvalidPluginExecutionException(
                call.Texts.Requests.TooLong(tooLong, RequestLimits.LongestOf(tooLong)));
        }

        var text = TextOf(call, row);
        if (ConsentRequest.Read(text, SettingsSource.Of(call).CallingCode, call.Now, out var asked) is { } fault)
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.Of(fault));
        }

        var code = Text(row, OptOutRequest.Topic) ?? CodeOf(call, row);
        var topic = code is null ? null : Catalogue.WithCode(call, code)
            ?? throw new InvalidPluginExecutionException(call.Texts.Requests.UnknownTopic);
        return new RequestRow(
            asked! with
            {
                IsDatedAhead = asked!.IsDatedAhead || DatedAhead.Read(call, () => About(asked!)) is not null,
            },
            topic,
            text.IsProven)
        {
            Token = text.IsProven ? Text(row, OptOutRequest.Token) : null,
            WordingHash = text.IsProven ? Text(row, OptOutRequest.WordingHash) : null,
            PolicyVersion = PolicyOf(call, row),
            IsUnclear = text.IsProven && IsMarkedUnclear(row),
            OfBurst = text.IsProven ? RefusalBurst.TimeOf(Text(row, OptOutRequest.IdempotencyKey)) : null,
        };
    }

    /// <summary>
    /// A request that was let in before; null when it can no longer be read, such as one about a topic that is gone.
    /// </summary>
    public static RequestRow? Stored(PluginCall call, Entity row)
    {
        var text = TextOf(call, row);
        var code = Text(row, OptOutRequest.Topic);
        var topic = code is null ? null : Catalogue.WithCode(call, code);
        return (code is null || topic is not null)
            && ConsentRequest.Read(text, SettingsSource.Of(call).CallingCode, call.Now, out var asked) is null
                ? new RequestRow(asked!, topic, text.IsProven)
                {
                    Token = text.IsProven ? Text(row, OptOutRequest.Token) : null,
                    WordingHash = text.IsProven ? Text(row, OptOutRequest.WordingHash) : null,
                    PolicyVersion = Text(row, OptOutRequest.PolicyVersion),
                    IsUnclear = text.IsProven && IsMarkedUnclear(row),
                }
                : null;
    }

    // Only what was published can have been shown.
    private static string? PolicyOf(PluginCall call, Entity row) =>
        Text(row, OptOutRequest.PolicyVersion) is not { } said ? null
        : Policies.Known(call, said)
            ?? throw new InvalidPluginExecutionException(call.Texts.Policies.UnknownVersion(said));

    // Who was asked what was meant has not said it yet.
    private static bool IsMarkedUnclear(Entity row) =>
        row.GetAttributeValue<OptionSetValue>(OptOutRequest.WaitsFor)?.Value
            is (int)LedgerReason.ReplyIsUnclear or (int)LedgerReason.AskedBack;

    /// <summary>Makes the row what it means, and nothing that only the product may say of it.</summary>
    public void Complete(PluginCall call, Entity row)
    {
        if (Asked.IsDatedAhead)
        {
            DatedAhead.Say(call, Mark.Made, About(Asked));
        }

        row[OptOutRequest.Kind] = Choices.Of(Asked.Decision);
        row[OptOutRequest.PersonType] = Asked.Person?.Table;
        row[OptOutRequest.PersonId] = Asked.Person?.Id.ToString("D");
        row[OptOutRequest.Address] = Asked.Address;
        row[OptOutRequest.Channels] = Asked.ChannelNames;
        row[OptOutRequest.Topic] = Topic?.Code;
        row[OptOutRequest.ReceivedVia] = Choices.Of(Asked.Source);
        row[OptOutRequest.ReceivedOn] = Asked.ReceivedOn;
        row[OptOutRequest.SaidOn] = Asked.SaidOn;
        row[OptOutRequest.PausedUntil] = Asked.PausedUntil;
        row[OptOutRequest.Evidence] = Asked.Evidence;
        row[OptOutRequest.EvidenceLink] = Asked.EvidenceLink;
        row[OptOutRequest.AddressHash] = Asked.Address is { } address ? Requests.HashOf(call, address) : null;
        row[OptOutRequest.IdempotencyKey] = Text(row, OptOutRequest.IdempotencyKey);
        row[OptOutRequest.HandedInBy] = call.Context.InitiatingUserId.ToString("D");
        row[OptOutRequest.Status] = new OptionSetValue((int)RequestStatus.Open);
        row[OptOutRequest.Token] = Token;
        row[OptOutRequest.WordingHash] = WordingHash;
        row[OptOutRequest.PolicyVersion] = PolicyVersion;
        // Only a list has rows, and of a new one none is done.
        row[OptOutRequest.RowCount] = IsList ? row.GetAttributeValue<int?>(OptOutRequest.RowCount) : null;
        row[OptOutRequest.RowsHash] = IsList ? Text(row, OptOutRequest.RowsHash) : null;
        row[OptOutRequest.RowsDone] = IsList ? 0 : null;
        row[OptOutRequest.RowsUnread] = IsList ? 0 : null;
        row[OptOutRequest.Place] = IsList ? ListPlace.Begin.ToString() : null;
        row[OptOutRequest.WaitsFor] = IsUnclear ? Choices.Of(LedgerReason.ReplyIsUnclear) : null;
        row[OptOutRequest.ProcessedOn] = null;
        row[OptOutRequest.Matched] = null;
        row[OptOutRequest.Outcome] = null;
        row[OptOutRequest.Decision] = null;
        row[OptOutRequest.Leading] = null;
        row[OptOutRequest.Answer] = null;
        row[OptOutRequest.AnswerState] = null;
        row[OptOutRequest.Mail] = IsProven ? Text(row, OptOutRequest.Mail) : null;
        foreach (var column in OptOutRequest.LookUps)
        {
            row.Attributes.Remove(column);
        }

        if (Text(row, OptOutRequest.Name) is null)
        {
            row[OptOutRequest.Name] = LedgerText.Line($"{NameOf(Asked.Decision)}: {Named}", LongestName);
        }
    }

    /// <summary>The person that a table and an id name; null when neither is given.</summary>
    /// <exception cref="InvalidPluginExecutionException">Only half a person is named, or no person's row.</exception>
    public static PersonId? PersonOf(PluginCall call, string? type, string? id) =>
        type is null && id is null ? null
        : IdOf(type ?? string.Empty, Guid.TryParse(id, out var row) ? row : Guid.Empty)
            ?? throw new InvalidPluginExecutionException(call.Texts.Requests.HalfAPerson);

    // Whoever hands it in by hand looks the person up; a program names the row.
    private static PersonId? PersonIn(PluginCall call, Entity row)
    {
        var named = PersonTable.All
            .Select(table => row.GetAttributeValue<EntityReference>(OptOutRequest.PersonRow(table.Name)))
            .Where(found => found is not null).Select(found => new PersonId(found!.LogicalName, found.Id))
            .Concat([PersonOf(call, Text(row, OptOutRequest.PersonType), Text(row, OptOutRequest.PersonId))])
            .Where(person => person is not null).Distinct().ToList();
        return named.Count <= 1
            ? named.FirstOrDefault()
            : throw new InvalidPluginExecutionException(call.Texts.Requests.SeveralPeople);
    }

    private static string? CodeOf(PluginCall call, Entity row) =>
        row.GetAttributeValue<EntityReference>(OptOutRequest.TopicRow) is { } topic
            ? Catalogue.CodeOf(call, topic.Id) ?? throw new InvalidPluginExecutionException(
                call.Texts.Requests.UnknownTopic)
            : null;

    /// <summary>The person that a table and an id name; null when they name no person's row.</summary>
    public static PersonId? IdOf(string type, Guid id) =>
        id != Guid.Empty && PersonTable.Of(type) is not null ? new PersonId(type, id) : null;

    /// <summary>A text column; null when it is empty or white space.</summary>
    public static string? Text(Entity row, string column) =>
        row.GetAttributeValue<string>(column) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>An instant as it was meant: what says nothing of its zone is UTC.</summary>
    public static DateTime? Utc(DateTime? instant) => instant is not { } given ? null
        : given.Kind == DateTimeKind.Local ? given.ToUniversalTime()
        : DateTime.SpecifyKind(given, DateTimeKind.Utc);

    // Who may run what is due, and is no officer, is the service: a program, even where it comes as a user.
    private bool IsByProgram(PluginCall call) => call.Client.IsApplication
        || (!IsProven && Privileges.IsService(call, call.Context.InitiatingUserId));

    private static string?[] About(ConsentRequest asked) =>
    [
        asked.Decision.ToString(), asked.Person?.Table, asked.Person?.Id.ToString("D"), asked.Address,
        Proofs.Text(asked.SaidOn),
    ];

    private static RequestText TextOf(PluginCall call, Entity row)
    {
        var claimed = row.GetAttributeValue<OptionSetValue>(OptOutRequest.ReceivedVia);
        // The product signs what it lets in, so only a source or a kind that nobody else may name tells a door.
        var isOurs = row.GetAttributeValue<OptionSetValue>(OptOutRequest.Kind)?.Value == (int)RequestKind.List
            || (claimed is not null && Weights.OfProduct.Contains(Choices.SourceOf(claimed)));
        var isProven = isOurs
            && row.GetAttributeValue<string>(OptOutRequest.Proof) is not null && Proofs.IsProven(call, row);
        return new RequestText
        {
            Decision = DecisionOf(row.GetAttributeValue<OptionSetValue>(OptOutRequest.Kind)),
            Person = PersonIn(call, row),
            Address = Text(row, OptOutRequest.Address),
            Channels = (Text(row, OptOutRequest.Channels) ?? string.Empty).Split(','),
            Source = claimed is null ? null : Choices.SourceOf(claimed),
            IsProven = isProven,
            Evidence = LedgerText.Clean(Text(row, OptOutRequest.Evidence), EvidenceText.Longest),
            EvidenceLink = Text(row, OptOutRequest.EvidenceLink),
            ReceivedOn = Utc(row.GetAttributeValue<DateTime?>(OptOutRequest.ReceivedOn)),
            SaidOn = Utc(row.GetAttributeValue<DateTime?>(OptOutRequest.SaidOn)),
            PausedUntil = Utc(row.GetAttributeValue<DateTime?>(OptOutRequest.PausedUntil)),
        };
    }

    private static Decision? DecisionOf(OptionSetValue? kind) => kind?.Value switch
    {
        (int)RequestKind.OptOut => Decision.OptOut,
        (int)RequestKind.OptIn => Decision.OptIn,
        (int)RequestKind.Pause => Decision.Pause,
        (int)RequestKind.EnteredInError => Decision.EnteredInError,
        (int)RequestKind.SignUp => Decision.SignUp,
        (int)RequestKind.List => Decision.List,
        (int)RequestKind.Delivery => Decision.Delivery,
        (int)RequestKind.Erasure => Decision.Erasure,
        _ => null,
    };

    private string Named => Topic?.Code ?? string.Join(
        ", ", Asked.Channels.Select(channel => ChannelTable.Of(channel).Name));

    private static string NameOf(Decision decision) => decision switch
    {
        Decision.OptOut => "Opt-out",
        Decision.OptIn => "Opt-in",
        Decision.Pause => "Pause",
        Decision.EnteredInError => "Entered in error",
        Decision.SignUp => "Sign-up to confirm",
        Decision.List => "List of refusals",
        Decision.Delivery => "Delivery reports",
        Decision.Erasure => "Erasure",
    };

    private static string ColumnOf(RequestPart part) => part switch
    {
        RequestPart.Address => OptOutRequest.Address,
        RequestPart.Evidence => OptOutRequest.Evidence,
        RequestPart.EvidenceLink => OptOutRequest.EvidenceLink,
        RequestPart.IdempotencyKey => OptOutRequest.IdempotencyKey,
        RequestPart.Topic => OptOutRequest.Topic,
    };
}
