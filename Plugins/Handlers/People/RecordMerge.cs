using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Handlers;

/// <summary>After a merge, the ledger names both rows, and what the kept row refuses because of the other.</summary>
public sealed class RecordMerge : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var master = new PersonId(call.Context.PrimaryEntityName, MergedPeople.MasterOf(call));
        new LedgerEntry(LedgerEvent.Merged, Channel: null, LedgerReason.FlagChanged)
        {
            Person = master,
            Source = Choices.Of(ConsentSource.Merge),
            Evidence = MergedPeople.Evidence(call),
        }.Write(call);
        if (FlagWrite.Of(call) is not { } found || PersonRow.Find(call, master) is not { } row)
        {
            return;
        }

        foreach (var fact in found.Facts)
        {
            FlagRecord.Entry(row.Addresses, master, fact, found.Evidence).Write(call);
        }
    }
}
