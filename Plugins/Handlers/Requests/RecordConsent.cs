using OptOutPlugin.Dataverse;

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
    internal const string Evidence = "Evidence", EvidenceLink = "EvidenceLink";
    internal const string OccurredOn = "OccurredOn", ReceivedOn = "ReceivedOn", PausedUntil = "PausedUntil";
    internal const string PolicyVersion = "PolicyVersion";
    internal const string IdempotencyKey = "IdempotencyKey";
    internal const string RequestId = "RequestId";
    internal const string Matched = "Matched";
    internal const string Outcome = "Outcome";

    private protected override void Run(PluginCall call)
    {
        var request = new HandedIn
        {
            Decision = call.Input(Decision, string.Empty),
            PersonType = call.Input(PersonType, string.Empty),
            PersonId = call.Input(PersonId, Guid.Empty),
            Address = call.Input(Address, string.Empty),
            Channels = call.Input(Channels, Array.Empty<string>()),
            Topic = call.Input(Topic, string.Empty),
            Source = call.Input(Source, string.Empty),
            Evidence = call.Input(Evidence, string.Empty),
            EvidenceLink = call.Input(EvidenceLink, string.Empty),
            OccurredOn = call.Input<DateTime?>(OccurredOn, null),
            ReceivedOn = call.Input<DateTime?>(ReceivedOn, null),
            PausedUntil = call.Input<DateTime?>(PausedUntil, null),
            PolicyVersion = call.Input(PolicyVersion, string.Empty),
            IdempotencyKey = call.Input(IdempotencyKey, string.Empty),
        }.Record(call);
        call.Output(RequestId, request.Id);
        call.Output(Matched, Requests.MatchedAtOnce(request));
        call.Output(Outcome, Requests.OutcomeOf(request));
    }
}
