using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Takes from a program that a privacy officer registered as a listener that it has acted on every change up to one. Said
/// again, or of an earlier one, nothing changes.
/// </summary>
public sealed class ConfirmConsentChanges : DeclaredPlugin
{
    internal const string UpTo = "UpTo";
    internal const string Answer = CompleteHandOver.Answer;
    internal const string Confirmed = "Confirmed";

    private protected override void Run(PluginCall call)
    {
        var listener = Listeners.OfCaller(call)
            ?? throw new InvalidPluginExecutionException(call.Texts.Telling.NotAListener);
        var upTo = call.Input(UpTo, 0);
        if (upTo < 0 || upTo > LedgerRows.Head(call).Sequence)
        {
            throw new InvalidPluginExecutionException(call.Texts.Telling.PlaceIsAhead);
        }

        var answer = call.Input(Answer, string.Empty);
        if (answer.Length > HandingOver.LongestAnswer)
        {
            throw new InvalidPluginExecutionException(call.Texts.Telling.AnswerIsTooLong(HandingOver.LongestAnswer));
        }

        call.Output(Confirmed, HandingOver.Confirm(call, listener, upTo, answer));
    }
}
