using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>A row of the suppression list about a whole channel.</summary>
internal sealed record SuppressionRow(
    Guid Id, string Hash, Channel Channel, bool IsActive, DateTime? Since, ConsentSource Source)
{
    /// <summary>Whether it refuses; without a date it only serves as a lock.</summary>
    public bool IsInForce => IsActive && Since is not null;
}

/// <summary>
/// The suppression rows of a person's addresses. A write that changes a refusal first writes them all, in the order of
/// their ids: that is its lock, the platform's pattern of pre-locking, so that the twins of one household wait for each
/// other and never for each other in a circle.
/// </summary>
internal static class Suppressions
{
    /// <summary>The id of the one row of an address, a channel and a topic.</summary>
    public static Guid IdOf(Guid keyId, string hash, Channel channel, string? topic = null) =>
        Step.StableId($"suppression|{keyId:D}|{hash}|{channel}|{topic ?? "*"}");

    /// <summary>The rows that there are of addresses; one without a channel suppresses every e-mail.</summary>
    public static List<SuppressionRow> Find(PluginCall call, IEnumerable<string> hashes)
    {
        var sought = hashes.Distinct().Cast<object>().ToArray();
        if (sought.Length == 0)
        {
            return [];
        }

        var query = new QueryExpression(SuppressedAddress.Table)
        {
            ColumnSet = new ColumnSet(
                SuppressedAddress.AddressHash,
                SuppressedAddress.Channel,
                SuppressedAddress.Since,
                SuppressedAddress.Source,
                "statecode"),
        };
        query.Criteria.AddCondition(SuppressedAddress.AddressHash, ConditionOperator.In, sought);
        query.Criteria.AddCondition(SuppressedAddress.Topic, ConditionOperator.Null);
        return Pages.All(call.System, query).Select(row => new SuppressionRow(
            row.Id,
            row.GetAttributeValue<string>(SuppressedAddress.AddressHash),
            Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(SuppressedAddress.Channel)),
            row.GetAttributeValue<OptionSetValue>("statecode")?.Value == 0,
            row.GetAttributeValue<DateTime?>(SuppressedAddress.Since),
            Choices.SourceOf(row.GetAttributeValue<OptionSetValue>(SuppressedAddress.Source)))).ToList();
    }

    /// <summary>The channels on which one of the addresses, or the address that covers it, is refused.</summary>
    public static HashSet<Channel> RefusedChannels(PluginCall call, IReadOnlyList<HeldAddress> addresses)
    {
        var rows = Find(call, addresses.SelectMany(one => new[] { one.Hash, one.CoveringHash }));
        return [.. rows.Where(row => row.IsInForce && addresses.Any(one => Concerns(row, one)))
            .Select(row => row.Channel)];
    }

    /// <summary>
    /// Makes the rows that are missing, outside the transaction, so that within it they can be locked and need not be
    /// raced for.
    /// </summary>
    public static void Prepare(
        PluginCall call, IReadOnlyList<HeldAddress> addresses, IReadOnlyCollection<Channel> channels)
    {
        foreach (var missing in Missing(call, addresses, channels, Known(call, addresses, channels)))
        {
            try
            {
                call.System.Create(missing);
            }
            catch (Exception fault) when (!call.Context.IsInTransaction)
            {
                // Another call may have made it at this very moment; if not, the transaction fails for the true reason.
                call.Trace(fault.Message);
            }
        }
    }

    /// <summary>Locks the rows of addresses on channels, and makes those that are missing.</summary>
    public static void Lock(
        PluginCall call, IReadOnlyList<HeldAddress> addresses, IReadOnlyCollection<Channel> channels)
    {
        var known = Known(call, addresses, channels);
        var missing = Missing(call, addresses, channels, known).Select(row => new { Row = row, IsNew = true });
        var locks = known.Select(row => new { Row = Named(row.Id, row.Hash, row.Channel), IsNew = false });
        foreach (var one in locks.Concat(missing).OrderBy(one => one.Row.Id.ToString("D"), StringComparer.Ordinal))
        {
            if (one.IsNew)
            {
                call.System.Create(one.Row);
            }
            else
            {
                call.System.Update(one.Row);
            }
        }
    }

    /// <summary>Suppresses addresses on channels; a suppression that holds already keeps its date and origin.</summary>
    public static void PutInForce(
        PluginCall call,
        IReadOnlyList<HeldAddress> addresses,
        IReadOnlyCollection<Channel> channels,
        ConsentSource source)
    {
        var known = Known(call, addresses, channels);
        foreach (var row in Missing(call, addresses, channels, known))
        {
            call.System.Create(InForce(call, row, source));
        }

        var refused = known.Where(row => row.IsInForce).ToLookup(row => row.Hash + row.Channel);
        foreach (var row in known.GroupBy(row => row.Hash + row.Channel).Where(same => !refused[same.Key].Any()))
        {
            var holding = row.First();
            call.System.Update(InForce(call, Named(holding.Id, holding.Hash, holding.Channel), source));
            if (!holding.IsActive)
            {
                call.System.Update(new Entity(SuppressedAddress.Table, holding.Id)
                {
                    ["statecode"] = new OptionSetValue(0),
                    ["statuscode"] = new OptionSetValue(1),
                });
            }
        }
    }

    /// <summary>Lifts the suppressions of addresses on channels; their rows stay, as locks.</summary>
    public static void Lift(
        PluginCall call, IReadOnlyList<HeldAddress> addresses, IReadOnlyCollection<Channel> channels)
    {
        foreach (var row in Known(call, addresses, channels).Where(row => row.IsInForce))
        {
            call.System.Update(new Entity(SuppressedAddress.Table, row.Id) { [SuppressedAddress.Since] = null });
        }
    }

    /// <summary>The rows that are about one of the addresses themselves.</summary>
    public static List<SuppressionRow> Known(
        PluginCall call, IReadOnlyList<HeldAddress> addresses, IReadOnlyCollection<Channel> channels) =>
        Find(call, addresses.Select(address => address.Hash))
            .Where(row => channels.Contains(row.Channel)
                && addresses.Any(address => address.Hash == row.Hash && Reaches(row.Channel, address)))
            .ToList();

    private static bool Concerns(SuppressionRow row, HeldAddress address) =>
        Reaches(row.Channel, address) && (row.Hash == address.Hash || row.Hash == address.CoveringHash);

    private static bool Reaches(Channel channel, HeldAddress address) => AddressKinds.Of(channel) == address.Kind;

    private static List<Entity> Missing(
        PluginCall call,
        IReadOnlyList<HeldAddress> addresses,
        IReadOnlyCollection<Channel> channels,
        List<SuppressionRow> known)
    {
        var keyId = Keys.Current(call, KeyPurpose.Suppress).Id;
        var rows = addresses.SelectMany(
            address => channels.Where(channel => Reaches(channel, address)),
            (address, channel) => New(keyId, address.Hash, channel));
        return rows.Where(row => !known.Any(one =>
                one.Hash == row.GetAttributeValue<string>(SuppressedAddress.AddressHash)
                && one.Channel == Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(SuppressedAddress.Channel))))
            .ToList();
    }

    /// <summary>The one row of an address and a channel, not in force yet.</summary>
    public static Entity New(Guid keyId, string hash, Channel channel)
    {
        var row = Named(IdOf(keyId, hash, channel), hash, channel);
        row[SuppressedAddress.AddressHash] = hash;
        row[SuppressedAddress.KeyId] = keyId.ToString("D");
        row[SuppressedAddress.Channel] = Choices.Of(channel);
        return row;
    }

    private static Entity Named(Guid id, string hash, Channel channel) => new(SuppressedAddress.Table, id)
    {
        [SuppressedAddress.Name] = $"{RowNames.Of(channel)}: {hash.Substring(0, 8)}",
    };

    /// <summary>A row, so that it holds from now on.</summary>
    public static Entity InForce(PluginCall call, Entity row, ConsentSource source)
    {
        row[SuppressedAddress.Since] = call.Now;
        row[SuppressedAddress.Source] = Choices.Of(source);
        row[SuppressedAddress.Reason] = Choices.Of(LedgerReason.FlagChanged);
        return row;
    }
}
