using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>From where a choice comes, as the ledger keeps it.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Reason">Why.</param>
internal sealed record Origin(LedgerEvent Event, LedgerReason Reason)
{
    /// <summary>What shows it, in words; null for nothing.</summary>
    public string? Evidence { get; init; }

    /// <summary>What ties it to a request; null for none.</summary>
    public string? RequestKey { get; init; }

    /// <summary>The hash of the texts that were shown where it was said; null where nobody knows.</summary>
    public string? WordingHash { get; init; }

    /// <summary>Which version of the privacy policy was shown, in which language; null where nobody knows.</summary>
    public string? PolicyVersion { get; init; }
}

/// <summary>
/// Makes what somebody said of a person the person's own refusal: the flag, the suppressions of every address of the
/// row, and the ledger row. Flags, topics and pauses go this way alike, whoever carries them.
/// </summary>
internal static class OwnRefusals
{
    /// <summary>
    /// Applies refusals and pauses to a row: one request for the suppressions of its addresses, one for each that
    /// changes, one for the flags, one for each choice about a topic, and one for each ledger row.
    /// </summary>
    /// <param name="call">The run.</param>
    /// <param name="row">The row, not one that was merged away.</param>
    /// <param name="said">What was said.</param>
    /// <param name="origin">From where it comes.</param>
    /// <param name="besides">Further addresses that are the person's.</param>
    /// <param name="themselves">Addresses that refuse by themselves as well, whoever holds them.</param>
    public static void Apply(
        PluginCall call,
        PersonRow row,
        IReadOnlyCollection<SaidNo> said,
        Origin origin,
        IReadOnlyList<HeldAddress>? besides = null,
        IReadOnlyList<HeldAddress>? themselves = null)
    {
        var addresses = row.Addresses.Concat(besides ?? []).ToList();
        var known = Suppressions.Find(call, addresses.Concat(themselves ?? []).Select(address => address.Hash));
        Suppressions.PutInForce(
            call, On(addresses, row.Id, said).Concat(On(themselves ?? [], person: null, said)), known);
        Write(call, row, said);
        TopicRefusals.Write(call, row.Id, hash: null, said.Where(IsOfTopic));
        Record(call, row, addresses, said, origin);
        Record(call, themselves ?? [], said, origin);
    }

    /// <summary>
    /// The same for several rows in one transaction: first all that suppresses, then all flags, then all choices about
    /// topics, so that every transaction locks these tables in one order.
    /// </summary>
    public static void ApplyToAll(
        PluginCall call, IReadOnlyList<KeyValuePair<PersonRow, IReadOnlyList<SaidNo>>> rows, Origin origin)
    {
        var known = Suppressions.Find(call, rows.SelectMany(one => one.Key.Addresses).Select(address => address.Hash));
        Suppressions.PutInForce(call, rows.SelectMany(one => On(one.Key.Addresses, one.Key.Id, one.Value)), known);
        foreach (var one in rows)
        {
            Write(call, one.Key, one.Value);
        }

        foreach (var one in rows)
        {
            TopicRefusals.Write(call, one.Key.Id, hash: null, one.Value.Where(IsOfTopic));
        }

        foreach (var one in rows)
        {
            Record(call, one.Key, one.Key.Addresses, one.Value, origin);
        }
    }

    /// <summary>Makes what somebody said the refusal of addresses, whoever holds them.</summary>
    public static void Apply(
        PluginCall call, IReadOnlyList<HeldAddress> addresses, IReadOnlyCollection<SaidNo> said, Origin origin)
    {
        var known = Suppressions.Find(call, addresses.Select(address => address.Hash));
        Suppressions.PutInForce(call, On(addresses, person: null, said), known);
        Record(call, addresses, said, origin);
    }

    /// <summary>What is to be suppressed of addresses that a person holds.</summary>
    public static IEnumerable<GroundWanted> On(
        IEnumerable<HeldAddress> addresses, PersonId? person, IEnumerable<SaidNo> said) =>
        from no in said
        from address in addresses
        where ChannelTable.AddressOf(no.Matter.Channel) == address.Kind
        select new GroundWanted(address.Hash, person, no);

    /// <summary>The ledger row of a refusal or a pause.</summary>
    public static LedgerEntry Entry(PluginCall call, PersonId? person, string? hash, SaidNo no, Origin origin) =>
        new(no.PausedUntil is null ? origin.Event : LedgerEvent.Paused, no.Matter.Channel, origin.Reason)
        {
            Person = person,
            AddressHash = hash,
            Topic = no.Matter.Topic,
            NewValue = WordOf(no),
            Source = Choices.Of(no.Source),
            Weight = no.Weight,
            SaidOn = no.SaidOn,
            Evidence = origin.Evidence,
            RequestKey = origin.RequestKey,
            WordingHash = origin.WordingHash,
            PolicyVersion = origin.PolicyVersion,
        };

    /// <summary>The word of the ledger for it.</summary>
    public static string WordOf(SaidNo no) => no.PausedUntil is { } until
        ? string.Format(CultureInfo.InvariantCulture, "{0} {1:yyyy-MM-dd'T'HH:mm:ss'Z'}", Flag.PausedWord, until)
        : Flag.RefusedWord;

    /// <summary>Whether it stands among the choices about topics, as pauses of all marketing do.</summary>
    public static bool IsOfTopic(SaidNo no) => no.Matter.Topic is not null || no.PausedUntil is not null;

    private static void Record(
        PluginCall call,
        PersonRow row,
        IReadOnlyList<HeldAddress> addresses,
        IReadOnlyCollection<SaidNo> said,
        Origin origin)
    {
        foreach (var no in said.Where(no => IsOfTopic(no) || row.Table.FlagOf(no.Matter.Channel) is not null))
        {
            var entry = Entry(call, row.Id, PersonAddresses.MainHash(addresses, no.Matter.Channel), no, origin);
            var wasRefused = no.Matter.Topic is null && row.Own.Contains(no.Matter.Channel);
            (entry with { OldValue = wasRefused ? Flag.RefusedWord : null }).Write(call);
        }
    }

    private static void Record(
        PluginCall call, IEnumerable<HeldAddress> addresses, IReadOnlyCollection<SaidNo> said, Origin origin)
    {
        foreach (var address in addresses)
        {
            var reached = said.Where(no => ChannelTable.AddressOf(no.Matter.Channel) == address.Kind).ToList();
            TopicRefusals.Write(call, person: null, address.Hash, reached.Where(IsOfTopic));
            foreach (var no in reached)
            {
                Entry(call, person: null, address.Hash, no, origin).Write(call);
            }
        }
    }

    // A flag that refuses already because of an address becomes the person's own: the mark loses it.
    private static void Write(PluginCall call, PersonRow row, IReadOnlyCollection<SaidNo> said)
    {
        var channels = said.Where(no => !IsOfTopic(no)).Select(no => no.Matter.Channel).ToList();
        var flags = row.Table.Flags.Where(flag => channels.Contains(flag.Channel)).ToList();
        var written = new Entity(row.Table.Name, row.Id.Id);
        foreach (var flag in flags.Where(flag => !row.Refused.Contains(flag.Channel)))
        {
            written[flag.Column] = flag.RefusingValue;
        }

        var derived = row.Derived.Except(flags.Select(flag => flag.Channel)).ToList();
        if (derived.Count != row.Derived.Count)
        {
            written[PersonTable.Derived] = DerivedMark.Of(call, row.Id, derived);
        }

        if (written.Attributes.Count > 0)
        {
            ProductWrite.Update(call, written);
        }
    }
}
