using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What follows the choices of people: the other rows that hold one of their addresses are brought to what the
/// suppression list says, what a merged or qualified row refuses goes to the row that came of it, and mail that waits
/// for any of them is decided again. It acts on what stands now, each row on its own: one that fails is a finding.
/// </summary>
internal static class ChoiceFollowUp
{
    // The addresses of so many fit into one question.
    private const int AtOnce = 50;

    /// <summary>
    /// Follows the choices of one row, and brings it to the list too; a row that is not there has none.
    /// </summary>
    /// <param name="call">The run, outside any transaction.</param>
    /// <param name="person">The row.</param>
    /// <param name="gone">Rows that were merged into it: mail to them waits as well.</param>
    /// <exception cref="Exception">The row itself, or what came of it, could not be written; all else was
    /// done.</exception>
    public static void Of(PluginCall call, PersonId person, params PersonId[] gone)
    {
        if (PersonRow.Find(call, person) is not { } row)
        {
            return;
        }

        var failed = new OwnFailure(call, person);
        var heirs = Heirs.Inherit(call, row, failed.OfHeir);
        Derivation.Refresh(call, [row, .. Holders.Of(call, row.Addresses, row.Id)], failed.OfRow);
        PendingMail.Withdraw(call, [row, .. heirs], gone);
        RefusedConsents.Write(call, row.Addresses.Concat(heirs.SelectMany(heir => heir.Addresses)));
        failed.Throw();
    }

    /// <summary>
    /// The same for many rows that changed, of which nobody knows what.
    /// </summary>
    /// <param name="call">The run, outside any transaction.</param>
    /// <param name="rows">The rows as they stand.</param>
    public static void Of(PluginCall call, IReadOnlyCollection<PersonRow> rows)
    {
        Refresh(call, rows);
        var listed = new HashSet<string>(
            Suppressions.Find(call, Grounds.HashesOf(rows.SelectMany(row => row.Addresses)))
                .Select(one => one.Ground.Hash));
        var touched = rows.Where(row => row.Own.Count > 0
            || row.Addresses.Any(address => address.CandidateHashes.Any(listed.Contains))).ToList();
        foreach (var slice in Pages.Slices(touched, AtOnce))
        {
            var heirs = slice.SelectMany(row => Inherit(call, row)).ToList();
            var known = new HashSet<PersonId>(slice.Select(row => row.Id));
            Refresh(call, Holders.Of(call, slice.SelectMany(row => row.Addresses).ToList())
                .Where(row => !known.Contains(row.Id)).ToList());
            PendingMail.Withdraw(call, [.. slice, .. heirs]);
            Copy(call, [.. slice, .. heirs]);
        }
    }

    private static void Refresh(PluginCall call, IReadOnlyCollection<PersonRow> rows) =>
        Derivation.Refresh(call, rows, (row, fault) => Derivation.Report(call, row, fault));

    // What of it cannot be written is found again by whoever of these changes next, and by the next look at the consents.
    private static void Copy(PluginCall call, IReadOnlyCollection<PersonRow> rows)
    {
        try
        {
            RefusedConsents.Write(call, rows.SelectMany(row => row.Addresses));
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            foreach (var row in rows)
            {
                LeftWork.Fail(
                    call, new WorkToDo(WorkKind.FollowChoice, new EntityReference(row.Table.Name, row.Id.Id)), fault);
            }
        }
    }

    // Whatever is odd about one row, the look goes on to the others.
    private static IReadOnlyList<PersonRow> Inherit(PluginCall call, PersonRow row)
    {
        try
        {
            return Heirs.Inherit(call, row, (heir, fault) => Report(call, row, heir, fault));
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            Report(call, row, row, fault);
            return [];
        }
    }

    // What an heir lacks, its origin brings once more.
    private static void Report(PluginCall call, PersonRow from, PersonRow heir, Exception fault) => LeftWork.Fail(
        call,
        new WorkToDo(WorkKind.FollowChoice, new EntityReference(from.Table.Name, from.Id.Id)),
        fault,
        finding: Derivation.Finding(new EntityReference(heir.Table.Name, heir.Id.Id)));
}
