using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What repeats has one row of the ledger, under an id that is computed from what makes it one: it is looked up by that
/// id, and written where it is not there. A duplicate is never tried: inside a transaction it would end it.
/// </summary>
internal static class Repeats
{
    /// <summary>Writes facts; of those with an id, the ones that are not on the ledger.</summary>
    /// <param name="call">The run.</param>
    /// <param name="entries">The facts; those of one id are one.</param>
    /// <param name="locking">
    /// Locks, where others may write the same facts in this very moment, and says which may be written under their ids:
    /// the others are written without, and repeated. Null where the row that the facts are about is locked already.
    /// </param>
    /// <returns>How many were on the ledger.</returns>
    public static int WriteNew(
        PluginCall call, IReadOnlyCollection<LedgerEntry> entries, Func<List<LedgerEntry>, HashSet<Guid>>? locking = null)
    {
        var known = Known(call, entries.Select(entry => entry.Id).OfType<Guid>());
        var fresh = entries.Where(entry => entry.Id is not { } id || !IsOurs(known, id)).ToList();
        var once = fresh.Where(entry => entry.Id is not null).ToList();
        HashSet<Guid>? may = null;
        if (once.Count > 0 && locking is not null)
        {
            may = locking(once);
            foreach (var row in Known(call, may))
            {
                known[row.Key] = row.Value;
            }
        }

        var written = new HashSet<Guid>();
        var repeated = entries.Count - fresh.Count;
        foreach (var entry in fresh)
        {
            if (entry.Id is not { } id)
            {
                entry.Write(call);
            }
            else if (IsOurs(known, id) || written.Contains(id))
            {
                repeated++;
            }
            else if (known.ContainsKey(id) || may?.Contains(id) == false)
            {
                // What stands under the id somebody made past our guard: it must not stand for what happened.
                (entry with { Id = null }).Write(call);
            }
            else
            {
                entry.Write(call);
                written.Add(id);
            }
        }

        return repeated;
    }

    /// <summary>How many facts are on the ledger because of an earlier operation than this one.</summary>
    public static int Earlier(PluginCall call, IEnumerable<Guid> ids)
    {
        var here = call.Context.CorrelationId.ToString("D");
        return Known(call, ids).Values.Count(row => row is not null && row.Fact.CorrelationId != here);
    }

    /// <summary>Which of some ids are those of facts that the product wrote.</summary>
    public static HashSet<Guid> OnLedger(PluginCall call, IEnumerable<Guid> ids) =>
        new(Known(call, ids).Where(row => row.Value is not null).Select(row => row.Key));

    private static bool IsOurs(Dictionary<Guid, LedgerRow?> known, Guid id) =>
        known.TryGetValue(id, out var row) && row is not null;

    /// <summary>Whether a fact is on the ledger.</summary>
    public static bool Has(PluginCall call, Guid id) => IsOurs(Known(call, [id]), id);

    // Null for a row that the product did not write. One whose texts were erased was written all the same.
    private static Dictionary<Guid, LedgerRow?> Known(PluginCall call, IEnumerable<Guid> ids)
    {
        var known = new Dictionary<Guid, LedgerRow?>();
        foreach (var stored in Pages.WithIds(
            call.System, ConsentAudit.Table, ConsentAudit.Id, ids.Distinct(), [.. ConsentAudit.VerifiedColumns]))
        {
            var row = ConsentAudit.Row(stored);
            known[stored.Id] = LedgerVerification.FaultOf(row, Trust(call, row)) is null ? row : null;
        }

        return known;
    }

    // Under a key of this environment nobody wrote it but here, or in the one of which this is a copy.
    private static LedgerTrust Trust(PluginCall call, LedgerRow row) => new(
        row.Fact.OrganizationId ?? string.Empty,
        id => Keys.All(call, KeyPurpose.Ledger).FirstOrDefault(key => key.Id.ToString("D") == id)?.Value);
}
