using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Ledger.Proving;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>What of the ledger a caller asks to have verified.</summary>
/// <param name="PersonType">The table of a person; empty for no person.</param>
/// <param name="PersonId">The id of the person's row; empty for no person.</param>
/// <param name="From">The first place; 0 where none is named.</param>
/// <param name="To">The last place; 0 where none is named.</param>
/// <param name="Size">Of how many rows a checkpoint speaks; 0 for none.</param>
/// <param name="Root">Its Merkle root; empty for none.</param>
internal sealed record LedgerScope(string PersonType, Guid PersonId, int From, int To, int Size, string Root)
{
    /// <summary>What a call asks for, by the names of its parameters in the order above.</summary>
    public static LedgerScope Of(
        PluginCall call, string personType, string personId, string from, string to, string size, string root) => new(
            call.Input(personType, string.Empty).Trim(),
            call.Input(personId, Guid.Empty),
            call.Input(from, 0),
            call.Input(to, 0),
            call.Input(size, 0),
            call.Input(root, string.Empty).Trim());

    /// <summary>Verifies it, or goes on with that.</summary>
    /// <param name="call">The run.</param>
    /// <param name="cursor">How far it has come; empty to begin.</param>
    /// <exception cref="InvalidPluginExecutionException">What is asked for is not there, or makes no sense.</exception>
    public LedgerSlice Verify(PluginCall call, string cursor) => Person(call) is { } person
        ? StoredLedger.Verify(call, person, Start(call, cursor))
        : StoredLedger.Verify(call, Start(call, cursor));

    private PersonId? Person(PluginCall call)
    {
        if (PersonType.Length == 0 && PersonId == Guid.Empty)
        {
            return null;
        }

        return PersonId != Guid.Empty && PersonTable.Of(PersonType) is not null
            ? new PersonId(PersonType, PersonId)
            : throw new InvalidPluginExecutionException(call.Texts.Ledger.NoPerson);
    }

    private LedgerProgress Start(PluginCall call, string cursor)
    {
        if (cursor.Length > 0)
        {
            return LedgerProgress.Read(cursor)
                ?? throw new InvalidPluginExecutionException(call.Texts.Ledger.CursorIsWrong);
        }

        if (PersonId != Guid.Empty)
        {
            return new LedgerProgress();
        }

        var head = LedgerRows.Head(call);
        var first = Math.Max(From, 1);
        if (From < 0 || To < 0 || (To > 0 && To < first) || (From > 1 && From > head.Sequence))
        {
            throw new InvalidPluginExecutionException(call.Texts.Ledger.RangeIsWrong(head.Sequence));
        }

        return new LedgerProgress
        {
            From = first,
            To = To > 0 && To < head.Sequence ? To : null,
            Head = head,
            Exported = Exported(call),
            IsWaitingDone = From > 0 || To > 0,
            Place = first - 1,
            Hash = first == 1 ? LedgerChain.Start : LedgerRows.HashAt(call, first - 1) ?? string.Empty,
            Tree = first == 1 ? new MerkleFrontier() : null,
        };
    }

    // Only whoever begins at the first row can say what the root is.
    private ExportedRoot? Exported(PluginCall call) =>
        Size == 0 && Root.Length == 0 ? null
        : Size > 0 && From <= 1 && To == 0 && MerkleText.Read(Root) is not null ? new ExportedRoot(Size, Root)
        : throw new InvalidPluginExecutionException(call.Texts.Ledger.CheckpointIsWrong);
}
