using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// A marketing list or campaign activity goes on leaving out members who opt out, whatever is written. It corrects and
/// never refuses: one such row must not cost a whole import.
/// </summary>
public sealed class KeepOptOutExclusion : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var target = call.Target;
        if (!target.Contains(OptOutExclusion.Column) || target[OptOutExclusion.Column] is true)
        {
            return;
        }

        // On a new row an empty value means the default, which is Yes: nobody tried anything.
        var isAttempt = target[OptOutExclusion.Column] is false || call.Context.MessageName == "Update";
        target[OptOutExclusion.Column] = true;
        if (isAttempt)
        {
            // The row of a Create has no id yet, and the evidence is to name it.
            HandedOn.Say(call, RecordKeptExclusion.Variable, string.Empty, HandedOn.RowOf(call));
            call.Trace("Members who opt out stay excluded.");
        }
    }
}
