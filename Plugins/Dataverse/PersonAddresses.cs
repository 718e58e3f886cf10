using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>An address that a person's row holds.</summary>
/// <param name="Kind">What it is an address of.</param>
/// <param name="Hash">Its keyed hash.</param>
/// <param name="CoveringHash">The hash of the address whose refusal covers it: without its tag; itself when it has
/// none.</param>
/// <param name="StoredForms">The texts under which other rows that hold it are found.</param>
internal sealed record HeldAddress(
    AddressKind Kind, string Hash, string CoveringHash, IReadOnlyList<string> StoredForms)
{
    /// <summary>The hashes under which a refusal of this address may stand.</summary>
    public IReadOnlyList<string> CandidateHashes => [Hash, CoveringHash];
}

/// <summary>Reads the addresses out of the columns of people.</summary>
internal static class PersonAddresses
{
    /// <summary>The addresses in a row of a person table, each once, the main one of a kind first.</summary>
    public static IReadOnlyList<HeldAddress> Of(PluginCall call, PersonTable table, Func<string, string?> valueOf) =>
        Of(call, table.ReachColumns, valueOf);

    /// <summary>The addresses in a row.</summary>
    public static IReadOnlyList<HeldAddress> Of(PluginCall call, PersonTable table, Entity row) =>
        Of(call, table, row.GetAttributeValue<string>);

    /// <summary>
    /// The address that somebody typed: a mailbox, or a number, which may be that of a telephone and of a fax.
    /// </summary>
    public static IReadOnlyList<HeldAddress> Of(PluginCall call, string text) =>
        new[]
        {
            Mailbox(call, text), Number(call, AddressKind.Phone, text), Number(call, AddressKind.Fax, text),
        }.Where(address => address is not null).Select(address => address!).ToList();

    /// <summary>
    /// The addresses that a write brings: those of its columns which the row did not hold in any column before.
    /// </summary>
    public static IReadOnlyList<HeldAddress> NewIn(PluginCall call, PersonTable table, Entity target, Entity? before)
    {
        var written = table.ReachColumns.Where(column => target.Contains(column.Key)).ToList();
        if (written.Count == 0)
        {
            return [];
        }

        var held = before is null ? [] : Of(call, table, before).Select(address => address.Hash).ToList();
        return Of(call, written, target.GetAttributeValue<string>)
            .Where(address => !held.Contains(address.Hash)).ToList();
    }

    /// <summary>The address that the platform would use on a channel; null when there is none.</summary>
    public static HeldAddress? MainOf(IEnumerable<HeldAddress> addresses, Channel channel) =>
        addresses.FirstOrDefault(address => address.Kind == AddressKinds.Of(channel));

    /// <summary>The hash of the main address of a channel; null when there is none.</summary>
    public static string? MainHash(IEnumerable<HeldAddress> addresses, Channel channel) =>
        addresses.FirstOrDefault(address => address.Kind == AddressKinds.Of(channel))?.Hash;

    private static List<HeldAddress> Of(
        PluginCall call, IEnumerable<KeyValuePair<string, AddressKind>> columns, Func<string, string?> valueOf)
    {
        var found = new List<HeldAddress>();
        foreach (var column in columns)
        {
            var address = column.Value == AddressKind.Email
                ? Mailbox(call, valueOf(column.Key))
                : Number(call, column.Value, valueOf(column.Key));
            if (address is not null && !found.Any(other => other.Kind == address.Kind && other.Hash == address.Hash))
            {
                found.Add(address);
            }
        }

        return found;
    }

    private static HeldAddress? Mailbox(PluginCall call, string? text)
    {
        if (EmailAddress.Of(text) is not { } address)
        {
            return null;
        }

        // A row under the untagged form is another mailbox, of which this one is only a part.
        var forms = address.StoredForms.Where(form => EmailAddress.Of(form) == address).ToList();
        var key = Keys.Current(call, KeyPurpose.Suppress).Value;
        return new HeldAddress(
            AddressKind.Email, AddressHash.Of(address, key), AddressHash.Of(address.WithoutTag, key), forms);
    }

    private static HeldAddress? Number(PluginCall call, AddressKind kind, string? text)
    {
        var callingCode = SettingsSource.Of(call).CallingCode;
        if (PhoneNumber.Of(text, callingCode) is not { } number)
        {
            return null;
        }

        var forms = number.StoredForms(callingCode).Concat([text!]).Distinct().ToList();
        var hash = AddressHash.Of(number, Keys.Current(call, KeyPurpose.Suppress).Value);
        return new HeldAddress(kind, hash, hash, forms);
    }
}
