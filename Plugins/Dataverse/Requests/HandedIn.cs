using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What a caller of the API hands in, as he wrote it. It becomes a request, whose steps do the work; the same
/// idempotency key of the same caller finds the request that is there.
/// </summary>
internal sealed record HandedIn
{
    public required string Decision { get; init; }

    public required string PersonType { get; init; }

    /// <summary>The person's row; empty for none.</summary>
    public required Guid PersonId { get; init; }

    public required string Address { get; init; }

    public required string[] Channels { get; init; }

    public required string Topic { get; init; }

    public required string Source { get; init; }

    public required string Evidence { get; init; }

    /// <summary>Where a scan or the like is kept that shows it; empty for none.</summary>
    public required string EvidenceLink { get; init; }

    /// <summary>When it was said; null for when it was received.</summary>
    public required DateTime? OccurredOn { get; init; }

    /// <summary>When it reached the organisation; null for now.</summary>
    public required DateTime? ReceivedOn { get; init; }

    /// <summary>When a pause ends; null for no pause.</summary>
    public required DateTime? PausedUntil { get; init; }

    /// <summary>Which version of the privacy policy was shown; empty for not known.</summary>
    public string PolicyVersion { get; init; } = string.Empty;

    public required string IdempotencyKey { get; init; }

    /// <summary>The stored request: a new one, or the one that was handed in under the same key.</summary>
    /// <exception cref="InvalidPluginExecutionException">It cannot be done; the sentence says why.</exception>
    public Entity Record(PluginCall call)
    {
        var row = Row(call);
        var request = RequestRow.Read(call, row);
        request.Complete(call, row);
        if (RequestRow.Text(row, OptOutRequest.IdempotencyKey) is { } key)
        {
            row.Id = Requests.IdOf(call.Context.InitiatingUserId, key);
            if (Requests.Find(call, row.Id) is { } earlier)
            {
                return Requests.AreSame(earlier, row, RequestRow.Utc(OccurredOn))
                    ? earlier
                    : throw new InvalidPluginExecutionException(call.Texts.Requests.KeyIsTaken);
            }
        }

        Requests.DemandRights(call, request);
        if (request.Asked.Decision == Domain.Requests.Decision.OptIn)
        {
            // Here the sentence reaches the caller as it is; the step on the request asks for every other way.
            TrainingGate.Demand(call, TrainedAct.Permit);
        }

        return Requests.Find(call, call.Caller.Create(row))!;
    }

    private Entity Row(PluginCall call) => new(OptOutRequest.Table)
    {
        [OptOutRequest.Kind] = Choices.Of(DecisionOf(call)),
        [OptOutRequest.PersonType] = PersonType,
        [OptOutRequest.PersonId] = PersonId == Guid.Empty ? null : PersonId.ToString("D"),
        [OptOutRequest.Address] = Address,
        [OptOutRequest.Channels] = string.Join(",", Channels),
        [OptOutRequest.Topic] = Topic,
        [OptOutRequest.ReceivedVia] = SourceOf(call),
        [OptOutRequest.ReceivedOn] = ReceivedOn,
        [OptOutRequest.SaidOn] = OccurredOn,
        [OptOutRequest.PausedUntil] = PausedUntil,
        [OptOutRequest.Evidence] = Evidence,
        [OptOutRequest.EvidenceLink] = EvidenceLink,
        [OptOutRequest.PolicyVersion] = PolicyVersion,
        [OptOutRequest.IdempotencyKey] = IdempotencyKey,
    };

    private Decision DecisionOf(PluginCall call) => RequestWords.DecisionOf(Decision)
        ?? throw new InvalidPluginExecutionException(call.Texts.Requests.UnknownDecision);

    private OptionSetValue? SourceOf(PluginCall call) => Source.Trim().Length == 0 ? null
        : RequestWords.SourceOf(Source) is { } source ? Choices.Of(source)
        : throw new InvalidPluginExecutionException(call.Texts.Requests.UnknownSource);
}
