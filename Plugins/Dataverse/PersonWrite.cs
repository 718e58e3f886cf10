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
        Before = call.Before;
    }

    public PersonTable Table { get; }

    public Entity Target => call.Target;

    /// <summary>
    /// The row before the write; null for a new one. An image may be stale, see <see cref="Reread"/>.
    /// </summary>
    public Entity? Before { get; private set; }

    /// <summary>The flags in the write.</summary>
    public IReadOnlyList<Flag> Written => Table.Flags.Where(flag => Target.Contains(flag.Column)).ToList();

    /// <summary>Whether an address is in the write.</summary>
    public bool WritesAddress => Table.ReachColumns.Any(column => Target.Contains(column.Key));

    /// <summary>The addresses that the row holds after the write.</summary>
    public IReadOnlyList<HeldAddress> Addresses => field ??= PersonAddresses.Of(
        call, Table, column => (Target.Contains(column) ? Target : Before)?.GetAttributeValue<string>(column));

    /// <summary>The flags whose meaning the write changes, compared with a row before it.</summary>
    public IReadOnlyList<FlagChange> Changes(Func<Flag, bool?> before) => FlagChange.Among(
        Written.Select(flag => new KeyValuePair<Flag, bool?>(flag, Target.GetAttributeValue<bool?>(flag.Column))),
        before).ToList();

    /// <summary>The flags whose meaning the write changes, compared with <see cref="Before"/>.</summary>
    public IReadOnlyList<FlagChange> Changes() => Changes(Stored);

    /// <summary>The stored value of a flag before the write.</summary>
    public bool? Stored(Flag flag) => Before?.GetAttributeValue<bool?>(flag.Column);

    /// <summary>
    /// Reads the row again: the image was read before anything was locked, and a refusal may have come in between.
    /// </summary>
    public void Reread() =>
        Before = call.System.Retrieve(Table.Name, call.RowId, new ColumnSet([.. Table.StateColumns]));
}
