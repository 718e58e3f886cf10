using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Lists;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>A list as a caller hands it in, without its rows.</summary>
/// <param name="Key">The key under which all calls about it go.</param>
/// <param name="Count">How many rows it has.</param>
/// <param name="Digest">The hash of its rows.</param>
internal sealed record ListWanted(string Key, int Count, string Digest)
{
    public required string[] Channels { get; init; }

    public required string Source { get; init; }

    public required string Evidence { get; init; }

    public required DateTime? SaidOn { get; init; }

    public required DateTime? ReceivedOn { get; init; }
}

/// <summary>A list that was handed in, as its request says.</summary>
/// <param name="Stored">The request.</param>
/// <param name="Request">The same, read.</param>
internal sealed record ListBatch(Entity Stored, RequestRow Request)
{
    private const string Title = "List of refusals";

    private Weight? weight;

    public Guid Id => Stored.Id;

    /// <summary>How many rows it has.</summary>
    public int Count => Stored.GetAttributeValue<int?>(OptOutRequest.RowCount) ?? 0;

    /// <summary>The hash of its rows, as it was handed in.</summary>
    public string? Digest => Stored.GetAttributeValue<string>(OptOutRequest.RowsHash);

    /// <summary>How many of its rows are done.</summary>
    public int Done => Stored.GetAttributeValue<int?>(OptOutRequest.RowsDone) ?? 0;

    /// <summary>Of how many of them nothing could be held.</summary>
    public int Unread => Stored.GetAttributeValue<int?>(OptOutRequest.RowsUnread) ?? 0;

    /// <summary>Where the work goes on.</summary>
    public ListPlace Place =>
        ListPlace.Read(Stored.GetAttributeValue<string>(OptOutRequest.Place)) ?? ListPlace.Begin;

    /// <summary>What it says of rows that do not say it themselves.</summary>
    public ListDefaults Defaults => new(Request.Asked.Channels, Request.Asked.SaidOn);

    /// <summary>How much its refusals count.</summary>
    public Weight Weight(PluginCall call) => weight ??= Request.WeightOfRefusal(call);

    /// <summary>The list of a key, a new one or one to go on with; nobody else works on it until the call ends.
    /// </summary>
    /// <exception cref="InvalidPluginExecutionException">It cannot be done; the sentence says why.</exception>
    public static ListBatch Open(PluginCall call, ListWanted wanted)
    {
        var row = Row(call, wanted);
        row.Id = Requests.IdOf(call.Context.InitiatingUserId, wanted.Key.Trim());
        Proofs.Sign(call, row);
        var request = RequestRow.Read(call, row);
        request.Complete(call, row);
        if (Requests.Find(call, row.Id) is null)
        {
            Proofs.Sign(call, row);
            call.Caller.Create(row);
        }
        else if (!Requests.AreSame(Requests.Find(call, row.Id)!, row, RequestRow.Utc(wanted.SaidOn)))
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.KeyIsTaken);
        }

        return Lock(call, row.Id)!;
    }

    /// <summary>What a list would be, of which nothing is written.</summary>
    /// <exception cref="InvalidPluginExecutionException">It cannot be done; the sentence says why.</exception>
    public static ListBatch Imagined(PluginCall call, ListWanted wanted)
    {
        var row = Row(call, wanted);
        Proofs.Sign(call, row);
        return new ListBatch(row, RequestRow.Read(call, row));
    }

    /// <summary>A list that was handed in, for nobody else to work on until the call ends; null for none.</summary>
    public static ListBatch? Lock(PluginCall call, Guid id)
    {
        if (Find(call, id) is null)
        {
            return null;
        }

        call.System.Update(new Entity(OptOutRequest.Table, id) { [OptOutRequest.Name] = Title });
        return Find(call, id);
    }

    /// <summary>A list that was handed in; null for none.</summary>
    public static ListBatch? Find(PluginCall call, Guid id) =>
        Requests.Find(call, id) is { } stored && Proofs.IsProven(call, stored)
        && RequestRow.Stored(call, stored) is { Asked.Decision: Decision.List } request
            ? new ListBatch(stored, request)
            : null;

    /// <summary>Which of some request keys are those of lists that are taken back: what they said nobody says any more.
    /// </summary>
    public static HashSet<string> TakenBack(PluginCall call, IEnumerable<string?> keys)
    {
        var ids = keys.Select(key => Guid.TryParse(key, out var id) ? id : (Guid?)null).OfType<Guid>().Distinct();
        return
        [
            .. Pages.WithIds(call.System, OptOutRequest.Table, OptOutRequest.Id, ids, Requests.Columns)
                .Where(row => ListPlace.Read(row.GetAttributeValue<string>(OptOutRequest.Place))
                        is { Phase: ListPhase.GoingBack or ListPhase.TakenBack }
                    && Proofs.IsProven(call, row))
                .Select(row => row.Id.ToString("D")),
        ];
    }

    /// <summary>Writes down how far it has come.</summary>
    public void Save(PluginCall call, RequestResult result, int done, int unread, ListPlace place) => Requests.Save(
        call,
        new Entity(OptOutRequest.Table, Id)
        {
            [OptOutRequest.Status] = new OptionSetValue((int)result.Status),
            [OptOutRequest.WaitsFor] = result.WaitsFor is { } reason ? Choices.Of(reason) : null,
            [OptOutRequest.ProcessedOn] = result.Status == RequestStatus.Open ? null : call.Now,
            [OptOutRequest.Outcome] = result.Outcome,
            [OptOutRequest.RowsDone] = done,
            [OptOutRequest.RowsUnread] = unread,
            [OptOutRequest.Place] = place.ToString(),
        },
        Stored);

    private static Entity Row(PluginCall call, ListWanted wanted) => new(OptOutRequest.Table)
    {
        [OptOutRequest.Name] = Title,
        [OptOutRequest.Kind] = Choices.Of(Decision.List),
        [OptOutRequest.Channels] = string.Join(",", wanted.Channels),
        [OptOutRequest.ReceivedVia] = SourceOf(call, wanted.Source),
        [OptOutRequest.ReceivedOn] = wanted.ReceivedOn,
        [OptOutRequest.SaidOn] = wanted.SaidOn,
        [OptOutRequest.Evidence] = wanted.Evidence,
        [OptOutRequest.IdempotencyKey] = wanted.Key,
        [OptOutRequest.RowCount] = wanted.Count,
        [OptOutRequest.RowsHash] = wanted.Digest,
    };

    private static OptionSetValue SourceOf(PluginCall call, string source) =>
        source.Trim().Length == 0 ? Choices.Of(ConsentSource.Import)
        : RequestWords.SourceOf(source) is { } named ? Choices.Of(named)
        : throw new InvalidPluginExecutionException(call.Texts.Requests.UnknownSource);
}
