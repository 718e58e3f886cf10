using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Telling;

namespace OptOutPlugin.Dataverse;

/// <summary>A file of refusals for a listener.</summary>
/// <param name="Batch">The batch; all zeros where nothing waits.</param>
/// <param name="File">The file; empty where nothing waits.</param>
/// <param name="Count">How many refusals it holds.</param>
/// <param name="IsMore">Whether more wait.</param>
internal sealed record FetchedFile(Guid Batch, string File, int Count, bool IsMore)
{
    /// <summary>The SHA-256 of the file; empty where nothing waits.</summary>
    public string Hash { get; init; } = string.Empty;

    /// <summary>What to call it; empty where nothing waits.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>By when the listener must have acted on it, UTC; null where nothing waits.</summary>
    public DateTime? DueOn { get; init; }
}

/// <summary>Tells listeners that have no interface, batch by batch, and keeps who says what of it.</summary>
internal static class HandingOver
{
    /// <summary>The most characters of an answer.</summary>
    public const int LongestAnswer = 2000;

    private const int LongestFileName = 40;

    /// <summary>Makes the next batch where the last one is done, else takes the same again, and writes down who did so.
    /// </summary>
    public static FetchedFile Fetch(PluginCall call, ToldListener listener)
    {
        EnvironmentCopy.Refuse(call);
        Batches.Lock(call);
        var last = Batches.Last(call, listener.Id);
        var open = last is not null && Batches.StateOf(last) != BatchState.Done ? last : null;

        // Of a batch that nobody fetched yet, what came in since is part as well.
        var isFixed = open is not null && Batches.StateOf(open) == BatchState.Fetched;
        var place = open is not null
            ? open.GetAttributeValue<int>(ToldBatch.First) - 1
            : last?.GetAttributeValue<int>(ToldBatch.Last) ?? 0;
        var waiting = isFixed
            ? WaitingRefusals.Between(call, listener, place + 1, open!.GetAttributeValue<int>(ToldBatch.Last))
            : WaitingRefusals.After(call, listener, place);
        if (waiting.Refusals.Count == 0)
        {
            EndEmpty(call, open);
            return new FetchedFile(Guid.Empty, string.Empty, 0, IsMore: false);
        }

        var file = RefusalFile.Of(Recipients.Lines(call, waiting.Refusals));
        var hash = RefusalFile.HashOf(file);
        open ??= Prepare(call, listener, last, waiting);
        var isFirst = open.GetAttributeValue<DateTime?>(ToldBatch.FetchedOn) is null;
        var changes = new Entity(ToldBatch.Table, open.Id)
        {
            [ToldBatch.Last] = Math.Max(waiting.UpTo, open.GetAttributeValue<int>(ToldBatch.Last)),
            [ToldBatch.Count] = waiting.Refusals.Count,
            [ToldBatch.FileHash] = hash,
            [ToldBatch.State] = new OptionSetValue((int)BatchState.Fetched),
            [ToldBatch.FetchedOn] = isFirst ? call.Now : open.GetAttributeValue<DateTime>(ToldBatch.FetchedOn),
            [ToldBatch.FetchedBy] = new EntityReference("systemuser", call.Context.InitiatingUserId),
        };
        changes[ToldBatch.Name] = $"{listener.Name}: {place + 1} - {changes[ToldBatch.Last]}";
        Batches.Update(call, changes, open);
        Record(call, listener.Name, open.Id, "fetched", $"{waiting.Refusals.Count} refusals, file SHA-256 {hash}");
        return new FetchedFile(open.Id, file, waiting.Refusals.Count, waiting.IsMore)
        {
            Hash = hash,
            Name = FileName(listener.Name, place + 1, (int)changes[ToldBatch.Last]),
            DueOn = open.GetAttributeValue<DateTime?>(ToldBatch.DueOn),
        };
    }

