using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Soon after a row's flags or addresses changed: the other rows that hold one of its addresses are brought to what the
/// suppression list says, what a merged or qualified row refuses goes to the row that came of it, and mail that waits
/// for any of them is decided again. It acts on what stands now, never on the message, since jobs run in any order.
/// </summary>
public sealed class FollowChoices : FollowingPlugin
{
    private protected override void Follow(PluginCall call)
    {
        var table = PersonTable.Of(call.Context.PrimaryEntityName)!;
        if (call.Context.MessageName == "Create" && PersonRow.RefusedIn(table, call.Target).Count == 0)
        {
            return;
        }

        if (PersonRow.Find(call, new PersonId(table.Name, RowOf(call))) is not { } row)
        {
            return;
        }

        var heirs = Heirs.Inherit(call, row, (heir, fault) => Derivation.Report(call, heir, fault));
        Derivation.Refresh(
            call, Holders.Of(call, row.Addresses, row.Id), (twin, fault) => Derivation.Report(call, twin, fault));
        PendingMail.Withdraw(call, [row, .. heirs], Gone(call, table));
    }

    private static Guid RowOf(PluginCall call) => call.Context.MessageName switch
    {
        "Merge" => MergedPeople.MasterOf(call),
        "QualifyLead" => ((EntityReference)call.Context.InputParameters["LeadId"]).Id,
        _ => call.RowId,
    };

    // Mail to a row that was merged away waits as well.
    private static PersonId[] Gone(PluginCall call, PersonTable table) => call.Context.MessageName == "Merge"
        ? [new PersonId(table.Name, MergedPeople.SubordinateOf(call))]
        : [];
}
