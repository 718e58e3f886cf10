using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What follows some rows of a list, outside any transaction: the one row that holds an address refuses too, the flags of
/// the others follow the suppression list, and mail that waits is withdrawn. Whom it found, nobody is told.
/// </summary>
internal static class ListFollowUp
{
    // So many addresses are looked for at once, in so many columns at most: where more rows hold them than are looked at,
    // each is looked for alone.
    private const int AtOnce = 100;
    private const int Columns = 10;
    private const int MostValues = 2000;

    /// <summary>Does it, as things stand now.</summary>
    /// <param name="call">The run.</param>
    /// <param name="id">The request of the list.</param>
    /// <param name="detail">The texts that hold the addresses.</param>
    /// <exception cref="Exception">A row that only this work writes could not be written; all else was done.
    /// </exception>
    public static void Of(PluginCall call, Guid id, string detail)
    {
        var texts = new FieldReader(detail).All(one => one.Text() ?? string.Empty);
        var failed = new OwnFailure(call, self: null);
        var refused = new HashSet<PersonId>();
        var all = texts.SelectMany(text => PersonAddresses.Of(call, text));
        foreach (var addresses in Pages.Slices(all, AtOnce, address => Columns * address.StoredForms.Count, MostValues))
        {
            var holders = Holders.Of(call, addresses);
            foreach (var few in holders.Count < Holders.AtMost ? [addresses] : addresses.Select(one => Only(one)))
            {
                refused.UnionWith(Follow(
                    call, id, few, holders.Count < Holders.AtMost ? holders : Holders.Of(call, few), failed));
            }
        }

        var changed = refused.Select(person => PersonRow.Find(call, person)).OfType<PersonRow>().ToList();
        var rows = changed.Concat(changed.SelectMany(row => Heirs.Inherit(call, row, failed.OfHeir))).ToList();
        PendingMail.Withdraw(
            call,
            rows.Select(row => row.Id).ToList(),
            texts.SelectMany(text => AddressReading.Of(text).Addresses)
                .Concat(rows.SelectMany(row => row.Table.Person(call, row.Row).Addresses)).Distinct().ToList());
        RefusedConsents.Write(call, texts.SelectMany(text => PersonAddresses.Of(call, text)));
        failed.Throw();
    }

    private static HashSet<PersonId> Follow(
        PluginCall call, Guid id, List<HeldAddress> addresses, IReadOnlyList<PersonRow> holders, OwnFailure failed)
    {
        var key = id.ToString("D");
        var facts = ConsentFacts.Of(call, [], addresses.Select(address => address.Hash));
        var said = facts.Where(fact => fact.Refuses && fact.Person is null && fact.RequestKey == key).ToList();
        var refused = OnlyHolders.Refuse(
            call, addresses, holders, key, failed,
            (address, matter) => said.Any(fact =>
                fact.Hash == address.Hash && fact.Channel == matter.Channel && fact.Topic == matter.Topic));
        Derivation.Refresh(
            call,
            holders.Select(row => refused.Contains(row.Id) ? PersonRow.Find(call, row.Id) ?? row : row).ToList(),
            failed.OfRow);
        if (facts.Any(fact => !fact.Refuses))
        {
            // What the row itself refuses since is among it.
            OlderRefusals.Report(call, ConsentFacts.Of(call, [], addresses.Select(address => address.Hash)), id);
        }

        return refused;
    }

    private static List<HeldAddress> Only(HeldAddress address) => [address];
}
