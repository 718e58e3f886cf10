using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>An address that a person's row holds.</summary>
/// <param name="Kind">What it is an address of.</param>
/// <param name="Hash">Its keyed hash: what a refusal of it is stored under.</param>
/// <param name="CandidateHashes">The hashes of the addresses whose refusal covers it: its own, and that of its mailbox
/// without a tag.</param>
/// <param name="StoredForms">The texts under which other rows that hold it are found.</param>
internal sealed record HeldAddress(
    AddressKind Kind, string Hash, IReadOnlyList<string> CandidateHashes, IReadOnlyList<string> StoredForms)
{
    /// <summary>The first column that it stands in; null for one that somebody typed.</summary>
    public string? Column { get; init; }

    /// <summary>Whether it is one that the platform uses for its kind.</summary>
    public bool IsMain { get; init; }

    /// <summary>Whether it is one that text messages go to.</summary>
    public bool IsMainForTexts { get; init; }
}

/// <summary>Reads the addresses out of the columns of people.</summary>
internal static class PersonAddresses
{
    /// <summary>
    /// Every address in a row of a person table, each once, in the order of the columns, the main one of a kind first.
    /// </summary>
    public static IReadOnlyList<HeldAddress> Of(PluginCall call, PersonTable table, Func<string, string?> valueOf)
    {
        var found = new List<HeldAddress>();
        foreach (var column in table.ReachColumns)
        {
            var main = ColumnUsed(table, column.Value, valueOf, first: null);
            var texted = ColumnUsed(table, column.Value, valueOf, first: PersonTable.Mobile);
            foreach (var address in Read(call, column.Value, valueOf(column.Key)))
            {
                Add(found, address with
                {
                    Column = column.Key,
                    IsMain = main == column.Key,
                    IsMainForTexts = texted == column.Key && column.Value == AddressKind.Phone,
                });
            }
        }

        return found;
    }

    /// <summary>The addresses in a row.</summary>
    public static IReadOnlyList<HeldAddress> Of(PluginCall call, PersonTable table, Entity row) =>
        Of(call, table, row.GetAttributeValue<string>);

    /// <summary>
    /// The addresses that somebody typed: mailboxes, or numbers, each of which may be that of a telephone and of a fax.
    /// </summary>
    public static IReadOnlyList<HeldAddress> Of(PluginCall call, string text)
    {
        var mailboxes = Read(call, AddressKind.Email, text).ToList();
        var addresses = mailboxes.Count > 0
            ? mailboxes
            : Read(call, AddressKind.Phone, text).Concat(Read(call, AddressKind.Fax, text));
        return addresses.Select(address => address with
        {
            IsMain = true,
            IsMainForTexts = address.Kind == AddressKind.Phone,
        }).ToList();
    }

    /// <summary>
    /// The addresses that a write brings: those of its columns which the row did not hold in any column before.
    /// </summary>
    public static IReadOnlyList<HeldAddress> NewIn(PluginCall call, PersonTable table, Entity target, Entity? before)
    {
        if (!table.ReachColumns.Any(column => target.Contains(column.Key)))
        {
            return [];
        }

        var held = before is null ? [] : Of(call, table, before).Select(Identity).ToList();
        return Of(call, table, column => (target.Contains(column) ? target : before)?.GetAttributeValue<string>(column))
            .Where(address => !held.Contains(Identity(address))).ToList();
    }

    /// <summary>
    /// The addresses by which the platform reaches the person on a channel: what stands in the first column of the kind
    /// that is not empty, for text messages the mobile phone first. Several when several stand there; none when it
    /// cannot be read.
    /// </summary>
    public static IReadOnlyList<HeldAddress> MainOf(IEnumerable<HeldAddress> addresses, Channel channel) =>
        addresses.Where(address => ChannelTable.Of(channel).IsMobileFirst
            ? address.IsMainForTexts
            : address.IsMain && address.Kind == ChannelTable.AddressOf(channel)).ToList();

    /// <summary>The hash of the first main address of a channel; null when there is none.</summary>
    public static string? MainHash(IEnumerable<HeldAddress> addresses, Channel channel) =>
        MainOf(addresses, channel).Select(address => address.Hash).FirstOrDefault();

    private static KeyValuePair<AddressKind, string> Identity(HeldAddress address) => new(address.Kind, address.Hash);

    private static string? ColumnUsed(
        PersonTable table, AddressKind kind, Func<string, string?> valueOf, string? first) => table.ReachColumns
        .Where(column => column.Value == kind && !string.IsNullOrWhiteSpace(valueOf(column.Key)))
        .Select(column => column.Key).OrderBy(column => column == first ? 0 : 1).FirstOrDefault();

    // The same address in a second column counts for both.
    private static void Add(List<HeldAddress> found, HeldAddress address)
    {
        var known = found.FindIndex(other => Identity(other).Equals(Identity(address)));
        if (known < 0)
        {
            found.Add(address);
            return;
        }

        found[known] = found[known] with
        {
            IsMain = found[known].IsMain || address.IsMain,
            IsMainForTexts = found[known].IsMainForTexts || address.IsMainForTexts,
            StoredForms = found[known].StoredForms.Union(address.StoredForms).ToList(),
        };
    }

    private static IEnumerable<HeldAddress> Read(PluginCall call, AddressKind kind, string? text) =>
        kind == AddressKind.Email
            ? AddressReading.Of(text).Addresses.Select(address => Mailbox(call, address))
            : Numbers(call, kind, text);

    private static HeldAddress Mailbox(PluginCall call, EmailAddress address)
    {
        // A row under the untagged form is another mailbox, of which this one is only a part.
        var forms = address.OwnForms.Distinct().ToList();
        var hashes = Keys.All(call, KeyPurpose.Suppress)
            .SelectMany(key => AddressHash.CandidatesOf(address, key.Value)).ToList();
        return new HeldAddress(AddressKind.Email, hashes[0], hashes, forms);
    }

    private static IEnumerable<HeldAddress> Numbers(PluginCall call, AddressKind kind, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield break;
        }

        var callingCode = SettingsSource.Of(call).CallingCode;
        foreach (var number in PhoneReading.Of(text, callingCode).Numbers)
        {
            var forms = number.StoredForms(callingCode).Concat([text!]).Distinct().ToList();
            var hashes = Keys.All(call, KeyPurpose.Suppress).Select(key => AddressHash.Of(number, key.Value)).ToList();
            yield return new HeldAddress(kind, hashes[0], hashes, forms);
        }
    }
}
