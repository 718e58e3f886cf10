using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Soon after a row's flags or addresses changed: the other rows that hold one of its addresses are brought to what the
/// suppression list says, what a merged or qualified row refuses goes to the row that came of it, and mail that waits
/// for any of them is decided again. It acts on what stands now, never on the message, since jobs run in any order.
/// </summary>
public sealed class FollowChoices : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var table = PersonTable.Of(call.Context.PrimaryEntityName)!;
        var isNew = call.Context.MessageName == "Create";
        if (isNew && PersonRow.RefusedIn(table, call.Target).Count == 0)
        {
            return;
        }

        var id = call.Context.MessageName == "Merge" ? MergedPeople.MasterOf(call) : call.RowId;
        if (PersonRow.Find(call, new PersonId(table.Name, id)) is not { } row)
        {
            return;
        }

        var heirs = Heirs.Inherit(call, row);
        Derivation.Refresh(call, Holders.Of(call, row.Addresses, row.Id), (twin, fault) => Derivation.Report(call, twin, fault));
        PendingMail.Withdraw(call, [row, .. heirs]);
    }
}
