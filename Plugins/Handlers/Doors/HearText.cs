using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Soon after a text message came in: where it asks to stop, that becomes a request. What fails is left to be done again,
/// and is a finding: nobody's no is lost.
/// </summary>
public sealed class HearText : DeclaredPlugin
{
    private protected override bool IsAlsoFor(PluginCall call) =>
        OutgoingContacts.IsTextMessage(call, Stage.PostOperation, isLater: true);

    private protected override void Run(PluginCall call)
    {
        var row = new EntityReference(call.Context.PrimaryEntityName, call.RowId);
        try
        {
            if (HeardText.Of(call, row))
            {
                Sealing.Ask(call);
            }
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            LeftWork.Fail(call, new WorkToDo(WorkKind.HearText, row), fault);
        }
    }
}
