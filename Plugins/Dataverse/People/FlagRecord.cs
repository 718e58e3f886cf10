using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What a write of a person's row leaves: a row of the ledger for each fact, and of a new row, whose id was not known
/// before, the suppressions of its addresses and its mark.
/// </summary>
internal static class FlagRecord
{
    /// <summary>Writes it, in the transaction of the write.</summary>
    public static void Write(PluginCall call, FlagWrite found)
    {
        var write = new PersonWrite(call);
        var person = new PersonId(write.Table.Name, call.RowId);
        if (call.Context.MessageName == "Create" && found.Facts.Count > 0)
        {
            // Steps after a creation cannot be told what to look for, so what follows is left as work.
            LeftWork.Leave(call, new WorkToDo(WorkKind.FollowChoice, new EntityReference(person.Table, person.Id)));
            Hold(call, write, person, found);
        }

        // The row that was written is locked: nobody else writes the same facts now.
        Repeats.WriteNew(
            call, found.Facts.Select(fact => Entry(write.Addresses, person, fact, found.Evidence)).ToList());
    }

    private static void Hold(PluginCall call, PersonWrite write, PersonId person, FlagWrite found)
    {
        var said = found.Facts.Where(fact => fact.Event == LedgerEvent.OptedOut)
            .Select(fact => new SaidNo(new Matter(fact.Channel), fact.SaidOn, fact.Weight, fact.Source)).ToList();
        var wanted = OwnRefusals.On(write.Addresses, person, said).ToList();
        if (wanted.Count > 0)
        {
            Suppressions.PutInForce(call, wanted, Suppressions.Find(call, wanted.Select(one => one.Hash)));
        }

        if (found.Derived.Count > 0)
        {
            ProductWrite.Update(call, new Entity(person.Table, person.Id)
            {
                [PersonTable.Derived] = DerivedMark.Of(call, person, found.Derived),
            });
        }
    }

    /// <summary>The ledger row of a fact about a person.</summary>
    public static LedgerEntry Entry(
        IReadOnlyList<HeldAddress> addresses, PersonId person, FlagWrite.Fact fact, string? evidence) =>
        new(fact.Event, fact.Channel, fact.Reason)
        {
            Id = fact.Id,
            Person = person,
            AddressHash = fact.Hash ?? PersonAddresses.MainHash(addresses, fact.Channel),
            Topic = fact.Topic,
            OldValue = fact.Before,
            NewValue = fact.After,
            Source = Choices.Of(fact.Source),
            Weight = fact.Weight,
            SaidOn = fact.SaidOn,
            Evidence = fact.BringsEvidence ? evidence : null,
        };
}
