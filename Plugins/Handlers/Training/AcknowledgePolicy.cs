using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>Writes down that the caller has read the privacy policy in force.</summary>
public sealed class AcknowledgePolicy : DeclaredPlugin
{
    internal const string Version = "Version";
    internal const string RecordId = StartQuiz.RecordId;
    internal const string ValidUntil = AnswerQuiz.ValidUntil;

    private protected override void Run(PluginCall call)
    {
        var read = Acknowledgement.Write(call, call.Input(Version, 0));
        call.Output(RecordId, read.Id);
        call.Output(ValidUntil, read.ValidUntil);
    }
}
