using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Records what somebody wants, as a request whose steps do the work. The same idempotency key gives the same answer
/// and changes nothing.
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
    internal const string IdempotencyKey = "IdempotencyKey";
    internal const string RequestId = "RequestId";
    internal const string Matched = "Matched";
    internal const string Outcome = "Outcome";

    private protected override void Run(PluginCall call)
    {
        var row = Row(call);
        RequestRow.Read(call, row).Complete(row);
        var mayLoosen = Privileges.Holds(call, call.Context.InitiatingUserId, OptIn.Privilege);
        if (!mayLoosen && row.GetAttributeValue<OptionSetValue>(OptOutRequest.Kind).Value == (int)RequestKind.OptIn)
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.MayNotLoosen);
        }

        if (RequestRow.Text(row, OptOutRequest.IdempotencyKey) is { } key)
        {
            row.Id = Requests.IdOf(key);
            if (Requests.Find(call, row.Id) is { } earlier)
            {
                var isSame = Requests.AreSame(earlier, row, call.Context.InputParameters.Contains(OccurredOn));
                Answer(
                    call,
                    isSame ? earlier : throw new InvalidPluginExecutionException(call.Texts.Requests.KeyIsTaken));
                return;
            }

            if (Requests.WithKey(call, key))
            {
                throw new InvalidPluginExecutionException(call.Texts.Requests.IsRecorded);
            }
        }

        // Everybody may say that a person wants out; who has no right to requests of his own hands it to the product.
        var id = (mayLoosen ? call.Caller : call.System).Create(row);
        Answer(call, Requests.Find(call, id)!);
    }

    private static Entity Row(PluginCall call)
    {
        var id = call.Input(PersonId, Guid.Empty);
        var row = new Entity(OptOutRequest.Table)
        {
            [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptOut + (int)DecisionOf(call)),
            [OptOutRequest.PersonType] = call.Input(PersonType, string.Empty),
            [OptOutRequest.PersonId] = id == Guid.Empty ? null : id.ToString("D"),
            [OptOutRequest.Address] = call.Input(Address, string.Empty),
            [OptOutRequest.Channels] = string.Join(",", call.Input(Channels, Array.Empty<string>())),
            [OptOutRequest.Topic] = call.Input(Topic, string.Empty),
            [OptOutRequest.ReceivedVia] = SourceOf(call),
            [OptOutRequest.Evidence] = call.Input(Evidence, string.Empty),
            [OptOutRequest.IdempotencyKey] = call.Input(IdempotencyKey, string.Empty).Trim(),
        };
        if (call.Context.InputParameters.TryGetValue(OccurredOn, out var at) && at is DateTime received)
        {
            row[OptOutRequest.ReceivedOn] = received;
        }

        if (RequestRow.Text(row, OptOutRequest.IdempotencyKey) is null)
        {
            row.Attributes.Remove(OptOutRequest.IdempotencyKey);
        }

        return row;
    }

    private static Decision DecisionOf(PluginCall call) => call.Input(Decision, string.Empty).Trim() switch
    {
        nameof(Domain.Requests.Decision.OptOut) => Domain.Requests.Decision.OptOut,
        nameof(Domain.Requests.Decision.OptIn) => Domain.Requests.Decision.OptIn,
        _ => throw new InvalidPluginExecutionException(call.Texts.Requests.UnknownDecision),
    };

    private static OptionSetValue? SourceOf(PluginCall call)
    {
        var name = call.Input(Source, string.Empty).Trim();
        if (name.Length == 0)
        {
            return null;
        }

        // Some sources are the product's own to give: nobody claims that a link was followed.
        return Enum.TryParse<ConsentSource>(name, out var source)
            && source.ToString() == name
            && Weights.Claimable.Contains(source)
                ? Choices.Of(source)
                : throw new InvalidPluginExecutionException(call.Texts.Requests.UnknownSource);
    }

    private static void Answer(PluginCall call, Entity request)
    {
        call.Output(RequestId, request.Id);
        call.Output(Matched, request.GetAttributeValue<int?>(OptOutRequest.Matched) ?? 0);
        call.Output(Outcome, request.GetAttributeValue<string>(OptOutRequest.Outcome));
    }
}
