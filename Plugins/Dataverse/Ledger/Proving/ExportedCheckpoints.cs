using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Ledger.Proving;

namespace OptOutPlugin.Dataverse;

/// <summary>A checkpoint that covers rows.</summary>
/// <param name="Note">What it says.</param>
/// <param name="TakenOn">When it was made, UTC.</param>
internal sealed record CoveringCheckpoint(CheckpointNote Note, DateTime TakenOn);

/// <summary>
/// Checkpoints that left the platform and were handed in, one row each, written once. Their signatures are for others:
/// whoever made them holds the key, and the row only tells what they said. It carries a proof, so that a row which
/// somebody else filled counts for nothing.
/// </summary>
internal static class ExportedCheckpoints
{
    private const string Kind = "exported-checkpoint";

    /// <summary>Keeps one; the same note twice is one row.</summary>
    /// <param name="call">The run.</param>
    /// <param name="note">What it says.</param>
    /// <param name="timeStamp">A time stamp over it, in base64; null for none.</param>
    /// <param name="takenOn">When it was made, UTC.</param>
    public static void Save(PluginCall call, CheckpointNote note, string? timeStamp, DateTime takenOn)
    {
        var row = new Entity(Checkpoint.Table, Checkpoint.Exported(HashOf(note.Text)))
        {
            [Checkpoint.Name] = FormattableString.Invariant($"Exported checkpoint over {note.Size} rows"),
        };
        var there = call.System.RetrieveMultiple(Query(row.Id)).Entities.FirstOrDefault();
        if (there is null)
        {
            call.System.Create(row);
        }
        else if (there.Contains(Checkpoint.MerkleRoot))
        {
            return;
        }

        row[Checkpoint.RowCount] = note.Size;
        row[Checkpoint.MerkleRoot] = note.Root;
        row[Checkpoint.Note] = note.Text;
        row[Checkpoint.TimeStamp] = timeStamp;
        row[Checkpoint.TakenOn] = takenOn;
        row[Checkpoint.ExportedOn] = call.Now;
        row[Checkpoint.Proof] = ProofOf(call, row);
        ProductWrite.Update(call, row);
    }

    /// <summary>Whether a write is that of a checkpoint that left the platform, into a row that says nothing yet.</summary>
    public static bool IsWrittenOnce(PluginCall call) =>
        call.Before is { } before
        && !Checkpoint.ExportedColumns.Any(before.Contains)
        && call.Target.Attributes.Select(one => one.Key).Where(Checkpoint.ProofColumns.Contains)
            .OrderBy(name => name).SequenceEqual(Checkpoint.ExportedColumns.OrderBy(name => name))
        && IsProven(call, call.Target);

    /// <summary>
    /// What the rows are still to be held against: checkpoints of more rows than were verified, the smallest first, that
    /// of the caller among them.
    /// </summary>
    public static IEnumerable<ExportedRoot> Ahead(PluginCall call, LedgerProgress start)
    {
        if (start.Tree is null)
        {
            yield break;
        }

        var given = start.Exported is { } one && one.Size > start.Place ? one : null;
        foreach (var stored in Stored(call, start.Place))
        {
            if (given is not null && given.Size <= stored.Size)
            {
                yield return given;
                given = null;
            }

            yield return stored;
        }

        if (given is not null)
        {
            yield return given;
        }
    }

    /// <summary>The checkpoints that speak of a place, the smallest first: one request, for 5,000 of them at most.</summary>
    public static List<CoveringCheckpoint> Covering(PluginCall call, int place)
    {
        var query = Above(place - 1);
        query.TopCount = LedgerRows.Largest;
        return call.System.RetrieveMultiple(query).Entities.Where(row => IsProven(call, row))
            .Select(row => new
            {
                Note = CheckpointNote.Read(row.GetAttributeValue<string>(Checkpoint.Note)),
                On = row.GetAttributeValue<DateTime>(Checkpoint.TakenOn),
            })
            .Where(one => one.Note is not null)
            .OrderBy(one => one.Note!.Size).ThenBy(one => one.On)
            .Select(one => new CoveringCheckpoint(one.Note!, one.On)).ToList();
    }

    private static IEnumerable<ExportedRoot> Stored(PluginCall call, int after)
    {
        return Pages.Each(call.System, Above(after)).Where(row => IsProven(call, row)).Select(row => new ExportedRoot(
            row.GetAttributeValue<int>(Checkpoint.RowCount), row.GetAttributeValue<string>(Checkpoint.MerkleRoot)));
    }

    private static QueryExpression Above(int size)
    {
        var query = new QueryExpression(Checkpoint.Table) { ColumnSet = new ColumnSet([.. Checkpoint.ExportedColumns]) };
        query.Criteria.AddCondition(Checkpoint.RowCount, ConditionOperator.GreaterThan, size);
        query.AddOrder(Checkpoint.RowCount, OrderType.Ascending);
        return query;
    }

    private static QueryExpression Query(Guid id)
    {
        var query = new QueryExpression(Checkpoint.Table) { ColumnSet = new ColumnSet(Checkpoint.MerkleRoot) };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, id);
        return query;
    }

    private static bool IsProven(PluginCall call, Entity row) =>
        Proof.AreSame(row.GetAttributeValue<string>(Checkpoint.Proof), ProofOf(call, row));

    private static string ProofOf(PluginCall call, Entity row) => Proof.Of(
        Keys.Current(call, KeyPurpose.Suppress).Value,
        Kind,
        [
            row.Id.ToString("D"),
            row.GetAttributeValue<int?>(Checkpoint.RowCount)?.ToString(CultureInfo.InvariantCulture),
            row.GetAttributeValue<string>(Checkpoint.MerkleRoot),
            row.GetAttributeValue<string>(Checkpoint.Note),
        ]);

    private static string HashOf(string note)
    {
        using var sha = SHA256.Create();
        return Hex.Of(sha.ComputeHash(LedgerText.Bytes(note)));
    }
}
