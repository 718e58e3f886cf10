using System.Text;
using OptOutPlugin.Domain.Ledger.Proving;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Hosting;
using OptOutPlugin.PreferenceCentre.Waiting;

namespace OptOutPlugin.PreferenceCentre.Ledger;

/// <summary>
/// Signs every day how far the consent ledger has come, with a key that is not in Dataverse, and hands it in: whoever
/// rewrites the ledger from then on cannot make the root that was signed. It asks for new leaves only, and keeps the tree
/// over the old ones, so that no two of its checkpoints contradict each other.
/// </summary>
internal sealed partial class Checkpoints(
    IConsentDoor door,
    CheckpointMemory memory,
    TimeStamping stamping,
    CentreOptions options,
    TimeProvider clock,
    ILogger<Checkpoints> log) : BackgroundService
{
    private static readonly TimeSpan AtFirst = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SoonAgain = TimeSpan.FromMinutes(10);

    /// <summary>Signs a checkpoint and hands it in.</summary>
    /// <param name="cancel">Ends it.</param>
    /// <returns>What was handed in; null: the ledger is empty.</returns>
    /// <exception cref="DoorAwayException">The organisation is away.</exception>
    /// <exception cref="DoorFaultException">It does not take the checkpoint.</exception>
    /// <exception cref="StoreException">What must be kept cannot be.</exception>
    internal async Task<LedgerCheckpoint?> RunAsync(CancellationToken cancel)
    {
        var seed = await memory.SeedAsync();
        var kept = await memory.TreeAsync();
        var tree = kept?.Tree ?? new MerkleFrontier();
        var organization = kept?.Organization;
        if (await ExtendAsync(tree, organization, cancel) is not { } grown)
        {
            return null;
        }

        if (grown.Fault is { } fault)
        {
            var none = new LedgerCheckpoint(null, null, fault, clock.GetUtcNow().UtcDateTime);
            await door.RecordCheckpointAsync(none, cancel);
            return none;
        }

        // First kept, then signed: what was signed is never forgotten.
        await memory.KeepAsync(tree, grown.Organization);
        var origin = options.LedgerOrigin is { Length: > 0 } named ? named : $"optout-ledger/{grown.Organization:D}";
        var key = new CheckpointKey(origin, seed);
        var note = key.Sign(FormattableString.Invariant($"{origin}\n{tree.Size}\n{Convert.ToBase64String(tree.Root)}\n"));
        Signed(log, note, key.Verifier);
        var signed = new LedgerCheckpoint(
            note,
            await stamping.StampAsync(Encoding.UTF8.GetBytes(note), cancel),
            $"signed by {key.Verifier}",
            clock.GetUtcNow().UtcDateTime);
        await door.RecordCheckpointAsync(signed, cancel);
        return signed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.CheckpointEvery <= TimeSpan.Zero)
        {
            return;
        }

        // Not before the page itself listens.
        var wait = AtFirst < options.CheckpointEvery ? AtFirst : options.CheckpointEvery;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
            {
                wait = await TryAsync(stoppingToken);
            }
        }
    }

    private async Task<TimeSpan> TryAsync(CancellationToken cancel)
    {
        try
        {
            await RunAsync(cancel);
            return options.CheckpointEvery;
        }
        catch (Exception e) when (e is DoorAwayException or DoorFaultException or StoreException)
        {
            NotSigned(log, e.Message);
            return SoonAgain < options.CheckpointEvery ? SoonAgain : options.CheckpointEvery;
        }
    }

    // Null: there is nothing to sign.
    private async Task<Grown?> ExtendAsync(MerkleFrontier tree, Guid? organization, CancellationToken cancel)
    {
        while (true)
        {
            LedgerLeaves page;
            try
            {
                page = await door.ReadLeavesAsync(tree.Size + 1, cancel);
            }
            catch (DoorFaultException)
            {
                return new Grown(
                    organization ?? Guid.Empty,
                    FormattableString.Invariant($"The organisation does not give the leaves from row {tree.Size + 1} on."));
            }

            if (organization is { } before && before != page.Organization)
            {
                return new Grown(before, "The ledger is another organisation's than what was signed before.");
            }

            if (page.Size < tree.Size)
            {
                return new Grown(page.Organization, FormattableString.Invariant(
                    $"The ledger has {page.Size} rows, and {tree.Size} were signed before: it was cut off, or restored."));
            }

            foreach (var leaf in page.Leaves)
            {
                tree.Add(leaf);
            }

            organization = page.Organization;
            if (page.Leaves.Count == 0 || tree.Size >= page.Size)
            {
                return tree.Size == 0 ? null : new Grown(page.Organization, Fault: null);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Checkpoint of the ledger: {Note} Known by {Key}.")]
    private static partial void Signed(ILogger log, string note, string key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No checkpoint of the ledger: {Reason}")]
    private static partial void NotSigned(ILogger log, string reason);

    private sealed record Grown(Guid Organization, string? Fault);
}
