using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// A write of a row that privacy officers keep: a topic, the mark of a template, a door. The product signs what an
/// officer writes, so that nobody else's writes count.
/// </summary>
internal sealed class OfficerRow
{
    private const string State = "statecode";
    private readonly PluginCall call;

    public OfficerRow(PluginCall call)
    {
        this.call = call;
        Table = call.Context.PrimaryEntityName;
        Written = call.Context.MessageName switch
        {
            "Create" or "Update" => call.Target,
            "Delete" => null,
            _ => new Entity(Table, call.Moniker.Id) { [State] = call.Input<OptionSetValue?>("State", null) },
        };
        Before = call.Context.MessageName == "Create" ? null : call.Before;
        After = Written is null ? null : Over(Written, Before);
    }

    public string Table { get; }

    /// <summary>What is written; null for a row that is deleted.</summary>
    public Entity? Written { get; }

    /// <summary>The row before; null for a new one.</summary>
    public Entity? Before { get; }

    /// <summary>The row as it will stand; null for one that is deleted.</summary>
    public Entity? After { get; }

    /// <summary>Whether the write takes an active row out of use.</summary>
    public bool Ends => IsActive(Before) && !IsActive(After);

    /// <summary>Whether it takes into use a row that is new, or was out of it.</summary>
    public bool Begins => IsActive(After) && !IsActive(Before);

    /// <summary>Whether somebody else than the product had written what stood in it.</summary>
    public bool WasChangedByOthers => Before is not null && !Proofs.IsProven(call, Before);

    /// <summary>Whether a row is there and active.</summary>
    public static bool IsActive(Entity? row) =>
        row is not null && (row.GetAttributeValue<OptionSetValue>(State)?.Value ?? 0) == 0;

    /// <summary>
    /// Lets only a privacy officer go on. The user SYSTEM is none: as SYSTEM runs any plugin whoever wrote it.
    /// </summary>
    /// <param name="sentence">What anybody else is told.</param>
    /// <exception cref="InvalidPluginExecutionException">The caller is none.</exception>
    public void DemandOfficer(string sentence)
    {
        var user = call.Context.InitiatingUserId;
        if (user == Platform.SystemUser(call) || !Privileges.Holds(call, user, Privileges.OfOfficers))
        {
            throw new InvalidPluginExecutionException(sentence);
        }
    }

    /// <summary>Whether the write changes a column.</summary>
    public bool Changes(string column) => Text(Before, column) != Text(After, column);

    /// <summary>Gives a column of the row that is written another value.</summary>
    public void Set(string column, object? value) => Written![column] = After![column] = value;

    /// <summary>A column before or after, as a proof covers it; null for none, and for no row.</summary>
    public static string? Text(Entity? row, string column) =>
        row is not null && row.Attributes.TryGetValue(column, out var value) ? Proofs.Text(value) : null;

    /// <summary>Gives a new row its id.</summary>
    public void Name(Guid id)
    {
        Written!.Id = id;
        Written[$"{Table}id"] = id;
    }

    /// <summary>Signs a row that is created or updated, as it will stand.</summary>
    /// <param name="id">The id that a new row without one gets.</param>
    /// <exception cref="InvalidOperationException">It has none: what is signed without an id proves nothing.</exception>
    public void Sign(Guid id = default)
    {
        if (call.Context.MessageName is not ("Create" or "Update"))
        {
            return;
        }

        if (Written!.Id == Guid.Empty)
        {
            Name(call.Context.PrimaryEntityId != Guid.Empty ? call.Context.PrimaryEntityId : id);
        }

        if (Written.Id == Guid.Empty)
        {
            throw new InvalidOperationException($"A new row of {Table} is signed without its id.");
        }

        Proofs.Sign(call, Written, Before);
    }

    /// <summary>Writes what a change of such a row means into the ledger.</summary>
    /// <param name="what">What happened.</param>
    /// <param name="topic">The code of the topic that it is about; null for none.</param>
    /// <param name="before">How it was, in a word; null for nothing.</param>
    /// <param name="after">How it is, in a word; null for nothing.</param>
    /// <param name="evidence">What was done, in words.</param>
    public void Record(LedgerEvent what, string? topic, string? before, string? after, string evidence) =>
        new LedgerEntry(what, Channel: null, WasChangedByOthers ? LedgerReason.BadProof : LedgerReason.FlagChanged)
        {
            Topic = topic,
            OldValue = before,
            NewValue = after,
            Evidence = $"{Table} {RowId:D}: {evidence}"
                + (WasChangedByOthers ? "; what stood in it before was not written by the product" : string.Empty),
        }.Write(call);

    private Guid RowId => Written is { } row && row.Id != Guid.Empty ? row.Id : call.Context.PrimaryEntityId;

    private static Entity Over(Entity written, Entity? before)
    {
        var after = new Entity(written.LogicalName, written.Id);
        if (before is not null)
        {
            after.Attributes.AddRange(before.Attributes);
        }

        foreach (var one in written.Attributes)
        {
            after[one.Key] = one.Value;
        }

        return after;
    }
}
