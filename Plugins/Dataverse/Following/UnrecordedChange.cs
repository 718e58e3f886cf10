using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// A flag that says something else than the ledger: a request may ask the platform to pass our other steps by. A
/// refusal that is not recorded is recorded; one that was undone behind the ledger is set again. Either way it is a
/// finding.
/// </summary>
internal static class UnrecordedChange
{
    private const string WentRound = "Found after the fact: the change went round the product.";

    /// <summary>Holds one row's flags against the ledger and mends what differs; says whether anything did.</summary>
    /// <param name="call">The run, outside any transaction.</param>
    /// <param name="person">The row.</param>
    /// <param name="written">The flags that may differ.</param>
    public static bool Mend(PluginCall call, PersonId person, IReadOnlyCollection<Flag> written)
    {
        var before = PersonRow.Find(call, person);
        var ledger = PersonLedger.Of(call, person);
        // Between the two reads the row may have changed; that change has a run of its own.
        var row = PersonRow.Find(call, person);
        if (before is null || row is null)
        {
            return false;
        }

        var steady = written.Where(flag => before.Refused.Contains(flag.Channel) == row.Refused.Contains(flag.Channel))
            .Where(flag => ledger.IsRefused(flag.Channel) != row.Refused.Contains(flag.Channel)).ToList();
        foreach (var flag in steady)
        {
            Set(call, row, flag, ledger);
            Report(call, person, flag);
        }

        return steady.Count > 0;
    }

    /// <summary>The rows of which some flag says something else than the ledger said last, with these flags.</summary>
    public static IEnumerable<KeyValuePair<PersonRow, IReadOnlyList<Flag>>> Among(
        PluginCall call, PersonTable table, IReadOnlyCollection<PersonRow> rows)
    {
        var facts = LatestFacts.Of(call, table, rows.Select(row => row.Id.Id));
        return rows.Select(row => new KeyValuePair<PersonRow, IReadOnlyList<Flag>>(row, FlagsAgainstLedger.Differing(
            table.Flags,
            flag => row.Row.GetAttributeValue<bool?>(flag.Column),
            channel => facts.Newest(row.Id.Id, channel)?.IsRefusal == true)))
            .Where(row => row.Value.Count > 0);
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
