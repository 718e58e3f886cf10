using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Takes what mail systems reported to a program that sends mail itself: which addresses do not work, and whose owner
/// complained. A call runs in one transaction; one that breaks off has done nothing.
/// </summary>
public sealed class RecordDelivery : DeclaredPlugin
{
    internal const string Addresses = "Addresses";
    internal const string MessageIds = "MessageIds";
    internal const string Outcomes = "Outcomes";
    internal const string Reasons = "Reasons";
    internal const string OccurredOn = "OccurredOn";
    internal const string Start = "Start";
    internal const string RequestId = "RequestId";
    internal const string Done = "Done";
    internal const string Finished = "Finished";
    internal const string Results = "Results";

    private protected override void Run(PluginCall call)
    {
        var addresses = call.Input(Addresses, Array.Empty<string>());
        var reports = new HandedInReports(
            call,
            addresses,
            call.Input(MessageIds, Array.Empty<string>()),
            call.Input(Outcomes, Array.Empty<string>()),
            call.Input(Reasons, Array.Empty<string>()),
            call.Input(OccurredOn, Array.Empty<string>()));
        var results = reports.Take(call.Input(Start, 0), out var done);
        call.Output(RequestId, reports.RequestId);
        call.Output(Done, done);
        call.Output(Finished, done == addresses.Length);
        call.Output(Results, results);
    }
}
