using OptOutPlugin.Verify.Notes;
using OptOutPlugin.Verify.Reading;
using OptOutPlugin.Verify.Tree;

namespace OptOutPlugin.Verify.Checking;

/// <summary>What was found.</summary>
/// <param name="Fault">The first thing that is wrong; null for nothing.</param>
/// <param name="Sealed">How many rows stand in the chain.</param>
/// <param name="Waiting">How many wait for their place.</param>
/// <param name="Erased">How many of both were erased.</param>
/// <param name="Root">The Merkle root over the chain.</param>
/// <param name="Agreed">Of how many rows the largest checkpoint spoke that agrees; 0 for none.</param>
internal sealed record LedgerResult(Fault? Fault, long Sealed, long Waiting, long Erased, byte[] Root, long Agreed);

/// <summary>
/// Checks an export row after row. However long the ledger is, it keeps a few hashes, and the ids of erasures and of rows
/// that wait.
/// </summary>
internal sealed class LedgerCheck
{
    private const string Start = "0000000000000000000000000000000000000000000000000000000000000000";
    private const string ErasedEvent = "727000025";

    private readonly ExportFile file;
    private readonly RowCheck rows;
    private readonly Queue<Checkpoint> ahead;
    private readonly IEnumerator<byte[]>? leaves;
    private readonly Action<ExportRow>? count;
    private readonly Dictionary<string, Fault> erasures = [];
    private readonly HashSet<string> known = [];
    private readonly HashSet<string> waiting = [];
    private readonly Frontier tree = new();
    private string hash = Start;
    private long place;
    private long first;
    private long read;
    private long erased;
    private long agreed;
    private Fault? fault;

    private LedgerCheck(
        ExportFile file,
        IReadOnlyDictionary<string, byte[]>? keys,
        IEnumerable<Checkpoint> checkpoints,
        IEnumerable<byte[]>? leaves,
        Action<ExportRow>? count)
    {
        this.file = file;
        rows = new RowCheck(file.Head.Organization, keys);
        ahead = new Queue<Checkpoint>(checkpoints.Where(one => one.Size > 0).OrderBy(one => one.Size));
        this.leaves = leaves?.GetEnumerator();
        this.count = count;
    }

    /// <summary>Checks an export.</summary>
    /// <param name="file">The export.</param>
    /// <param name="keys">The keys of the ledger by id; null when they are not at hand.</param>
    /// <param name="checkpoints">Checkpoints that must agree.</param>
    /// <param name="leaves">Leaves that were kept before, in their order; null for none.</param>
    /// <param name="count">Is told each row once, also behind a fault; null for nobody.</param>
    /// <exception cref="VerifyException">A line cannot be read.</exception>
    public static LedgerResult Run(
        ExportFile file,
        IReadOnlyDictionary<string, byte[]>? keys = null,
        IEnumerable<Checkpoint>? checkpoints = null,
        IEnumerable<byte[]>? leaves = null,
        Action<ExportRow>? count = null)
    {
        var check = new LedgerCheck(file, keys, checkpoints ?? [], leaves, count);
        using (check.leaves)
        {
            foreach (var row in file.Rows())
            {
                check.Add(row);
            }

            check.Finish();
        }

        return new LedgerResult(
            check.fault, check.tree.Size, check.waiting.Count, check.erased, check.tree.Root, check.agreed);
    }

    private void Add(ExportRow row)
    {
        read++;
        var wasWaiting = row.Place is not null && waiting.Remove(row.Id);
        if (row.Place is null)
        {
            waiting.Add(row.Id);
        }

        if (!wasWaiting)
        {
            count?.Invoke(row);
        }

        if (fault is not null)
        {
            // Rows before the fault may name an erasure that only comes now.
            Know(row, erasures.ContainsKey(row.Id));
            return;
        }

        erased += RowCheck.IsErased(row) && !wasWaiting ? 1 : 0;
        var state = rows.Of(row);
        if (state.Erasure is { } erasure)
        {
            erasures.TryAdd(erasure, new Fault(
                Fault.Emptied, row.Place, row.Id, "It names an erasure that is not in the ledger."));
        }

        if (state.Word is not null)
        {
            fault = new Fault(state.Word, row.Place, row.Id, state.Sentence!);
        }
        else if (row.Place is { } at)
        {
            Follow(row, at);
        }

        Know(row, fault is not null);
    }

