using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What was said by an address alone is own of the one row that holds it, where exactly one does.
/// </summary>
internal static class OnlyHolders
{
    /// <summary>Makes it so, as it stands now, outside any transaction.</summary>
    /// <param name="call">The run.</param>
    /// <param name="addresses">The addresses.</param>
    /// <param name="holders">The rows that hold them.</param>
    /// <param name="requestKey">What ties it to the request through which it came.</param>
    /// <param name="failed">What becomes of a row that cannot be written.</param>
    /// <param name="isMeant">Whether the request said it of an address and a matter.</param>
    /// <returns>The rows that refuse.</returns>
    public static HashSet<PersonId> Refuse(
        PluginCall call,
        IReadOnlyList<HeldAddress> addresses,
        IReadOnlyList<PersonRow> holders,
        string requestKey,
        OwnFailure failed,
        Func<HeldAddress, Matter, bool> isMeant)
    {
        var grounds = Suppressions.Find(call, addresses.Select(address => address.Hash));
        var refused = new HashSet<PersonId>();
        foreach (var address in addresses)
        {
            var rows = holders.Where(row => row.Addresses.Any(
                held => held.Kind == address.Kind && held.Hash == address.Hash)).ToList();
            if (rows.Count == 1
                && Said(call, address, rows[0], grounds, matter => isMeant(address, matter)) is { Count: > 0 } said)
            {
                // Another of its addresses may have written it in this very run.
                var row = refused.Add(rows[0].Id) ? rows[0] : PersonRow.Find(call, rows[0].Id) ?? rows[0];
                Refuse(call, row, said, requestKey, failed);
            }
        }

        return refused;
    }

    private static void Refuse(
        PluginCall call, PersonRow row, List<SaidNo> said, string requestKey, OwnFailure failed)
    {
        try
        {
            OwnRefusals.Apply(call, row, said, new Origin(LedgerEvent.OptedOut, LedgerReason.AskedByPerson)
            {
                RequestKey = requestKey,
            });
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            failed.OfHeir(row, fault);
        }
    }

    // What was said by the address alone may have been taken back since, and then holds for nobody. What shows it was
    // said of the address, and is not shown with the row.
    private static List<SaidNo> Said(
        PluginCall call, HeldAddress address, PersonRow row, List<StoredGround> grounds, Func<Matter, bool> isMeant) =>
        grounds.Where(one => one.Ground.Person is null
            && one.Ground.Hash == address.Hash
            && one.Ground.Holds(call.Now)
            && ChannelTable.AddressOf(one.Ground.Matter.Channel) == address.Kind
            && isMeant(one.Ground.Matter)
            && !grounds.Any(own => own.Ground.Person == row.Id && own.Ground.Matter == one.Ground.Matter
                && own.Ground.Holds(call.Now) && own.Ground.SaidOn >= one.Ground.SaidOn))
        .Select(one => new SaidNo(
            one.Ground.Matter, one.Ground.SaidOn ?? call.Now, one.Ground.Weight, one.Ground.Source)
        {
            PausedUntil = one.Ground.PausedUntil,
        }).ToList();
}
