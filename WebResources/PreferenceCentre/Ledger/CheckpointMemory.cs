using System.Security.Cryptography;
using System.Text.Json;
using OptOutPlugin.Domain.Ledger.Proving;
using OptOutPlugin.PreferenceCentre.Waiting;

namespace OptOutPlugin.PreferenceCentre.Ledger;

/// <summary>
/// What must outlive this process so that no two checkpoints contradict each other: the key, and the tree over every leaf
/// that was ever signed. They are kept where refusals wait.
/// </summary>
internal sealed class CheckpointMemory(IWaitingStore store)
{
    private const string KeyName = "ledger-key";
    private const string TreeName = "ledger-tree";

    /// <summary>The seed of the key, made where there is none.</summary>
    /// <exception cref="StoreException">The store cannot tell, or cannot keep it: then nothing may be signed.</exception>
    public async Task<byte[]> SeedAsync()
    {
        if (await store.RecallAsync(KeyName) is { } kept)
        {
            return Convert.FromBase64String(kept);
        }

        var seed = RandomNumberGenerator.GetBytes(CheckpointKey.SeedSize);
        await store.RememberAsync(KeyName, Convert.ToBase64String(seed));
        return seed;
    }

    /// <summary>The tree, and of which organisation; null: nothing was signed yet.</summary>
    /// <exception cref="StoreException">What is kept cannot be read: to begin anew could contradict what was signed.
    /// </exception>
    public async Task<(MerkleFrontier Tree, Guid Organization)?> TreeAsync()
    {
        if (await store.RecallAsync(TreeName) is not { } kept)
        {
            return null;
        }

        return JsonSerializer.Deserialize<Kept>(kept) is { } read && MerkleFrontier.Read(read.Tree) is { } tree
            ? (tree, read.Organization)
            : throw new StoreException("The tree of the ledger that is kept cannot be read.");
    }

    /// <summary>Keeps the tree, before its root is signed.</summary>
    public Task KeepAsync(MerkleFrontier tree, Guid organization) =>
        store.RememberAsync(TreeName, JsonSerializer.Serialize(new Kept(tree.ToString(), organization)));

    private sealed record Kept(string Tree, Guid Organization);
}
