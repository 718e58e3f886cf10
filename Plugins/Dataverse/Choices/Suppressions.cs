using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>A row of the suppression list as it is stored.</summary>
/// <param name="Id">Its id.</param>
/// <param name="KeyId">The key under which the address was hashed, by id as text.</param>
/// <param name="Ground">What it says.</param>
/// <param name="Row">The row itself, with its counted columns.</param>
internal sealed record StoredGround(Guid Id, string? KeyId, AddressGround Ground, Entity Row);

/// <summary>A refusal or pause to be put on one address.</summary>
/// <param name="Hash">The keyed hash of the address.</param>
/// <param name="Person">Whose it is; null for the address itself.</param>
/// <param name="No">What was said.</param>
internal sealed record GroundWanted(string Hash, PersonId? Person, SaidNo No);

/// <summary>
/// The suppression list: one row for each ground on which an address is refused. Rows are written in the order of their
/// ids, so that the writes of one household wait for each other and never for each other in a circle.
/// </summary>
internal static class Suppressions
{
    /// <summary>The columns that say what a row does, and its proof.</summary>
    public static string[] Columns { get; } =
        [.. Proofs.ColumnsOf(SuppressedAddress.Table), SuppressedAddress.Proof, "statecode"];

    /// <summary>The id of the one row of a ground.</summary>
    public static Guid IdOf(Guid keyId, string hash, Matter matter, PersonId? person) => Step.StableId(
        $"suppression|{keyId:D}|{hash}|{matter.Channel}|{matter.Topic ?? "*"}|{Whose(person)}");

    /// <summary>The rows that there are of addresses, in force or not: one request for each 600 hashes.</summary>
    public static List<StoredGround> Find(PluginCall call, IEnumerable<string> hashes)
    {
        var found = new List<StoredGround>();
        foreach (var slice in Pages.Slices(hashes.Distinct(), Pages.HashesInSlice))
        {
            var query = new QueryExpression(SuppressedAddress.Table) { ColumnSet = new ColumnSet(Columns) };
            query.Criteria.AddCondition(
                SuppressedAddress.AddressHash, ConditionOperator.In, slice.Cast<object>().ToArray());
            found.AddRange(Pages.Each(call.System, query).Select(row => Read(call, row)));
        }

        return found;
    }

