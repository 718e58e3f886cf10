using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Takes text and identifiers of a person out of ledger rows. An erasure is a ledger row of its own, which says of how
/// many rows and, by its id, of which; each row that it empties names it. Whoever erases a person must hand in the rows
/// of everybody who was merged into that person too: with its evidence, the row of a merge explains no link any more.
/// </summary>
internal static class Erasure
{
    /// <summary>
    /// Erases rows and answers how many. Left out are those that were erased before, and those whose key is not there:
    /// for them there is no proof, and verification names them.
    /// </summary>
    /// <param name="call">The run, in a transaction: half an erasure must not remain.</param>
    /// <param name="rows">The ids of the rows.</param>
    /// <param name="reason">Why.</param>
    public static int Of(PluginCall call, IEnumerable<Guid> rows, LedgerReason reason)
    {
        var keys = Keys.ById(call, KeyPurpose.Ledger);
        var there = Pages.Slices(rows.Distinct(), Pages.IdsInSlice)
            .SelectMany(slice => Pages.All(call.System, Query(slice)))
            .Where(row => !LedgerErasure.IsMark(row.GetAttributeValue<string>(ConsentAudit.Salts)))
            .Where(row => keys.ContainsKey(row.GetAttributeValue<string>(ConsentAudit.KeyId) ?? string.Empty)).ToList();
        if (there.Count == 0)
        {
            return 0;
        }

        var erasure = LedgerErasure.IdOf(there.Select(row => row.Id));
        new LedgerEntry(LedgerEvent.Erased, Channel: null, reason)
        {
            Id = erasure,
            NewValue = there.Count.ToString(CultureInfo.InvariantCulture),
            Source = Choices.Of(ConsentSource.System),
        }.Write(call);

        foreach (var row in there)
        {
            ProductWrite.Update(call, Of(row.Id, erasure, keys[row.GetAttributeValue<string>(ConsentAudit.KeyId)]));
        }

        return there.Count;
    }

    /// <summary>The update that erases the texts of one row.</summary>
    /// <param name="row">The id of the row.</param>
    /// <param name="erasure">The id of the ledger row of the erasure.</param>
    /// <param name="key">The key that signed the row.</param>
    public static Entity Of(Guid row, Guid erasure, byte[] key)
    {
        var update = new Entity(ConsentAudit.Table, row)
        {
            [ConsentAudit.Salts] = LedgerErasure.MarkOf(row, erasure, key),
        };
        foreach (var column in ConsentAudit.CommittedColumns)
        {
            update[column] = null;
        }

        return update;
    }

    /// <summary>Whether an update that writes just these columns is one that the product makes.</summary>
    /// <param name="call">The run.</param>
    /// <param name="before">The row before, with its key and its random bytes.</param>
    /// <param name="update">The update.</param>
    public static bool IsRight(PluginCall call, Entity before, Entity update) =>
        ConsentAudit.CommittedColumns.All(column => string.IsNullOrEmpty(update.GetAttributeValue<string>(column)))
        && !LedgerErasure.IsMark(before.GetAttributeValue<string>(ConsentAudit.Salts))
        && before.GetAttributeValue<string>(ConsentAudit.KeyId) is { } id
        && Keys.ById(call, KeyPurpose.Ledger).TryGetValue(id, out var key)
        && LedgerErasure.Of(update.GetAttributeValue<string>(ConsentAudit.Salts), update.Id, key) is not null;

    private static QueryExpression Query(List<Guid> ids)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(ConsentAudit.KeyId, ConsentAudit.Salts),
        };
        query.Criteria.AddCondition(ConsentAudit.Id, ConditionOperator.In, ids.Cast<object>().ToArray());
        return query;
    }
}
