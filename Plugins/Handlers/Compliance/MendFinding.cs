using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Runs the corrective action of a finding, or says before what it would change. What it changes stands in rows of many
/// tables, so a job does it, soon after; then what was found is looked for again, and the finding closed or not.
/// </summary>
public sealed class MendFinding : DeclaredPlugin
{
    internal const string DryRun = "DryRun";
    internal const string Action = "Action";
    internal const string Changes = "Changes";

    private protected override void Run(PluginCall call)
    {
        var finding = AskedFinding.Of(call);
        var mend = FindingMend.Of(call, finding);
        call.Output(Action, mend.Action.ToString());
        call.Output(Changes, mend.Preview(call.Texts.Findings));
        if (!call.Input(DryRun, false))
        {
            mend.Begin();
        }
    }
}
