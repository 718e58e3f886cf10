using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>A write of a contact, lead or account, as all its steps look at it.</summary>
internal sealed class PersonWrite
{
    private readonly PluginCall call;

    public PersonWrite(PluginCall call)
    {
        this.call = call;
        Table = PersonTable.Of(call.Context.PrimaryEntityName)!;
        Before = call.Before is { } image ? Row(image) : null;
    }

    public PersonTable Table { get; }

    public Entity Target => call.Target;

    /// <summary>
    /// The row before the write; null for a new one. An image may be stale, see <see cref="Reread"/>.
    /// </summary>
    public PersonRow? Before { get; private set; }

    /// <summary>The addresses that the row holds after the write.</summary>
    public IReadOnlyList<HeldAddress> Addresses => field ??= PersonAddresses.Of(
        call, Table, column => (Target.Contains(column) ? Target : Before?.Row)?.GetAttributeValue<string>(column));

    /// <summary>The addresses that the row held before.</summary>
    public IReadOnlyList<HeldAddress> AddressesBefore => Before?.Addresses ?? [];

    /// <summary>
    /// Whether the write says anything else of an address than what stands there: programs send whole rows.
    /// </summary>
    public bool WritesAddress => Table.ReachColumns.Any(column => Target.Contains(column.Key)
        && Target.GetAttributeValue<string>(column.Key) != Before?.Row.GetAttributeValue<string>(column.Key));

    /// <summary>The addresses that the write brings, in no column of the row before.</summary>
    public IReadOnlyList<HeldAddress> Gained => !WritesAddress
        ? []
        : Addresses.Where(one => !AddressesBefore.Any(held => held.Kind == one.Kind && held.Hash == one.Hash)).ToList();

    /// <summary>
    /// The channels of the table whose address, the one that the platform uses, is another than before.
    /// </summary>
    public IReadOnlyList<Channel> Moved => !WritesAddress
        ? []
        : Table.Flags.Select(flag => flag.Channel)
            .Where(channel => PersonAddresses.MainHash(Addresses, channel)
                != PersonAddresses.MainHash(AddressesBefore, channel)).ToList();

    /// <summary>
    /// What the write asks of the channels whose meaning it changes: true refuses. Null and "allowed" mean the same.
    /// </summary>
    public IReadOnlyDictionary<Channel, bool> Asked => FlagChange.Among(
            Table.Flags.Where(flag => Target.Contains(flag.Column)).Select(flag =>
                new KeyValuePair<Flag, bool?>(flag, Target.GetAttributeValue<bool?>(flag.Column))),
            Stored)
        .ToDictionary(change => change.Flag.Channel, change => change.Tightens);

    /// <summary>The stored value of a flag before the write.</summary>
    public bool? Stored(Flag flag) => Before?.Row.GetAttributeValue<bool?>(flag.Column);

    /// <summary>
    /// Reads the row again: the image was read before anything was locked, and a refusal may have come in between.
    /// </summary>
    public void Reread() => Before = Row(
        call.System.Retrieve(Table.Name, call.RowId, new ColumnSet([.. Table.StateColumns, PersonTable.Derived])));

    private PersonRow Row(Entity image)
    {
        var row = new Entity(Table.Name, call.RowId);
        row.Attributes.AddRange(image.Attributes);
        return new PersonRow(call, Table, row);
    }
}
