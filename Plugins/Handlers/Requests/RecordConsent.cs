using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Records what somebody wants, as a request whose steps do the work. The same idempotency key gives the same caller
/// the same answer and changes nothing.
/// </summary>
public sealed class RecordConsent : DeclaredPlugin
{
    internal const string Decision = "Decision";
    internal const string PersonType = "PersonType";
    internal const string PersonId = "PersonId";
    internal const string Address = "Address";
    internal const string Channels = "Channels";
    internal const string Topic = "Topic";
    internal const string Source = "Source";
    internal const string Evidence = "Evidence";
    internal const string OccurredOn = "OccurredOn";
    internal const string ReceivedOn = "ReceivedOn";
    internal const string PausedUntil = "PausedUntil";
    internal const string IdempotencyKey = "IdempotencyKey";
    internal const string RequestId = "RequestId";
    internal const string Matched = "Matched";
    internal const string Outcome = "Outcome";

    private protected override void Run(PluginCall call)
    {
        var row = Row(call);
        var request = RequestRow.Read(call, row);
        request.Complete(call, row);
        if (RequestRow.Text(row, OptOutRequest.IdempotencyKey) is { } key)
        {
            row.Id = Requests.IdOf(call.Context.InitiatingUserId, key);
            if (Requests.Find(call, row.Id) is { } earlier)
            {
                var saidOn = RequestRow.Utc(call.Input<DateTime?>(OccurredOn, null));
                Answer(call, Requests.AreSame(earlier, row, saidOn)
                    ? earlier
                    : throw new InvalidPluginExecutionException(call.Texts.Requests.KeyIsTaken));
                return;
            }
        }

        Requests.DemandRights(call, request);
        var id = call.Caller.Create(row);
        Answer(call, Requests.Find(call, id)!);
    }

    private static Entity Row(PluginCall call)
    {
        var id = call.Input(PersonId, Guid.Empty);
        return new Entity(OptOutRequest.Table)
        {
            [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptOut + (int)DecisionOf(call)),
            [OptOutRequest.PersonType] = call.Input(PersonType, string.Empty),
            [OptOutRequest.PersonId] = id == Guid.Empty ? null : id.ToString("D"),
            [OptOutRequest.Address] = call.Input(Address, string.Empty),
            [OptOutRequest.Channels] = string.Join(",", call.Input(Channels, Array.Empty<string>())),
            [OptOutRequest.Topic] = call.Input(Topic, string.Empty),
            [OptOutRequest.ReceivedVia] = SourceOf(call),
            [OptOutRequest.ReceivedOn] = call.Input<DateTime?>(ReceivedOn, null),
            [OptOutRequest.SaidOn] = call.Input<DateTime?>(OccurredOn, null),
            [OptOutRequest.PausedUntil] = call.Input<DateTime?>(PausedUntil, null),
            [OptOutRequest.Evidence] = call.Input(Evidence, string.Empty),
            [OptOutRequest.IdempotencyKey] = call.Input(IdempotencyKey, string.Empty),
        };
    }

    private static Domain.Requests.Decision DecisionOf(PluginCall call)
    {
        var name = call.Input(Decision, string.Empty).Trim();
        return Enum.TryParse<Domain.Requests.Decision>(name, out var decision) && decision.ToString() == name
            ? decision
            : throw new InvalidPluginExecutionException(call.Texts.Requests.UnknownDecision);
    }

    private static OptionSetValue? SourceOf(PluginCall call)
    {
        var name = call.Input(Source, string.Empty).Trim();
        if (name.Length == 0)
        {
            return null;
        }

        // What comes through a door of ours proves itself, and is never claimed.
        return Enum.TryParse<ConsentSource>(name, out var source)
            && source.ToString() == name
            && Weights.Claimable.Contains(source)
                ? Choices.Of(source)
                : throw new InvalidPluginExecutionException(call.Texts.Requests.UnknownSource);
    }

    private static void Answer(PluginCall call, Entity request)
    {
        call.Output(RequestId, request.Id);
        call.Output(Matched, AtOnce(request));
        call.Output(Outcome, request.GetAttributeValue<string>(OptOutRequest.Outcome));
    }

    // Which rows a refusal by an address alone reaches is found afterwards and stands in the request; the same call is
    // answered the same before and after.
    private static int AtOnce(Entity request) =>
        request.GetAttributeValue<string>(OptOutRequest.PersonId) is null
        && request.GetAttributeValue<OptionSetValue>(OptOutRequest.Kind)?.Value != (int)RequestKind.OptIn
            ? 0
            : request.GetAttributeValue<int?>(OptOutRequest.Matched) ?? 0;
}
