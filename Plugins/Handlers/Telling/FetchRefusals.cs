using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Gives a privacy officer the file of a listener's next batch of refusals, with what the officer may read of the people;
/// the same batch again until it is done.
/// </summary>
public sealed class FetchRefusals : DeclaredPlugin
{
    internal const string ListenerId = "ListenerId";
    internal const string HandOverId = "HandOverId";
    internal const string File = "File";
    internal const string FileName = "FileName";
    internal const string FileHash = "FileHash";
    internal const string Count = Announcing.Count;
    internal const string DueOn = "DueOn";
    internal const string More = Sealing.More;

    private protected override void Run(PluginCall call)
    {
        var id = call.Input(ListenerId, Guid.Empty);
        var listener = Listeners.InUse(call).FirstOrDefault(one => one.Id == id && one.Kind == ListenerKind.File)
            ?? throw new InvalidPluginExecutionException(call.Texts.Telling.UnknownListener);

        TrainingGate.Demand(call, TrainedAct.Export);
        var file = HandingOver.Fetch(call, listener);
        call.Output(HandOverId, file.Batch);
        call.Output(File, file.File);
        call.Output(FileName, file.Name);
        call.Output(FileHash, file.Hash);
        call.Output(Count, file.Count);
        call.Output(DueOn, file.DueOn);
        call.Output(More, file.IsMore);
    }
}
