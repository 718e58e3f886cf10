using System.Globalization;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Lists;

namespace OptOutPlugin.Dataverse;

/// <summary>A row of a list, with what it holds: for each address and channel a suppression and a row of the ledger.
/// </summary>
/// <param name="Text">The row as it was sent.</param>
/// <param name="Row">The same, read.</param>
/// <param name="Facts">What it writes.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record ListedRow(
    string Text, ListRow Row, IReadOnlyList<ListedFact> Facts, IReadOnlyList<RowProblem> Problems)
{
    // So much is written between two looks at the clock, in the order of ids.
    private const int MostWrites = 200;
    private const int MostRows = 1000;

    public bool IsHeld => Facts.Count > 0;

    /// <summary>Reads a row.</summary>
    /// <param name="call">The run.</param>
    /// <param name="batch">The list.</param>
    /// <param name="place">Its place in the list, from 0.</param>
    /// <param name="text">The row as it was sent.</param>
    public static ListedRow Read(PluginCall call, ListBatch batch, int place, string text)
    {
        var row = ListRow.Read(text, batch.Defaults, SettingsSource.Of(call).CallingCode, call.Now);
        var weight = batch.Weight(call);
        var facts = (from address in row.IsHeld ? PersonAddresses.Of(call, row.Address) : []
                     from channel in row.Channels
                     where ChannelTable.AddressOf(channel) == address.Kind
                     let no = new SaidNo(new Matter(channel), row.SaidOn, weight, batch.Request.Asked.Source)
                     select new ListedFact(address.Hash, no, IdOf(batch.Id, address.Hash, no), place)).ToList();
        return new ListedRow(
            text, row, facts, row.Problems.Select(one => new RowProblem(place, one, facts.Count > 0)).ToList());
    }

    /// <summary>Reads the rows that are written before the clock is looked at again.</summary>
    public static List<ListedRow> Next(PluginCall call, ListBatch batch, int from, string[] rows, int at)
    {
        var taken = new List<ListedRow>();
        for (var writes = 0; at < rows.Length && writes < MostWrites && taken.Count < MostRows; at++)
        {
            taken.Add(Read(call, batch, from + at, rows[at]));
            writes += 2 * taken[taken.Count - 1].Facts.Count;
        }

        return taken;
    }

    /// <summary>
    /// Holds what rows refuse. What the list itself said before, in a row or in a call that was repeated, is not said
    /// again: somebody may have permitted it since.
    /// </summary>
    public static void Hold(PluginCall call, ListBatch batch, IReadOnlyCollection<ListedRow> rows)
    {
        var facts = rows.SelectMany(row => row.Facts).GroupBy(fact => fact.Id).Select(same => same.First()).ToList();
        var said = Repeats.OnLedger(call, facts.Select(fact => fact.Id));
        var fresh = facts.Where(fact => !said.Contains(fact.Id)).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        Suppressions.PutInForce(
            call,
            fresh.Select(fact => new GroundWanted(fact.Hash, Person: null, fact.No)),
            Suppressions.Find(call, fresh.Select(fact => fact.Hash)));
        Repeats.WriteNew(call, fresh.Select(fact => Entry(call, batch, fact)).ToList());
        var fields = new FieldWriter();
        fields.All(
            rows.Where(row => row.Facts.Any(fact => !said.Contains(fact.Id))).Select(row => row.Row.Address).Distinct()
                .ToList(),
            (one, address) => one.Text(address));
        LeftWork.Leave(call, new WorkToDo(WorkKind.FollowList, batch.Stored.ToEntityReference())
        {
            Detail = fields.ToString(),
        });
    }

    private static LedgerEntry Entry(PluginCall call, ListBatch batch, ListedFact fact)
    {
        var origin = new Origin(LedgerEvent.OptedOut, LedgerReason.AskedByPerson)
        {
            RequestKey = batch.Id.ToString("D"),
            Evidence = string.Format(
                CultureInfo.InvariantCulture, "Row {0} of a list of {1}, SHA-256 {2}.",
                fact.Place + 1, batch.Count, batch.Digest),
        };
        return OwnRefusals.Entry(call, person: null, fact.Hash, fact.No, origin) with { Id = fact.Id };
    }

    private static Guid IdOf(Guid batch, string hash, SaidNo no) => Step.StableId(string.Format(
        CultureInfo.InvariantCulture, "list|{0:D}|{1}|{2}|{3}", batch, hash, no.Matter.Channel, no.SaidOn.Ticks));
}

/// <summary>One refusal of a row of a list.</summary>
/// <param name="Hash">The keyed hash of the address.</param>
/// <param name="No">What was said.</param>
/// <param name="Id">The id of its ledger row.</param>
/// <param name="Place">The place of its row in the list, from 0.</param>
internal sealed record ListedFact(string Hash, SaidNo No, Guid Id, int Place);
