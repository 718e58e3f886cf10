using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Due;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Does what must happen regularly, some of it a call: seals what waits, then checks compliance once a day, then once
/// in 30 days, or when asked, looks at everybody's flags. A call runs in one transaction: one that breaks off has done
/// nothing, and the next begins where it did.
/// </summary>
public sealed class RunDue : DeclaredPlugin
{
    internal const string CompletePass = "CompletePass";
    internal const string Finished = "Finished";
    internal const string Cursor = "Cursor";
    internal const string Did = "Did";

    private protected override void Run(PluginCall call)
    {
        var place = DueRun.Locked(call);
        if (call.Input(CompletePass, false) && place.Kind != DueKind.Derive)
        {
            place = DuePlace.Deriving(string.Empty);
        }

        var work = DueRun.Go(call, place);
        DueRun.Save(call, work.Next);
        call.Trace($"{work.Did(Texts.English)} It was at {place}, next: {work.Next}.");
        call.Output(Finished, work.Next is null);
        call.Output(Cursor, work.Next?.ToString());
        call.Output(Did, work.Did(call.Texts));
    }
}
