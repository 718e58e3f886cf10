using OptOutPlugin.Domain.Ledger.Proving;

namespace OptOutPlugin.Domain.Ledger;

/// <summary>
/// Verifies a ledger row after row, and keeps no row: a ledger outgrows memory, and may outlast a call, so that it goes on
/// from where an earlier one stopped. Waiting rows are to be added first: one that is sealed meanwhile then comes a second
/// time, with its seal, instead of not at all.
/// </summary>
/// <param name="start">How far it has come.</param>
/// <param name="trust">What the rows are held against.</param>
/// <param name="exported">Checkpoints that left the platform, of more rows than were verified, the smallest first.</param>
internal sealed class LedgerVerifier(
    LedgerProgress start, LedgerTrust trust, IEnumerable<ExportedRoot>? exported = null)
{
    private readonly IEnumerator<ExportedRoot> exported = (exported ?? []).GetEnumerator();
    private ExportedRoot? ahead;
    private LedgerFault? fault;
    private Guid? faultyRow;
    private int? faultyPlace;

    /// <param name="head">The place and hash that the chain must reach; null when nobody knows.</param>
    /// <param name="trust">What the rows are held against.</param>
    public LedgerVerifier(Seal? head, LedgerTrust trust)
        : this(new LedgerProgress { Head = head }, trust)
    {
    }

    /// <summary>How far it has come; where a fault was found, only what is counted goes on.</summary>
    public LedgerProgress Progress { get; private set; } = start;

    /// <summary>Whether something is wrong.</summary>
    public bool IsBroken => fault is not null;

    /// <summary>Takes the next row: those without a place first, then the others by place, rising.</summary>
    public void Add(LedgerRow row)
    {
        Count(row);

        // The first fault is the answer: what follows is only counted.
        if (fault is null && LedgerVerification.FaultOf(row, trust) is { } own)
        {
            Broken(own, row);
        }

        if (fault is null && row.Sequence is { } place)
        {
            Follow(row, place);
        }
    }

    /// <summary>Says that every row that waits was added.</summary>
    public void EndWaiting() => Progress = Progress with { IsWaitingDone = true };

    /// <summary>What was found in the rows that were added, all of them.</summary>
    /// <param name="end">The place and hash of the head after the rows were read: further on than before them when
    /// rows were sealed meanwhile; null when nobody knows.</param>
    public LedgerVerdict Verdict(Seal? end)
    {
        var head = Progress.Head;
        if (fault is null && Progress.To is { } to && Progress.Place < to)
        {
            Broken(new LedgerFault.RowMissing(Progress.Place + 1));
        }

        if (Progress.To is null)
        {
            Ends(head, Progress.Place < head?.Sequence);
            Ends(end, Progress.Place > end?.Sequence);
            if (fault is null && Progress.Place == end?.Sequence && Progress.Hash != end.Hash)
            {
                Broken(new LedgerFault.Rewritten(end.Sequence));
            }

            if (fault is null && Progress.Tree is not null && Ahead() is { } missed)
            {
                Broken(new LedgerFault.EndsElsewhere(Progress.Place, missed.Size));
            }
        }

        return SoFar;
    }

    /// <summary>What was found in the rows that were added, when more are to come.</summary>
    public LedgerVerdict SoFar => new(
        Progress.Sealed, Math.Max(0, Progress.Unsealed - Progress.Late), fault, faultyRow)
    {
        FaultyPlace = faultyPlace,
        Erased = Progress.Erased + Math.Max(0, Progress.ErasedUnsealed - Progress.ErasedLate),
    };

    private void Count(LedgerRow row)
    {
        var erased = LedgerVerification.IsErased(row) ? 1 : 0;
        if (row.Sequence is not { } place)
        {
            Progress = Progress with
            {
                After = row.RowVersion,
                Unsealed = Progress.Unsealed + 1,
                ErasedUnsealed = Progress.ErasedUnsealed + erased,
            };
            return;
        }

        // They are sealed in the order in which they were written: behind the head come first those that waited.
        var late = place > Progress.Head?.Sequence ? 1 : 0;
        Progress = Progress with
        {
            Sealed = Progress.Sealed + 1,
            Erased = Progress.Erased + erased,
            Late = Progress.Late + late,
            ErasedLate = Progress.ErasedLate + (late * erased),
        };
    }

    private void Follow(LedgerRow row, int place)
    {
        if (place == Progress.Place)
        {
            Broken(new LedgerFault.PlaceTakenTwice(place), row);
        }
        else if (place != Progress.Place + 1)
        {
            Broken(new LedgerFault.RowMissing(Progress.Place + 1));
        }
        else if (row.PreviousHash != Progress.Hash
            || row.Hash != LedgerChain.Hash(row.Signature, place, Progress.Hash))
        {
            Broken(new LedgerFault.DoesNotFollow(place), row);
        }
        else
        {
            Progress = Progress with { Place = place, Hash = row.Hash };
            Progress.Tree?.Add(LedgerLeaf.Of(row)!);
            Compare(place);
        }
    }

    private void Compare(int place)
    {
        if (place == Progress.Head?.Sequence && Progress.Hash != Progress.Head.Hash)
        {
            Broken(new LedgerFault.Rewritten(place));
        }

        while (fault is null && Progress.Tree is { } tree && Ahead() is { } root && root.Size <= place)
        {
            ahead = null;
            if (root.Root == Convert.ToBase64String(tree.Root))
            {
                Progress = Progress with { Agreed = place };
            }
            else
            {
                Broken(new LedgerFault.OtherThanExported(Progress.Agreed, root.Size));
            }
        }
    }

    private ExportedRoot? Ahead() => ahead ??= exported.MoveNext() ? exported.Current : null;

    private void Ends(Seal? seal, bool isElsewhere)
    {
        if (fault is null && seal is not null && isElsewhere)
        {
            Broken(new LedgerFault.EndsElsewhere(Progress.Place, seal.Sequence));
        }
    }

    private void Broken(LedgerFault found, LedgerRow? row = null)
    {
        fault = found;
        faultyRow = row?.Fact.Id;
        faultyPlace = found switch
        {
            LedgerFault.RowMissing missing => missing.Place,
            LedgerFault.Rewritten rewritten => rewritten.Place,
            _ => row?.Sequence,
        };
    }
}
