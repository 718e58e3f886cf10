using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Ledger.Proving;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>What one call found.</summary>
/// <param name="Verdict">What was found so far.</param>
/// <param name="Progress">How far it has come.</param>
/// <param name="IsFinished">Whether everything was looked at, or something is wrong.</param>
internal sealed record LedgerSlice(LedgerVerdict Verdict, LedgerProgress Progress, bool IsFinished)
{
    /// <summary>
    /// Whether everything was looked at, and nothing is wrong: who knows nothing of cursors must not take a part for the
    /// whole.
    /// </summary>
    public bool IsWhole => IsFinished && Verdict.Fault is null;

    /// <summary>Where to go on; null when it is finished.</summary>
    public string? Cursor => IsFinished ? null : Progress.ToString();

    /// <summary>Of how many rows the root speaks; 0 where there is none.</summary>
    public int Size => IsWhole ? Progress.Tree?.Size ?? 0 : 0;

    /// <summary>The Merkle root over the chain, in base64; null where not all of it was looked at.</summary>
    public string? Root => IsWhole && Progress.Tree is { } tree ? Convert.ToBase64String(tree.Root) : null;
}

/// <summary>
/// Reads the ledger back to verify it, as much of it as a call has time for: one request for each 5,000 rows, and what
/// <see cref="LedgerSurroundings"/> asks; no row is kept in memory.
/// </summary>
internal static class StoredLedger
{
    /// <summary>Verifies the whole ledger or a range of places: every row, every link, and the end of the chain.</summary>
    public static LedgerSlice Verify(PluginCall call, LedgerProgress start)
    {
        var trust = LedgerRows.Trust(call);
        var verifier = new LedgerVerifier(start, trust, ExportedCheckpoints.Ahead(call, start));
        var surroundings = new LedgerSurroundings(call, trust, isWhole: start.Tree is not null && start.To is null);
        if (!start.IsWaitingDone)
        {
            if (!Take(call, surroundings.Of(LedgerRows.Waiting(call, start.After)), verifier))
            {
                return SoFar(verifier);
            }

            verifier.EndWaiting();
        }

        var chain = LedgerRows.Chain(call, verifier.Progress.Place)
            .TakeWhile(row => !(LedgerRows.Place(row) > start.To));
        return Take(call, surroundings.Of(chain), verifier)
            ? new LedgerSlice(verifier.Verdict(LedgerRows.Head(call)), verifier.Progress, IsFinished: true)
            : SoFar(verifier);
    }

    /// <summary>
    /// Verifies the rows that were written about one person's row, and those that are linked to it, each by itself.
    /// </summary>
    public static LedgerSlice Verify(PluginCall call, PersonId person, LedgerProgress start)
    {
        var trust = LedgerRows.Trust(call);
        var surroundings = new LedgerSurroundings(call, trust, isWhole: false);
        var verdict = new LedgerVerdict(start.Sealed, start.Unsealed) { Erased = start.Erased };
        var after = start.After;
        var isFinished = true;
        foreach (var row in surroundings.Of(LedgerRows.Of(call, person, start.After)))
        {
            verdict = LedgerVerification.AddApart(verdict, row, trust);
            after = row.RowVersion;
            if (!WorkTime.IsLeft(call))
            {
                isFinished = verdict.Fault is not null;
                break;
            }
        }

        var progress = start with
        {
            Tree = null,
            Sealed = verdict.Sealed,
            Unsealed = verdict.Unsealed,
            Erased = verdict.Erased,
            After = after,
        };
        return new LedgerSlice(verdict, progress, isFinished);
    }

    // Each call goes on by one place at least, and two rows of one place belong to one call: the next begins behind it.
    private static bool Take(PluginCall call, IEnumerable<LedgerRow> rows, LedgerVerifier verifier)
    {
        var isBegun = false;
        foreach (var row in rows)
        {
            var isNext = row.Sequence is null || row.Sequence != verifier.Progress.Place;
            if (isBegun && isNext && (verifier.IsBroken || !WorkTime.IsLeft(call)))
            {
                return false;
            }

            verifier.Add(row);
            isBegun = true;
        }

        return true;
    }

    private static LedgerSlice SoFar(LedgerVerifier verifier) =>
        new(verifier.SoFar, verifier.Progress, verifier.IsBroken);
}
