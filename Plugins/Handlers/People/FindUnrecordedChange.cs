using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Soon after a flag was written, holds the row against the ledger: a request may ask the platform to pass our other
/// steps by. A refusal that is not recorded is recorded; one that was undone behind the ledger is set again.
/// </summary>
public sealed class FindUnrecordedChange : FollowingPlugin
{
    private const string WentRound = "Found after the fact: the change went round the product.";

    private protected override void Follow(PluginCall call)
    {
        // What repeats has no row of the ledger, only a count.
        RepeatCount.OfAttempts(
            call, Repeats.Earlier(call, FlagWrite.Of(call)?.Facts.Select(fact => fact.Id).OfType<Guid>() ?? []));
        var table = PersonTable.Of(call.Context.PrimaryEntityName)!;
        var person = new PersonId(table.Name, call.RowId);
        var written = table.Flags.Where(flag => call.Target.Contains(flag.Column)).ToList();
        if (call.Context.MessageName == "Create" && PersonRow.RefusedIn(table, call.Target).Count == 0)
        {
            return;
        }

        var before = PersonRow.Find(call, person);
        var ledger = PersonLedger.Of(call, person);
        // Between the two reads the row may have changed; that change has a run of its own.
        var row = PersonRow.Find(call, person);
        if (before is null || row is null)
        {
            return;
        }

        var steady = written.Where(flag => before.Refused.Contains(flag.Channel) == row.Refused.Contains(flag.Channel))
            .Where(flag => ledger.IsRefused(flag.Channel) != row.Refused.Contains(flag.Channel)).ToList();
        foreach (var flag in steady)
        {
            Set(call, row, flag, ledger);
            Report(call, person, flag);
        }
    }

    // A refusal that nobody recorded is recorded, one that was undone behind the ledger is set again: either way the
    // person refuses. Nobody saw who said it, so it may have been the person's own word.
    private static void Set(PluginCall call, PersonRow row, Flag flag, PersonLedger ledger)
    {
        var standing = ledger.Standing(new Matter(flag.Channel))
            .OrderByDescending(fact => fact.Weight).FirstOrDefault();
        var no = new SaidNo(
            new Matter(flag.Channel),
            standing?.OccurredOn ?? call.Now,
            standing?.Weight ?? Weight.Reported,
            ConsentSource.System);
        if (standing is null && !row.Refused.Contains(flag.Channel))
        {
            // It stood because of an address: whether it still should, the suppression list says.
            Derivation.Refresh(call, [row]);
            return;
        }

        var what = row.Refused.Contains(flag.Channel) ? LedgerEvent.OptedOut : LedgerEvent.FoundAfterwards;
        var origin = new Origin(what, LedgerReason.FlagChanged) { Evidence = WentRound };
        OwnRefusals.Apply(call, row, [no], origin);
    }

    // As the compliance check names it, so that what both find is found once.
    private static void Report(PluginCall call, PersonId person, Flag flag) =>
        Findings.Report(call, CheckPlace.Finding(
            ComplianceRule.FlagWithoutLedgerRow,
            new EntityReference(person.Table, person.Id),
            flag.Column,
            $"{WentRound} {flag.Column}"));
}