    /// <summary>A row that was read with <see cref="Columns"/>.</summary>
    public static StoredGround Read(PluginCall call, Entity row) => new(
        row.Id,
        row.GetAttributeValue<string>(SuppressedAddress.KeyId),
        new AddressGround(
            row.GetAttributeValue<string>(SuppressedAddress.AddressHash) ?? string.Empty,
            new Matter(
                Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(SuppressedAddress.Channel)),
                row.GetAttributeValue<string>(SuppressedAddress.Topic)),
            PersonOf(row),
            row.GetAttributeValue<DateTime?>(SuppressedAddress.Since),
            row.GetAttributeValue<DateTime?>(SuppressedAddress.SaidOn),
            Choices.WeightOf(row.GetAttributeValue<OptionSetValue>(SuppressedAddress.Weight)),
            row.GetAttributeValue<DateTime?>(SuppressedAddress.PausedUntil),
            row.GetAttributeValue<OptionSetValue>("statecode")?.Value == 0 && Proofs.IsProven(call, row))
        {
            Source = Choices.SourceOf(row.GetAttributeValue<OptionSetValue>(SuppressedAddress.Source)),
            Row = row.Id,
        },
        row);

    /// <summary>
    /// Puts grounds in force: one request for each that changes anything. What stands already is kept where it is
    /// stricter, heavier or older.
    /// </summary>
    /// <param name="call">The run.</param>
    /// <param name="wanted">What is to hold.</param>
    /// <param name="known">The rows of these addresses, read in this operation.</param>
    public static void PutInForce(
        PluginCall call, IEnumerable<GroundWanted> wanted, IReadOnlyCollection<StoredGround> known)
    {
        var keyId = Keys.Current(call, KeyPurpose.Suppress).Id;
        var byId = known.ToDictionary(row => row.Id);
        var rows = wanted.GroupBy(one => IdOf(keyId, one.Hash, one.No.Matter, one.Person))
            .OrderBy(same => same.Key.ToString("D"), StringComparer.Ordinal);
        foreach (var same in rows)
        {
            var stored = byId.TryGetValue(same.Key, out var row) ? row : null;
            var first = same.First();
            var before = stored?.Ground ?? new AddressGround(
                first.Hash, first.No.Matter, first.Person, null, null, Weight.System, null, IsProven: false);
            var after = same.Aggregate(before, (ground, one) => ground.With(one.No));
            if (stored is null || after != before)
            {
                Write(call, same.Key, keyId, after, stored);
            }
        }
    }

    /// <summary>Writes rows without changing what they say, which locks them until the transaction ends.</summary>
    public static void Lock(PluginCall call, IEnumerable<StoredGround> rows)
    {
        foreach (var row in InOrder(rows))
        {
            call.System.Update(new Entity(SuppressedAddress.Table, row.Id)
            {
                [SuppressedAddress.Name] = NameOf(row.Ground),
            });
        }
    }

    /// <summary>The same with rows that are known by their ids alone; of those that are gone none is locked.</summary>
    /// <returns>The ids of the rows that are locked.</returns>
    public static HashSet<Guid> Lock(PluginCall call, IEnumerable<Guid> ids)
    {
        var locked = new HashSet<Guid>();
        foreach (var slice in Pages.Slices(ids.Distinct(), Pages.IdsInSlice))
        {
            var query = new QueryExpression(SuppressedAddress.Table) { ColumnSet = new ColumnSet(Columns) };
            query.Criteria.AddCondition(SuppressedAddress.Id, ConditionOperator.In, slice.Cast<object>().ToArray());
            var rows = call.System.RetrieveMultiple(query).Entities.Select(row => Read(call, row)).ToList();
            Lock(call, rows);
            locked.UnionWith(rows.Select(row => row.Id));
        }

        return locked;
    }

    /// <summary>Lifts grounds; their rows stay, as locks.</summary>
    public static void Lift(PluginCall call, IEnumerable<StoredGround> rows)
    {
        foreach (var row in InOrder(rows.Where(row => row.Ground.Since is not null)))
        {
            Write(call, row.Id, Guid.Empty, row.Ground.Lifted(), row);
        }
    }

    /// <summary>Writes a row anew that others wrote: it refuses, and is active.</summary>
    /// <param name="call">The run.</param>
    /// <param name="row">The row as it stands, with its counted columns.</param>
    /// <param name="no">What it says from now on.</param>
    public static void WriteAnew(PluginCall call, Entity row, SaidNo no)
    {
        var stored = Read(call, row);
        var empty = stored.Ground with { Since = null, SaidOn = null, PausedUntil = null, Weight = Weight.System };
        Write(call, row.Id, Guid.Empty, empty.With(no), stored, isActive: true);
    }

    private static IEnumerable<StoredGround> InOrder(IEnumerable<StoredGround> rows) =>
        rows.OrderBy(row => row.Id.ToString("D"), StringComparer.Ordinal);

    private static void Write(
        PluginCall call, Guid id, Guid keyId, AddressGround ground, StoredGround? stored, bool isActive = false)
    {
        var row = new Entity(SuppressedAddress.Table, id)
        {
            [SuppressedAddress.Since] = ground.Since,
            [SuppressedAddress.SaidOn] = ground.SaidOn,
            [SuppressedAddress.RecordedOn] = Proofs.RecordedOn(call, stored?.Row),
            [SuppressedAddress.Weight] = Choices.Of(ground.Weight),
            [SuppressedAddress.PausedUntil] = ground.PausedUntil,
            [SuppressedAddress.Source] = Choices.Of(ground.Source),
            [SuppressedAddress.Reason] = Choices.Of(Choices.ReasonOf(ground.Source)),
        };
        if (isActive)
        {
            row["statecode"] = new OptionSetValue(0);
            row["statuscode"] = new OptionSetValue(1);
        }

        if (stored is not null)
        {
            Proofs.Sign(call, row, stored.Row);
            call.System.Update(row);
            return;
        }

        row[SuppressedAddress.Name] = NameOf(ground);
        row[SuppressedAddress.AddressHash] = ground.Hash;
        row[SuppressedAddress.KeyId] = keyId.ToString("D");
        row[SuppressedAddress.Channel] = Choices.Of(ground.Matter.Channel);
        row[SuppressedAddress.Topic] = ground.Matter.Topic;
        row[SuppressedAddress.PersonType] = ground.Person?.Table;
        row[SuppressedAddress.PersonId] = ground.Person?.Id.ToString("D");
        Proofs.Sign(call, row);
        call.System.Create(row);
    }

    private static string NameOf(AddressGround ground) =>
        $"{ChannelTable.Of(ground.Matter.Channel).Name}: {ground.Hash.Substring(0, Math.Min(8, ground.Hash.Length))}";

    private static string Whose(PersonId? person) =>
        person is null ? "address" : $"{person.Table}:{person.Id:D}";

    private static PersonId? PersonOf(Entity row) =>
        Guid.TryParse(row.GetAttributeValue<string>(SuppressedAddress.PersonId), out var id)
            ? new PersonId(row.GetAttributeValue<string>(SuppressedAddress.PersonType) ?? string.Empty, id)
            : null;
}
