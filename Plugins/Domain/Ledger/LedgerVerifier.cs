namespace OptOutPlugin.Domain.Ledger;

/// <summary>
/// Verifies a whole ledger row after row, and keeps no row: a ledger outgrows memory. Waiting rows are to be added
/// first: one that is sealed meanwhile then comes a second time, with its seal, instead of not at all.
/// </summary>
/// <param name="head">The place and hash that the chain must reach; null when nobody knows.</param>
/// <param name="trust">What the rows are held against.</param>
internal sealed class LedgerVerifier(Seal? head, LedgerTrust trust)
{
    private readonly HashSet<Guid> waiting = [];
    private readonly HashSet<Guid> erasedWaiting = [];
    private int erasedSealed;
    private int sealedRows;
    private int sequence;
    private string hash = LedgerChain.Start;
    private string hashAtHead = LedgerChain.Start;
    private LedgerFault? fault;
    private Guid? faultyRow;

    /// <summary>Takes the next row: those without a place first, then the others by place, rising.</summary>
    public void Add(LedgerRow row)
    {
        if (row.Sequence is null)
        {
            waiting.Add(row.Fact.Id);
        }
        else
        {
            waiting.Remove(row.Fact.Id);
            erasedWaiting.Remove(row.Fact.Id);
            sealedRows++;
        }

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

    /// <summary>What was found in the rows that were added.</summary>
    /// <param name="end">The place and hash of the head after the rows were read: further on than before them when
    /// rows were sealed meanwhile; null when nobody knows.</param>
    public LedgerVerdict Verdict(Seal? end)
    {
        if (fault is null && head is not null)
        {
            if (sequence < head.Sequence)
            {
                Ends(head);
            }
            else if (hashAtHead != head.Hash)
            {
                Rewritten(head);
            }
        }

        if (fault is null && end is not null)
        {
            if (sequence > end.Sequence)
            {
                Ends(end);
            }
            else if (sequence == end.Sequence && hash != end.Hash)
            {
                Rewritten(end);
            }
        }

        return new LedgerVerdict(sealedRows, waiting.Count, fault, faultyRow)
        {
            Erased = erasedSealed + erasedWaiting.Count,
        };
    }

    private void Count(LedgerRow row)
    {
        if (LedgerVerification.IsErased(row))
        {
            if (row.Sequence is null)
            {
                erasedWaiting.Add(row.Fact.Id);
            }
            else
            {
                erasedSealed++;
            }
        }
    }

    private void Follow(LedgerRow row, int place)
    {
        if (place == sequence)
        {
            Broken(new LedgerFault.PlaceTakenTwice(place), row);
        }
        else if (place != sequence + 1)
        {
            Broken(new LedgerFault.RowMissing(sequence + 1));
        }
        else if (row.PreviousHash != hash || row.Hash != LedgerChain.Hash(row.Signature, place, hash))
        {
            Broken(new LedgerFault.DoesNotFollow(place), row);
        }
        else
        {
            sequence = place;
            hash = row.Hash;
            hashAtHead = place == head?.Sequence ? hash : hashAtHead;
        }
    }

    private void Ends(Seal seal) => Broken(new LedgerFault.EndsElsewhere(sequence, seal.Sequence));

    private void Rewritten(Seal seal) => Broken(new LedgerFault.Rewritten(seal.Sequence));

    private void Broken(LedgerFault found, LedgerRow? row = null)
    {
        fault = found;
        faultyRow = row?.Fact.Id;
    }
}
