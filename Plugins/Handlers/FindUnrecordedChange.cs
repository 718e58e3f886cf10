using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Soon after a flag was written, holds the row against the ledger: a request may ask the platform to pass our other
/// steps by. A refusal that is not recorded is recorded; one that was undone behind the ledger is set again.
/// </summary>
public sealed class FindUnrecordedChange : DeclaredPlugin
{
    private const string WentRound = "Found after the fact: the change went round the product.";

    private protected override void Run(PluginCall call)
    {
        var table = PersonTable.Of(call.Context.PrimaryEntityName)!;
        var person = new PersonId(table.Name, call.RowId);
        var written = table.Flags.Where(flag => call.Target.Contains(flag.Column)).ToList();
        var before = People.Find(call, table, person.Id);
        var ledger = Refusals.Of(call, table, person.Id, written.Select(flag => flag.Channel));

        // Between the two reads the row may have changed; that change has a run of its own.
        var row = People.Find(call, table, person.Id);
        if (before is null || row is null)
        {
            return;
        }

        var refused = People.Refused(table, row);
        var steady = written.Where(flag => People.Refused(table, before).Contains(flag) == refused.Contains(flag))
            .Where(flag => ledger.Stands(flag.Channel) != refused.Contains(flag)).ToList();
        var unrecorded = steady.Where(refused.Contains).ToList();
        var undone = steady.Except(unrecorded).ToList();
        if (unrecorded.Count > 0)
        {
            Record(call, table, person, row, unrecorded);
        }

        if (undone.Count > 0)
        {
            new Carried(ConsentSource.System, WentRound).Write(call, person, undone);
        }

        if (steady.Count > 0)
        {
            Report(call, person, steady);
        }
    }

    private static void Record(PluginCall call, PersonTable table, PersonId person, Entity row, List<Flag> flags)
    {
        var addresses = PersonAddresses.Of(call, table, row);
        foreach (var flag in flags)
        {
            new LedgerEntry(LedgerEvent.OptedOut, flag.Channel, LedgerReason.FlagChanged)
            {
                Person = person,
                AddressHash = PersonAddresses.MainHash(addresses, flag.Channel),
                NewValue = Flag.RefusedWord,
                Source = Choices.Of(ConsentSource.System),
                Evidence = WentRound,
            }.Write(call);
        }

        var channels = flags.Select(flag => flag.Channel).ToList();
        Suppressions.PutInForce(call, addresses, channels, ConsentSource.System);
        Twins.Carry(call, person, addresses, channels);
    }

    // As the compliance check names it, so that what both find is found once.
    private static void Report(PluginCall call, PersonId person, List<Flag> flags)
    {
        foreach (var flag in flags)
        {
            Findings.Report(call, CheckPlace.Finding(
                ComplianceRule.FlagWithoutLedgerRow,
                new EntityReference(person.Table, person.Id),
                flag.Column,
                $"{WentRound} {flag.Column}"));
        }
    }
}
