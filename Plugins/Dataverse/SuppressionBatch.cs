using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>Suppressions of many people's addresses, put in force in few requests.</summary>
internal sealed class SuppressionBatch
{
    private readonly HashSet<KeyValuePair<string, Channel>> wanted = [];

    /// <summary>Asks for the suppression of those addresses that a channel reaches.</summary>
    public void Add(IEnumerable<HeldAddress> addresses, Channel channel)
    {
        foreach (var address in addresses.Where(address => AddressKinds.Of(channel) == address.Kind))
        {
            wanted.Add(new KeyValuePair<string, Channel>(address.Hash, channel));
        }
    }

    /// <summary>
    /// Puts in force what does not hold yet, in the order of the ids, in which every write locks these rows.
    /// </summary>
    public void PutInForce(PluginCall call, ConsentSource source)
    {
        var keyId = Keys.Current(call, KeyPurpose.Suppress).Id;
        var known = Pages.Slices(wanted.Select(one => one.Key).Distinct(), Pages.IdsInSlice)
            .SelectMany(slice => Suppressions.Find(call, slice))
            .ToLookup(row => new KeyValuePair<string, Channel>(row.Hash, row.Channel));
        var missing = wanted.Where(one => !known[one].Any())
            .Select(one => Suppressions.InForce(call, Suppressions.New(keyId, one.Key, one.Value), source));

        // One by one: the platform does not support the messages of many rows in a plug-in.
        foreach (var row in missing.OrderBy(row => row.Id.ToString("D"), StringComparer.Ordinal))
        {
            call.System.Create(row);
        }

        var idle = wanted.Where(one => known[one].Any() && !known[one].Any(row => row.IsInForce))
            .Select(one => known[one].First());
        foreach (var row in idle.OrderBy(row => row.Id.ToString("D"), StringComparer.Ordinal))
        {
            var changed = Suppressions.InForce(call, new Entity(SuppressedAddress.Table, row.Id), source);
            changed["statecode"] = new OptionSetValue(0);
            changed["statuscode"] = new OptionSetValue(1);
            call.System.Update(changed);
        }
    }
}
