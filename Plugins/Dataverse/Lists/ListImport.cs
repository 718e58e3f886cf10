using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Lists;

namespace OptOutPlugin.Dataverse;

/// <summary>A row of a list with which something is wrong.</summary>
/// <param name="Row">Its place in the list, from 0.</param>
/// <param name="Problem">What.</param>
/// <param name="IsHeld">Whether a refusal of it is held all the same.</param>
internal sealed record RowProblem(int Row, ListProblem Problem, bool IsHeld);

/// <summary>How far a list has come.</summary>
/// <param name="RequestId">Its request.</param>
/// <param name="Done">How many of its rows are done.</param>
/// <param name="Unread">Of how many of them nothing could be held.</param>
/// <param name="IsFinished">Whether all are done.</param>
/// <param name="Outcome">What became of it, in words.</param>
/// <param name="Problems">What is wrong with rows of this call that are done.</param>
internal sealed record ListProgress(
    Guid RequestId, int Done, int Unread, bool IsFinished, string Outcome, IReadOnlyList<RowProblem> Problems);

/// <summary>
/// Takes in rows of a list, in their order, for as long as one call may: each holds its address, whoever has it. Rows that
/// are done already are only read again, so that what is wrong with them is said to whoever did not hear it.
/// </summary>
internal static class ListImport
{
    /// <summary>The most rows of one call.</summary>
    public const int MostRows = 5000;

    /// <param name="call">The run of the custom API.</param>
    /// <param name="wanted">The list.</param>
    /// <param name="from">The place in the list of the first of the rows, from 0.</param>
    /// <param name="rows">The rows.</param>
    /// <exception cref="InvalidPluginExecutionException">It cannot be done; the sentence says why.</exception>
    public static ListProgress Go(PluginCall call, ListWanted wanted, int from, string[] rows)
    {
        Demand(call, wanted, from, rows);
        var batch = ListBatch.Open(call, wanted);
        if (batch.Place.Phase != ListPhase.TakenIn)
        {
            throw new InvalidPluginExecutionException(call.Texts.Lists.WasTakenBack);
        }

        if (from > batch.Done)
        {
            throw new InvalidPluginExecutionException(call.Texts.Lists.GoesOnAt(batch.Done));
        }

        var problems = new List<RowProblem>();
        var next = Math.Min(batch.Done - from, rows.Length);
        for (var at = 0; at < next; at++)
        {
            problems.AddRange(ListedRow.Read(call, batch, from + at, rows[at]).Problems);
        }

        var unread = batch.Unread;
        var digest = batch.Place.Digest;
        for (var first = next; next < rows.Length && (next == first || WorkTime.IsLeftForList(call));)
        {
            var taken = ListedRow.Next(call, batch, from, rows, next);
            ListedRow.Hold(call, batch, taken);
            digest = taken.Aggregate(digest, (sofar, row) => ListDigest.After(sofar, row.Text));
            unread += taken.Count(row => !row.IsHeld);
            problems.AddRange(taken.SelectMany(row => row.Problems));
            next += taken.Count;
        }

        var done = Math.Max(batch.Done, from + next);
        var result = ResultOf(call, batch, done, unread, digest);
        if (done > batch.Done || batch.Count == 0)
        {
            batch.Save(call, result, done, unread, batch.Place with { Digest = digest });
        }

        return new ListProgress(batch.Id, from + next, unread, done == batch.Count, result.Outcome, problems);
    }

    /// <summary>What the rows of a call must be.</summary>
    /// <exception cref="InvalidPluginExecutionException">They are not; the sentence says why.</exception>
    public static void Demand(PluginCall call, ListWanted wanted, int from, string[] rows)
    {
        var says = call.Texts.Lists;
        if (string.IsNullOrWhiteSpace(wanted.Key) || !ListDigest.Is(wanted.Digest) || wanted.Count < 0)
        {
            throw new InvalidPluginExecutionException(says.IsIncomplete);
        }

        if (rows.Length > MostRows || from < 0 || from > wanted.Count - rows.Length || rows.Any(row => row is null))
        {
            throw new InvalidPluginExecutionException(says.RowsDoNotFit(MostRows));
        }
    }

    private static RequestResult ResultOf(PluginCall call, ListBatch batch, int done, int unread, string digest)
    {
        var says = call.Texts.Lists;
        return done < batch.Count ? new RequestResult(RequestStatus.Open, says.HasCome(done, batch.Count))
            : digest == batch.Digest ? new RequestResult(RequestStatus.Done, says.IsDone(done, unread))
            : new RequestResult(RequestStatus.WaitsForOfficer, says.IsAnother)
            {
                WaitsFor = LedgerReason.CouldNotBeChecked,
            };
    }
}