    // All of it was permitted again before anybody fetched it: there is nothing to act on.
    private static void EndEmpty(PluginCall call, Entity? open)
    {
        if (open is not null)
        {
            var changes = new Entity(ToldBatch.Table, open.Id) { [ToldBatch.Count] = 0 };
            foreach (var column in Done(call, answer: null))
            {
                changes[column.Key] = column.Value;
            }

            Batches.Update(call, changes, open);
        }
    }

    /// <summary>Writes a batch that waits to be fetched.</summary>
    public static Entity Prepare(PluginCall call, ToldListener listener, Entity? last, WaitingRefusals waiting) =>
        Batches.Create(
            call,
            listener,
            last,
            waiting.UpTo,
            new(ToldBatch.State, new OptionSetValue((int)BatchState.NotFetched)),
            new(ToldBatch.Count, waiting.Refusals.Count),
            new(ToldBatch.DueOn, listener.DueOn(waiting.Refusals.Min(change => change.RecordedOn))));

    /// <summary>Writes down that a listener has acted on a batch; of one that is done already, nothing more.</summary>
    /// <exception cref="InvalidPluginExecutionException">There is no such batch, or nobody fetched it.</exception>
    public static Entity Complete(PluginCall call, Guid id, string? answer)
    {
        EnvironmentCopy.Refuse(call);
        Batches.Lock(call);
        var batch = Batches.Find(call, id)
            ?? throw new InvalidPluginExecutionException(call.Texts.Telling.UnknownHandOver);
        if (Batches.StateOf(batch) == BatchState.NotFetched)
        {
            throw new InvalidPluginExecutionException(call.Texts.Telling.NotFetchedYet);
        }

        if (Batches.StateOf(batch) == BatchState.Done)
        {
            return batch;
        }

        var changes = new Entity(ToldBatch.Table, batch.Id);
        foreach (var column in Done(call, answer))
        {
            changes[column.Key] = column.Value;
        }

        Batches.Update(call, changes, batch);
        Record(call, batch.GetAttributeValue<string>(ToldBatch.Name), batch.Id, "done", Clean(answer) ?? "without an answer");
        return Batches.Find(call, id)!;
    }

    /// <summary>Writes down that a program has acted on everything up to a place, and says up to which it has.</summary>
    public static int Confirm(PluginCall call, ToldListener listener, int upTo, string? answer)
    {
        EnvironmentCopy.Refuse(call);
        Batches.Lock(call);
        var last = Batches.Last(call, listener.Id);
        var before = last?.GetAttributeValue<int>(ToldBatch.Last) ?? 0;
        if (upTo <= before)
        {
            return before;
        }

        Batches.Create(call, listener, last, upTo, Done(call, answer));
        return upTo;
    }

    private static KeyValuePair<string, object?>[] Done(PluginCall call, string? answer) =>
    [
        new(ToldBatch.State, new OptionSetValue((int)BatchState.Done)),
        new(ToldBatch.DoneOn, call.Now),
        new(ToldBatch.DoneBy, new EntityReference("systemuser", call.Context.InitiatingUserId)),
        new(ToldBatch.Answer, Clean(answer)),
    ];

    private static string? Clean(string? answer) => LedgerText.Clean(answer, LongestAnswer);

    private static void Record(PluginCall call, string? name, Guid batch, string what, string evidence) =>
        new LedgerEntry(LedgerEvent.ListenerTold, Channel: null, LedgerReason.AskedByPerson)
        {
            NewValue = what,
            Source = Choices.Of(ConsentSource.System),
            RequestKey = batch.ToString("D"),
            Evidence = string.Format(
                CultureInfo.InvariantCulture, "{0} {1:D} of {2}: {3}", ToldBatch.Table, batch, name, evidence),
        }.Write(call);

    private static string FileName(string name, int first, int last)
    {
        var plain = new string([.. name.Select(letter =>
            letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? letter : '-').Take(LongestFileName)]);
        return string.Format(CultureInfo.InvariantCulture, "refusals-{0}-{1}-{2}.csv", plain, first, last);
    }
}
