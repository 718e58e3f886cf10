using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using OptOutPlugin.PreferenceCentre.Ledger;
using OptOutPlugin.PreferenceCentre.Waiting;
using OptOutPlugin.Verify.Notes;
using OptOutPlugin.Verify.Tree;

namespace OptOutPlugin.PreferenceCentre.Tests.Guarding;

/// <summary>The page signs how far the ledger has come, and what it has signed it keeps to.</summary>
public sealed class TheCheckpoints : IDisposable
{
    private readonly CentreSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_checkpoint_over_every_leaf_is_signed_with_a_key_that_others_know_and_handed_in()
    {
        Grow(7);

        var signed = await RunAsync();

        Assert.Equal(signed, Assert.Single(site.Door.Checkpoints));
        var note = SignedNote.Read(signed!.Note!);
        var key = NoteKey.Read(signed.Detail["signed by ".Length..]);
        Assert.Equal([$"optout-ledger/{site.Door.Organization:D}"], note.SignedBy([key]));
        var checkpoint = Checkpoint.Read(note.Text);
        Assert.Equal((7, Convert.ToBase64String(Tree(7).Root)), (checkpoint.Size, Convert.ToBase64String(checkpoint.Root)));
        Assert.Null(signed.TimeStamp);
    }

    [Fact]
    public async Task The_next_one_reads_new_leaves_alone_and_continues_the_last_whatever_became_of_the_old_ones()
    {
        Grow(5);
        var first = Checkpoint.Read(SignedNote.Read((await RunAsync())!.Note!).Text);
        var honest = site.Door.Leaves.ToList();
        site.Door.Leaves[2] = RandomNumberGenerator.GetBytes(32);
        Grow(4);

        var second = Checkpoint.Read(SignedNote.Read((await RunAsync())!.Note!).Text);

        var all = honest.Concat(site.Door.Leaves.Skip(5)).ToList();
        Assert.True(Proof.Continues(
            first.Size, first.Root, second.Size, second.Root, Proof.Hashes(Proof.Consistency(5, 9), all)));
    }

    [Fact]
    public async Task A_ledger_that_was_cut_off_is_not_signed_and_that_is_told()
    {
        Grow(5);
        await RunAsync();
        site.Door.Leaves.RemoveAt(4);

        var told = await RunAsync();

        Assert.Null(told!.Note);
        Assert.Contains("has 4 rows, and 5 were signed before", told.Detail, StringComparison.Ordinal);
        Assert.Equal(told, site.Door.Checkpoints[^1]);
    }

    [Fact]
    public async Task Another_organisation_is_not_signed()
    {
        Grow(5);
        await RunAsync();
        site.Door.Organization = Guid.NewGuid();
        Grow(2);

        Assert.Contains("another organisation", (await RunAsync())!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_stays_whoever_asks_and_one_that_cannot_be_told_is_not_made_anew()
    {
        Grow(1);
        var first = (await RunAsync())!.Detail;

        Assert.Equal(first, (await RunAsync())!.Detail);
        await site.Store.RememberAsync("ledger-tree", "{\"Tree\":\"1:\",\"Organization\":\"" + site.Door.Organization + "\"}");
        await Assert.ThrowsAsync<StoreException>(RunAsync);
    }

    [Fact]
    public async Task A_checkpoint_that_was_not_handed_in_is_signed_again_over_at_least_as_much()
    {
        Grow(3);
        site.Door.Failing = new DoorAwayException("away");
        await Assert.ThrowsAsync<DoorAwayException>(RunAsync);
        site.Door.Failing = null;
        Grow(1);

        Assert.Equal(4, Checkpoint.Read(SignedNote.Read((await RunAsync())!.Note!).Text).Size);
    }

    [Fact]
    public async Task An_empty_ledger_is_not_signed()
    {
        Assert.Null(await RunAsync());
        Assert.Empty(site.Door.Checkpoints);
    }

    [Fact]
    public async Task An_authority_that_does_not_answer_holds_nothing_up()
    {
        Grow(2);
        site.With("TimeStampUrl", "http://127.0.0.1:9/");

        var signed = await RunAsync();

        Assert.NotNull(signed!.Note);
        Assert.Null(signed.TimeStamp);
    }

    private Task<LedgerCheckpoint?> RunAsync() => site.Services.GetRequiredService<Checkpoints>().RunAsync(default);

    private void Grow(int leaves)
    {
        for (var i = 0; i < leaves; i++)
        {
            site.Door.Leaves.Add(RandomNumberGenerator.GetBytes(32));
        }
    }

    private Frontier Tree(int leaves)
    {
        var tree = new Frontier();
        site.Door.Leaves.Take(leaves).ToList().ForEach(tree.Add);
        return tree;
    }
}
