using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.Dataverse;

/// <summary>What a caller says of a list, and what the caller is answered.</summary>
internal static class ListInput
{
    internal const string Key = "IdempotencyKey";
    internal const string Count = "Count";
    internal const string Hash = "Hash";
    internal const string From = "From";
    internal const string Rows = "Rows";
    internal const string Channels = "Channels";
    internal const string Source = "Source";
    internal const string Evidence = "Evidence";
    internal const string OccurredOn = "OccurredOn";
    internal const string ReceivedOn = "ReceivedOn";
    internal const string Preview = "Preview";
    internal const string RequestId = "RequestId";
    internal const string Done = "Done";
    internal const string Finished = "Finished";
    internal const string Refusals = "Refusals";
    internal const string New = "New";
    internal const string Unread = "Unread";
    internal const string Problems = "Problems";
    internal const string Outcome = "Outcome";

    /// <summary>The list as it was handed in.</summary>
    public static ListWanted Of(PluginCall call) => new(
        call.Input(Key, string.Empty),
        call.Input(Count, 0),
        call.Input(Hash, string.Empty).Trim())
    {
        Channels = call.Input(Channels, Array.Empty<string>()),
        Source = call.Input(Source, string.Empty),
        Evidence = call.Input(Evidence, string.Empty),
        SaidOn = call.Input<DateTime?>(OccurredOn, null),
        ReceivedOn = call.Input<DateTime?>(ReceivedOn, null),
    };

    /// <summary>Answers how far a list has come.</summary>
    public static void Answer(PluginCall call, ListProgress progress)
    {
        call.Output(RequestId, progress.RequestId);
        call.Output(Outcome, progress.Outcome);
        call.Output(Done, progress.Done);
        call.Output(Finished, progress.IsFinished);
        call.Output(Unread, progress.Unread);
        call.Output(Refusals, 0);
        call.Output(New, 0);
        Answer(call, progress.Problems);
    }

    /// <summary>Answers what rows would do.</summary>
    public static void Answer(PluginCall call, ListPreview seen, int done, int count)
    {
        call.Output(RequestId, Guid.Empty);
        call.Output(Outcome, call.Texts.Lists.IsPreview);
        call.Output(Done, done);
        call.Output(Finished, done == count);
        call.Output(Unread, seen.Unread);
        call.Output(Refusals, seen.Refusals);
        call.Output(New, seen.New ?? -1);
        Answer(call, seen.Problems);
    }

    private static void Answer(PluginCall call, IEnumerable<RowProblem> problems) => call.Output(
        Problems,
        new EntityCollection([.. problems.Select(problem => new Entity
        {
            ["row"] = problem.Row,
            ["problem"] = problem.Problem.ToString(),
            ["held"] = problem.IsHeld,
            ["text"] = call.Texts.Lists.Of(problem.Problem),
        })]));
}
