using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Soon after a row's flags or addresses changed: mail that waits for it is decided again, the other rows that hold one
/// of its addresses are brought to what the suppression list says, and what a merged or qualified row refuses goes to the row that came of it. It acts on what
/// stands now, never on the message, since jobs run in any order.
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

        var isMerge = call.Context.MessageName == "Merge";
        if (isMerge || table.DecidingFlags.Any(flag => row.Refused.Contains(flag.Channel)))
        {
            Withdraw(call, row, isMerge);
        }

        Heirs.Inherit(call, row);
        Derivation.Refresh(
            call, Holders.Of(call, row.Addresses, row.Id), (twin, fault) => Derivation.Report(call, twin, fault));
    }

    // After a merge, mail to the row that is gone waits as well.
    private static void Withdraw(PluginCall call, PersonRow row, bool isMerge)
    {
        var people = new List<PersonId> { row.Id };
        if (isMerge)
        {
            people.Add(new PersonId(row.Id.Table, MergedPeople.SubordinateOf(call)));
        }

        PendingMail.Withdraw(call, people, row.Table.Person(call, row.Row).Addresses);
    }
}