    // An erasure that was edited is named itself, and not the rows that it emptied.
    private void Know(ExportRow row, bool isAnyhow)
    {
        if (isAnyhow || row["optout_event"] == ErasedEvent)
        {
            known.Add(row.Id);
        }
    }

    private void Follow(ExportRow row, long at)
    {
        first = first == 0 ? at : first;
        if (at == place)
        {
            fault = new Fault(Fault.PlaceTwice, at, row.Id, $"Two rows claim place {at}.");
        }
        else if (at != place + 1)
        {
            fault = new Fault(Fault.Missing, place + 1, null, $"Row {place + 1} of the chain is missing.");
        }
        else if (row.PreviousHash != hash || row.Hash != CanonicalForm.SealHash(row, at, hash))
        {
            fault = new Fault(Fault.DoesNotFollow, at, row.Id, $"Row {at} does not follow the one before it.");
        }
        else
        {
            place = at;
            hash = row.Hash!;
            var leaf = CanonicalForm.Leaf(row, NumberedHashes.Read(row["optout_commitments"])!)!;
            tree.Add(leaf);
            Compare(row, leaf);
        }
    }

    private void Compare(ExportRow row, byte[] leaf)
    {
        if (place == file.Head.Size && hash != file.Head.Hash)
        {
            fault = new Fault(Fault.Rewritten, place, null, $"Row {place} is not the one that was sealed there.");
        }
        else if (leaves?.MoveNext() == true && !leaves.Current.AsSpan().SequenceEqual(leaf))
        {
            fault = new Fault(
                Fault.OtherThanExported, place, row.Id, $"Row {place} is not the one whose leaf was kept: it was rewritten.");
        }

        while (fault is null && ahead.TryPeek(out var checkpoint) && checkpoint.Size <= place)
        {
            ahead.Dequeue();
            if (checkpoint.Root.AsSpan().SequenceEqual(tree.Root))
            {
                agreed = place;
            }
            else
            {
                fault = new Fault(
                    Fault.OtherThanExported, null, null,
                    $"The first {checkpoint.Size} rows are not those of the checkpoint; the first {agreed} still are.");
            }
        }
    }

    private void Finish()
    {
        var lost = erasures.Where(one => !known.Contains(one.Key)).Select(one => one.Value)
            .OrderBy(one => one.Place ?? 0).FirstOrDefault();
        if (fault is not null)
        {
            fault = lost is not null && (lost.Place ?? 0) < (fault.Place ?? long.MaxValue) ? lost : fault;
            return;
        }

        var longest = leaves?.MoveNext() == true ? place + 1 : ahead.TryPeek(out var checkpoint) ? checkpoint.Size : 0;
        fault = lost
            ?? (file.End is not { } end ? new Fault(Fault.CutOff, null, null, "The file has no last line: it was cut off.")
            : place < file.Head.Size ? Ends(file.Head.Size)
            : place > end.Size ? Ends(end.Size)
            : place == end.Size && hash != end.Hash ? new Fault(
                Fault.Rewritten, place, null, $"Row {place} is not the one that was sealed there.")
            : longest > place ? Ends(longest)
            : end.Rows != read || end.First != first || end.Last != place
                || end.Root != Convert.ToBase64String(tree.Root)
                ? new Fault(Fault.Miscounted, null, null, "The last line says other rows than the file holds.")
            : null);
    }

    private Fault Ends(long expected) => new(
        Fault.EndsElsewhere, null, null, $"The chain ends at row {place} and should end at row {expected}.");
}
