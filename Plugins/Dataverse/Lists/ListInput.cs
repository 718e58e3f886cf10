using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Lists;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Dataverse;

/// <summary>What a caller says of a list, and what the caller is answered.</summary>
internal static class ListInput
{
    /// <summary>The list as it was handed in.</summary>
    public static ListWanted Of(PluginCall call) => new(
        call.Input(ImportSuppressions.Key, string.Empty),
        call.Input(ImportSuppressions.Count, 0),
        call.Input(ImportSuppressions.Hash, string.Empty).Trim())
    {
        Channels = call.Input(RecordConsent.Channels, Array.Empty<string>()),
        Source = call.Input(RecordConsent.Source, string.Empty),
        Evidence = call.Input(RecordConsent.Evidence, string.Empty),
        SaidOn = call.Input<DateTime?>(RecordConsent.OccurredOn, null),
        ReceivedOn = call.Input<DateTime?>(RecordConsent.ReceivedOn, null),
    };

    /// <summary>Answers how far a list has come.</summary>
    public static void Answer(PluginCall call, ListProgress progress)
    {
        call.Output(RecordConsent.RequestId, progress.RequestId);
        call.Output(RecordConsent.Outcome, progress.Outcome);
        call.Output(ImportSuppressions.Done, progress.Done);
        call.Output(ImportSuppressions.Finished, progress.IsFinished);
        call.Output(ImportSuppressions.Unread, progress.Unread);
        call.Output(ImportSuppressions.Refusals, 0);
        call.Output(ImportSuppressions.New, 0);
        Answer(call, progress.Problems);
    }

    /// <summary>Answers what rows would do.</summary>
    public static void Answer(PluginCall call, ListPreview seen, int done, int count)
    {
        call.Output(RecordConsent.RequestId, Guid.Empty);
        call.Output(RecordConsent.Outcome, call.Texts.Lists.IsPreview);
        call.Output(ImportSuppressions.Done, done);
        call.Output(ImportSuppressions.Finished, done == count);
        call.Output(ImportSuppressions.Unread, seen.Unread);
        call.Output(ImportSuppressions.Refusals, seen.Refusals);
        call.Output(ImportSuppressions.New, seen.New ?? -1);
        Answer(call, seen.Problems);
    }

    private static void Answer(PluginCall call, IEnumerable<RowProblem> problems) => call.Output(
        ImportSuppressions.Problems,
        new EntityCollection([.. problems.Select(problem => new Entity
        {
            ["row"] = problem.Row,
            ["problem"] = problem.Problem.ToString(),
            ["held"] = problem.IsHeld,
            ["text"] = call.Texts.Lists.Of(problem.Problem),
        })]));
}
