using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;

namespace OptOutPlugin.Dataverse;

/// <summary>A key as it is used: its id stands beside everything that it hashed or signed.</summary>
internal sealed record Key(Guid Id, byte[] Value);

/// <summary>Finds the organisation's keys, and makes the first of a purpose at first use.</summary>
internal static class Keys
{
    // Of all purposes; keys are few, and never deleted.
    private const int MostKeys = 1000;

    private static readonly Remembered<IReadOnlyList<Key>> Cache = new();

    /// <summary>The key that is in use for a purpose.</summary>
    public static Key Current(PluginCall call, KeyPurpose purpose) => All(call, purpose)[0];

    /// <summary>
    /// Every key of a purpose, the one in use first: what was hashed or signed under another one is found and trusted
    /// for ever, since nobody has the addresses any more to hash them again.
    /// </summary>
    public static IReadOnlyList<Key> All(PluginCall call, KeyPurpose purpose) =>
        Known(call, purpose) is { Count: > 0 } known ? known : call.Keys[purpose] = [KeyOf(Made(call, purpose))];

    /// <summary>
    /// The same for who only looks something up: empty where nothing was written under any key yet. Before the
    /// platform's own check of the caller no key is made.
    /// </summary>
    public static IReadOnlyList<Key> Known(PluginCall call, KeyPurpose purpose)
    {
        if (call.Keys.TryGetValue(purpose, out var known))
        {
            return known;
        }

        if (Cache.Knows(call, out var remembered, SecretKey.First(purpose)))
        {
            return call.Keys[purpose] = remembered;
        }

        Read(call);
        return call.Keys.TryGetValue(purpose, out known) ? known : [];
    }

    /// <summary>
    /// Reads the keys where nobody remembers them, outside any transaction: what stands there stands for good, and is
    /// remembered for the steps within the transaction, however young it is.
    /// </summary>
    public static void Remember(PluginCall call)
    {
        if (!call.Context.IsInTransaction)
        {
            Known(call, KeyPurpose.Ledger);
        }
    }

    /// <summary>Every key of a purpose by its id as text, also retired ones: what they signed stays signed.</summary>
    public static IReadOnlyDictionary<string, byte[]> ById(PluginCall call, KeyPurpose purpose)
    {
        return Stored(call)
            .Where(key => key.GetAttributeValue<OptionSetValue>(SecretKey.Purpose).Value == (int)purpose).ToDictionary(
                key => key.Id.ToString("D"), key => Hex.Bytes(key.GetAttributeValue<string>(SecretKey.Value)));
    }

    /// <summary>Whether another key of a purpose is in use beside the one that is being written.</summary>
    public static bool HasSuccessor(PluginCall call, int purpose)
    {
        var query = new QueryExpression(SecretKey.Table) { ColumnSet = new ColumnSet(SecretKey.Id), TopCount = 1 };
        query.Criteria.AddCondition(SecretKey.Purpose, ConditionOperator.Equal, purpose);
        query.Criteria.AddCondition(SecretKey.RetiredOn, ConditionOperator.Null);
        query.Criteria.AddCondition(SecretKey.Id, ConditionOperator.NotEqual, call.Context.PrimaryEntityId);
        return call.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    // The keys of all purposes in one request: who hashes an address soon signs a row of the ledger.
    private static void Read(PluginCall call)
    {
        foreach (var ofPurpose in Stored(call)
            .GroupBy(row => row.GetAttributeValue<OptionSetValue>(SecretKey.Purpose).Value))
        {
            // Better a retired key than none: without one, nobody could record a refusal any more.
            var purpose = (KeyPurpose)ofPurpose.Key;
            var keys = ofPurpose.OrderBy(row => row.Contains(SecretKey.RetiredOn) ? 1 : 0).Select(KeyOf).ToList();
            call.Keys[purpose] = keys;
            Cache.KeepSettled(
                call,
                keys,
                ofPurpose.Max(row => row.GetAttributeValue<DateTime?>("createdon")),
                SecretKey.First(purpose));
        }
    }

    private static Key KeyOf(Entity row) => new(row.Id, Hex.Bytes(row.GetAttributeValue<string>(SecretKey.Value)));

    // The newest first. Without a condition the first rows come by the primary key.
    private static IEnumerable<Entity> Stored(PluginCall call)
    {
        var query = new QueryExpression(SecretKey.Table)
        {
            ColumnSet = new ColumnSet(SecretKey.Purpose, SecretKey.Value, SecretKey.RetiredOn, "createdon"),
            TopCount = MostKeys,
        };
        return call.System.RetrieveMultiple(query).Entities
            .Where(row => row.Contains(SecretKey.Value) && row.Contains(SecretKey.Purpose))
            .OrderByDescending(row => row.GetAttributeValue<DateTime?>("createdon"));
    }

    private static Entity Made(PluginCall call, KeyPurpose purpose)
    {
        var id = SecretKey.First(purpose);
        try
        {
            call.System.Create(new Entity(SecretKey.Table, id)
            {
                [SecretKey.Name] = $"{purpose} key 1",
                [SecretKey.Purpose] = Choices.Of(purpose),
            });
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            // Another call may have made the key at this very moment; if not, reading it fails for the true reason.
            call.Trace(fault.Message);
        }

        if (purpose == KeyPurpose.Ledger)
        {
            WaitingRow.Make(call);
        }

        return call.System.Retrieve(SecretKey.Table, id, new ColumnSet(SecretKey.Value));
    }
}
