using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Writes down, for a privacy officer, that a listener has acted on a batch, and what it answered. What was written down
/// first stands.
/// </summary>
public sealed class CompleteHandOver : DeclaredPlugin
{
    internal const string HandOverId = FetchRefusals.HandOverId;
    internal const string Answer = "Answer";
    internal const string DoneOn = "DoneOn";

    private protected override void Run(PluginCall call)
    {
        var answer = call.Input(Answer, string.Empty);
        if (answer.Length > HandingOver.LongestAnswer)
        {
            throw new InvalidPluginExecutionException(call.Texts.Telling.AnswerIsTooLong(HandingOver.LongestAnswer));
        }

        var batch = HandingOver.Complete(call, call.Input(HandOverId, Guid.Empty), answer);
        call.Output(DoneOn, batch.GetAttributeValue<DateTime>(ToldBatch.DoneOn));
    }
}
