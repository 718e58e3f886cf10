using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Soon after an e-mail came in: where it asks to stop, that becomes a request. What fails is left to be done again, and
/// is a finding: nobody's no is lost.
/// </summary>
public sealed class HearReply : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (call.Target.GetAttributeValue<bool?>(Email.IsOutgoing) != false)
        {
            return;
        }

        try
        {
            if (HeardMail.Of(call, call.RowId))
            {
                Sealing.Ask(call);
            }
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            LeftWork.Fail(
                call, new WorkToDo(WorkKind.HearReply, new EntityReference(Email.Table, call.RowId)), fault);
        }
    }
}
