using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>Mends what was found of people and of addresses. Whatever changes of a choice becomes stricter.</summary>
internal static class MendedPerson
{
    /// <summary>Brings the flags of a record to what the ledger says, or records what nobody recorded.</summary>
    public static void SetFlags(PluginCall call, EntityReference about)
    {
        if (PersonTable.Of(about.LogicalName) is { } table)
        {
            UnrecordedChange.Mend(call, new PersonId(about.LogicalName, about.Id), table.Flags.ToList());
        }
    }

    /// <summary>Brings the flags of a record to what the suppression list says of its addresses.</summary>
    public static void FollowList(PluginCall call, EntityReference about)
    {
        if (PersonTable.Of(about.LogicalName) is not null
            && PersonRow.Find(call, new PersonId(about.LogicalName, about.Id)) is { } row)
        {
            Derivation.Refresh(call, [row]);
        }
    }

    /// <summary>Suppresses again what the ledger says was refused.</summary>
    /// <param name="call">The run.</param>
    /// <param name="about">The record, or the row that suppressed the address.</param>
    /// <param name="hash">The hash of the address that the finding names; null for that of the row.</param>
    public static void SuppressAgain(PluginCall call, EntityReference about, string? hash)
    {
        var person = PersonTable.Of(about.LogicalName) is null ? null : new PersonId(about.LogicalName, about.Id);
        if (person is not null && PersonRow.Find(call, person) is { Master: null } row)
        {
            var ledger = PersonLedger.Of(call, person);
            var said = row.Own.Select(channel => Said(ledger, new Matter(channel))).Where(no => no is not null)
                .Select(no => no!).ToList();
            var wanted = OwnRefusals.On(row.Addresses, person, said).ToList();
            Suppressions.PutInForce(call, wanted, Suppressions.Find(call, wanted.Select(one => one.Hash)));
        }

        var named = hash ?? HashOf(call, about);
        if (named is null)
        {
            return;
        }

        var lost = LostRefusals.Among(call, person is null ? [] : [person], [named])
            .Select(one => new GroundWanted(named, one.Fact.Person, Said(one.Fact))).ToList();
        Suppressions.PutInForce(call, lost, Suppressions.Find(call, [named]));
    }

    private static string? HashOf(PluginCall call, EntityReference about) =>
        about.LogicalName == SuppressedAddress.Table
            ? RowWrittenAnew.Stored(call, about)?.GetAttributeValue<string>(SuppressedAddress.AddressHash)
            : null;

    private static SaidNo? Said(PersonLedger ledger, Matter matter) =>
        ledger.Standing(matter).OrderByDescending(fact => fact.Weight).FirstOrDefault() is { } fact ? Said(fact) : null;

    private static SaidNo Said(ConsentFact fact) =>
        new(new Matter(fact.Channel, fact.Topic), fact.OccurredOn, fact.Weight, fact.Source)
        {
            PausedUntil = fact.PausedUntil,
        };
}
