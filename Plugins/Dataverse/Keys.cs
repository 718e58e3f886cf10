using System.Collections.Concurrent;
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
    private const int MostKeys = 50;

    // Longer than a transaction may live, so that a key whose creation is rolled back is never remembered.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(60);

    private static readonly ConcurrentDictionary<CacheKey, CachedKey> Cache = new();

    /// <summary>The key that is in use for a purpose.</summary>
    public static Key Current(PluginCall call, KeyPurpose purpose)
    {
        if (!call.Keys.TryGetValue(purpose, out var key))
        {
            key = call.Keys[purpose] = Find(call, purpose);
        }

        return key;
    }

    /// <summary>
    /// The key that is in use for a purpose, for who only looks something up; null where nothing was written under any
    /// yet. Before the platform's own check of the caller no key is made.
    /// </summary>
    public static Key? IfAny(PluginCall call, KeyPurpose purpose)
    {
        if (call.Keys.TryGetValue(purpose, out var known))
        {
            return known;
        }

        var stored = Stored(call, purpose);
        if (stored is not null)
        {
            call.Keys[purpose] = stored;
        }

        return stored;
    }

    /// <summary>Every key of a purpose by its id as text, also retired ones: what they signed stays signed.</summary>
    public static IReadOnlyDictionary<string, byte[]> ById(PluginCall call, KeyPurpose purpose)
    {
        var query = new QueryExpression(SecretKey.Table) { ColumnSet = new ColumnSet(SecretKey.Value) };
        query.Criteria.AddCondition(SecretKey.Purpose, ConditionOperator.Equal, (int)purpose);
        return Pages.Each(call.System, query).Where(key => key.Contains(SecretKey.Value)).ToDictionary(
            key => key.Id.ToString("D"), key => Hex.Bytes(key.GetAttributeValue<string>(SecretKey.Value)));
    }

    private static Key Find(PluginCall call, KeyPurpose purpose) =>
        Stored(call, purpose) ?? KeyOf(Made(call, purpose));

    private static Key? Stored(PluginCall call, KeyPurpose purpose)
    {
        var cacheKey = new CacheKey(call.Context.OrganizationId, purpose);
        if (Cache.TryGetValue(cacheKey, out var cached) && call.Now < cached.Until)
        {
            return cached.Key;
        }

        if (Newest(call, purpose) is not { } row)
        {
            return null;
        }

        var key = KeyOf(row);
        if (row.GetAttributeValue<DateTime?>("createdon") is { } created && created + Settled < call.Now)
        {
            Cache[cacheKey] = new CachedKey(key, call.Now + Remembered);
        }

        return key;
    }

    private static Key KeyOf(Entity row) => new(row.Id, Hex.Bytes(row.GetAttributeValue<string>(SecretKey.Value)));

    private static Entity? Newest(PluginCall call, KeyPurpose purpose)
    {
        var query = new QueryExpression(SecretKey.Table)
        {
            ColumnSet = new ColumnSet(SecretKey.Value, SecretKey.RetiredOn, "createdon"),
            TopCount = MostKeys,
        };
        query.Criteria.AddCondition(SecretKey.Purpose, ConditionOperator.Equal, (int)purpose);
        query.AddOrder("createdon", OrderType.Descending);
        var keys = call.System.RetrieveMultiple(query).Entities;

        // Better a retired key than none: without one, nobody could record a refusal any more.
        return keys.FirstOrDefault(key => !key.Contains(SecretKey.RetiredOn)) ?? keys.FirstOrDefault();
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

        return call.System.Retrieve(SecretKey.Table, id, new ColumnSet(SecretKey.Value));
    }

    private sealed record CacheKey(Guid Organization, KeyPurpose Purpose);

    private sealed record CachedKey(Key Key, DateTime Until);
}
