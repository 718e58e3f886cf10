using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Handlers;
using OptOutPlugin.Verify.Notes;
using OptOutPlugin.Verify.Tree;
using Checkpoint = OptOutPlugin.Verify.Notes.Checkpoint;
using Fault = OptOutPlugin.Verify.Checking.Fault;

namespace OptOutPlugin.Plugins.Tests.Proving;

/// <summary>A ledger with rows of many kinds, sealed and waiting, of which checkpoints left the platform.</summary>
public sealed class LedgerToTamperWith : IDisposable
{
    internal static readonly int[] Exported = [4, 9];

    public LedgerToTamperWith()
    {
        var ana = Sales.Contact("ana@example.com", ("donotemail", true));
        var filled = StoredFact.Written(Sales, ana);
        var erased = StoredFact.Written(Sales, ana);
        for (var i = 0; i < 9; i++)
        {
            Sales.Contact($"p{i}@example.com", ("donotbulkemail", true));
        }

        Sales.Organization.RunAsynchronousJobs();
        Sales.As(call => Erasure.Of(call, [erased.Id], LedgerReason.AskedByPerson));
        StoredFact.Written(Sales, ana, (ConsentAudit.Topic, "events"));
        Sales.Organization.RunAsynchronousJobs();
        StoredFact.Written(Sales, ana);
        StoredFact.Written(Sales, ana, (ConsentAudit.Topic, "offers"));
        Outside = new LedgerOutside(Sales);
        Outside.Export();
        Leaves = [.. LeafFile.Read(Outside.Leaves)];
        foreach (var size in Exported.Append(Leaves.Count))
        {
            Outside.HandIn(Leaves.Take(size));
        }

        Hand = new Tampering(Sales);
        Filled = filled.Id;
        Erased = erased.Id;
        Ids = Hand.Ids;
    }

    internal Sales Sales { get; } = new();

    internal LedgerOutside Outside { get; }

    internal Tampering Hand { get; }

    internal IReadOnlyList<byte[]> Leaves { get; }

    internal List<Guid> Ids { get; }

    internal Guid Filled { get; }

    internal Guid Erased { get; }

    public void Dispose()
    {
        Outside.Dispose();
        Sales.Dispose();
    }
}

/// <summary>
/// Generated: whatever is done to rows in the database file is reported at the row where it was done, by the organisation
/// and by the program that has only the export, alike.
/// </summary>
public sealed class TamperingWithTheLedger(LedgerToTamperWith with) : IClassFixture<LedgerToTamperWith>
{
    private static readonly string[] Seals = [ConsentAudit.PreviousHash, ConsentAudit.Hash];

    private int Places => with.Leaves.Count;

    [Fact]
    public void Untouched_it_is_whole_for_both()
    {
        var answer = with.Outside.Verify();

        Assert.True((bool)answer[VerifyLedger.Verified], (string?)answer[VerifyLedger.Fault]);
        Assert.Equal(Places, answer[VerifyLedger.Size]);
        Assert.Equal(Convert.ToBase64String(LedgerOutside.Tree(with.Leaves).Root), answer[VerifyLedger.Root]);
        with.Outside.Export();
        Assert.Null(with.Outside.Check(hasKeys: true, Notes(), with.Leaves).Fault);
        Assert.Null(with.Outside.Check(hasKeys: false, Notes(), with.Leaves).Fault);
        Assert.True(with.Ids.Count >= Places + 2 && Places >= 12);
    }

    [Fact]
    public void Every_column_of_every_row_edited_emptied_or_exchanged_is_found_in_that_row() =>
        Hold(Edits(), atLeast: 500);

    [Fact]
    public void Rows_that_were_deleted_inserted_swapped_moved_unsealed_or_cut_off_are_found_where_they_were() =>
        Hold(Moves(), atLeast: 80);

    [Fact]
    public void A_chain_that_was_written_anew_with_the_key_and_its_head_is_found_by_what_left_the_platform() =>
        Hold(Collusions(), atLeast: 30);

    private IEnumerable<Case> Edits()
    {
        var columns = ConsentAudit.SignedColumns.Concat(Seals).ToList();
        for (var at = 0; at < with.Ids.Count; at++)
        {
            var row = with.Ids[at];
            var other = with.Ids[(at + 1) % with.Ids.Count];
            foreach (var column in columns)
            {
                var value = with.Hand.Value(row, column);
                if (column is ConsentAudit.PreviousHash or ConsentAudit.Hash && at >= Places)
                {
                    continue;
                }

                yield return new Case($"{column} of row {at + 1} edited", row, () => with.Hand.Set(row, column, Other(column, value)));

                // A two-option column without a value says no, as one that says no does.
                if (value is not null && !(column == ConsentAudit.IsApplication && Equals(value, 0L)))
                {
                    yield return new Case($"{column} of row {at + 1} emptied", row, () => with.Hand.Set(row, column, null));
                }

                var second = with.Hand.Value(other, column);
                if (!Equals(value, second) && !(column == ConsentAudit.IsApplication && (value ?? 0L).Equals(second ?? 0L)))
                {
                    yield return new Case(
                        $"{column} of rows {at + 1} and {((at + 1) % with.Ids.Count) + 1} exchanged",
                        First(row, other),
                        () => with.Hand.Exchange(row, other, column));
                }
            }
        }
    }

    private IEnumerable<Case> Moves()
    {
        for (var at = 0; at < Places; at++)
        {
            var (row, place) = (with.Ids[at], at + 1);
            var isLast = place == Places;
            var isErasure = Equals(with.Hand.Value(row, ConsentAudit.Event), (long)LedgerEvent.Erased);
            yield return isErasure
                ? new Case($"the erasure {place} deleted", with.Erased, () => with.Hand.Delete(row))
                : new Case($"row {place} deleted", null, () => with.Hand.Delete(row)) { Place = isLast ? null : place };
            yield return new Case($"row {place} copied", null, () => with.Hand.Copy(row)) { Place = place };
            yield return new Case($"row {place} copied to the end", null, () =>
                with.Hand.Set(with.Hand.Copy(row), ConsentAudit.Sequence, Places + 1L))
            { Place = Places + 1 };
            if (!isErasure)
            {
                yield return new Case($"row {place} unsealed", null, () =>
                {
                    foreach (var column in ConsentAudit.SealColumns)
                    {
                        with.Hand.Set(row, column, null);
                    }
                })
                { Place = isLast ? null : place };
            }

            yield return new Case($"row {place} half sealed", row, () => with.Hand.Set(row, ConsentAudit.Sequence, null));
            for (var beside = at + 1; beside < Places; beside += 3)
            {
                var other = with.Ids[beside];
                yield return new Case($"rows {place} and {beside + 1} swapped", other, () =>
                    with.Hand.Exchange(row, other, ConsentAudit.Sequence))
                { Place = place };
            }

            yield return new Case($"rows from {place} on cut off", null, () =>
            {
                foreach (var cut in with.Ids.Take(Places).Skip(place - 1))
                {
                    with.Hand.Delete(cut);
                }
            })
            { Row = CutErasure(place) };
            yield return new Case($"texts of row {place} emptied", row, () =>
            {
                foreach (var column in ConsentAudit.CommittedColumns.Append(ConsentAudit.Salts))
                {
                    with.Hand.Set(row, column, null);
                }
            });
            yield return new Case($"row {place} marked as erased", row, () =>
            {
                foreach (var column in ConsentAudit.CommittedColumns)
                {
                    with.Hand.Set(row, column, null);
                }

                with.Hand.Set(row, ConsentAudit.Salts, $"erased:{Guid.NewGuid():N}:{new string('a', 64)}");
            });
        }
    }

    private IEnumerable<Case> Collusions()
    {
        var chain = with.Ids.Take(Places).ToList();
        for (var at = 0; at < Places; at++)
        {
            var (row, place) = (chain[at], at + 1);
            yield return Rewritten($"row {place} rewritten", place, () =>
            {
                with.Hand.Set(row, ConsentAudit.NewValue, "allowed-by-nobody");
                with.Hand.Rewrite(chain, row);
            });
            if (row == with.Erased)
            {
                continue;
            }

            yield return Rewritten($"row {place} doubled", place, () =>
            {
                var copy = with.Hand.Copy(row);
                with.Hand.Rewrite([.. chain.Take(place - 1), copy, .. chain.Skip(place - 1)], copy);
            });
            if (!Equals(with.Hand.Value(row, ConsentAudit.Event), (long)LedgerEvent.Erased))
            {
                yield return Rewritten($"row {place} taken out", place, () =>
                {
                    with.Hand.Delete(row);
                    with.Hand.Rewrite(chain.Where(one => one != row), changed: null);
                });
            }
        }
    }

    // Who has only the roots of checkpoints knows between which of them it was; who kept the leaves knows the row.
    private static Case Rewritten(string name, int place, Action act) => new(name, null, act)
    {
        Place = place,
        Agreed = LedgerToTamperWith.Exported.Where(size => size < place).DefaultIfEmpty(0).Max(),
    };

    private Guid? CutErasure(int place)
    {
        var erasure = with.Ids.FindIndex(id => Equals(with.Hand.Value(id, ConsentAudit.Event), (long)LedgerEvent.Erased)) + 1;
        return erasure >= place && with.Ids.IndexOf(with.Erased) + 1 < place ? with.Erased : null;
    }

    private void Hold(IEnumerable<Case> cases, int atLeast)
    {
        var all = cases.ToList();
        Assert.True(all.Count >= atLeast, $"{all.Count} cases.");
        var differences = new List<string>();
        foreach (var one in all)
        {
            one.Act();
            try
            {
                var answer = with.Outside.Verify();
                differences.AddRange(InThePlatform(one, answer));
                with.Outside.Export();
                differences.AddRange(Outside(one, answer));
            }
            finally
            {
                with.Hand.Restore();
            }
        }

        Assert.True(
            differences.Count == 0,
            $"{differences.Count} differences in {all.Count} cases:{string.Concat(differences.Take(40).Select(one => $"\n- {one}"))}");
        Assert.True((bool)with.Outside.Verify()[VerifyLedger.Verified]);
    }

    private IEnumerable<string> InThePlatform(Case one, OrganizationResponse answer)
    {
        var (word, row, place) = (
            (string?)answer[VerifyLedger.FaultWord], (Guid)answer[VerifyLedger.FaultyRow], (int)answer[VerifyLedger.FaultyPlace]);
        if (one.Agreed is { } agreed)
        {
            var said = new LedgerFault.OtherThanExported(agreed, LedgerToTamperWith.Exported.Append(Places).First(size => size > agreed));
            var isCut = word == Fault.EndsElsewhere && agreed == LedgerToTamperWith.Exported[^1] && one.Name.EndsWith("taken out", StringComparison.Ordinal);
            if (!isCut && !Equals(answer[VerifyLedger.Fault], Languages.Texts.English.Ledger.Of(said)))
            {
                yield return $"{one.Name}: the organisation says {answer[VerifyLedger.Fault] ?? "nothing"}";
            }
        }
        else if (word is null || (one.Row is { } expected && row != expected) || (one.Row is null && one.Place is { } at && at <= Places && place != at))
        {
            yield return $"{one.Name}: the organisation says {word ?? "nothing"} of {place}, {row}";
        }
    }

    private IEnumerable<string> Outside(Case one, OrganizationResponse answer)
    {
        var byKey = with.Outside.Check(hasKeys: true, Notes()).Fault;
        var word = (string?)answer[VerifyLedger.FaultWord];
        if (byKey?.Word != word
            || (byKey?.Place ?? 0) != (int)answer[VerifyLedger.FaultyPlace]
            || (byKey?.Row is { } row && Guid.Parse(row) != (Guid)answer[VerifyLedger.FaultyRow]))
        {
            yield return $"{one.Name}: by the key {byKey}, the organisation {word}, {answer[VerifyLedger.FaultyPlace]}, {answer[VerifyLedger.FaultyRow]}";
        }

        // Of rows that wait nothing left the platform; a place that is wrong in the chain is so for everybody.
        var byLeaves = with.Outside.Check(hasKeys: false, Notes(), with.Leaves).Fault;
        if (one.Row is not { } expected || with.Ids.IndexOf(expected) < Places)
        {
            if (byLeaves is null
                || (one.Place is { } place && place <= Places && byLeaves.Word != Fault.EndsElsewhere && byLeaves.Place != place)
                || (one.Row is { } id && byLeaves.Row is { } named && Guid.Parse(named) != id))
            {
                yield return $"{one.Name}: by the leaves {byLeaves}";
            }
        }
    }

    private List<Checkpoint> Notes() =>
    [
        .. LedgerToTamperWith.Exported.Append(Places).Select(size =>
            new Checkpoint(SignedCheckpoint.Origin, size, LedgerOutside.Tree(with.Leaves.Take(size)).Root)),
    ];

    // What waits is looked at before the chain.
    private Guid First(Guid one, Guid other)
    {
        var (first, second) = (with.Ids.IndexOf(one), with.Ids.IndexOf(other));
        var (small, large) = (Math.Min(first, second), Math.Max(first, second));
        return with.Ids[large >= Places && small < Places ? large : small];
    }

    private static object Other(string column, object? value) => value switch
    {
        null => column is ConsentAudit.Channel or ConsentAudit.Event or ConsentAudit.Source or ConsentAudit.Reason
                or ConsentAudit.Weight ? 727000001L
            : column is ConsentAudit.Version or ConsentAudit.IsApplication ? 1L
            : column is ConsentAudit.OccurredOn or ConsentAudit.RecordedOn ? 1_800_000_000L
            : "x",
        long number => column == ConsentAudit.IsApplication ? 1L - number : number + 1,
        string text => (text[0] == 'x' ? "y" : "x") + text[1..],
        _ => throw new InvalidOperationException($"There is no other {value}."),
    };

    /// <summary>Something done to the file, and where it must be found.</summary>
    private sealed record Case(string Name, Guid? Row, Action Act)
    {
        /// <summary>The place; null where only the row says it.</summary>
        public int? Place { get; init; }

        /// <summary>Of how many rows the last checkpoint that still agrees; null where no checkpoint is needed.</summary>
        public int? Agreed { get; init; }
    }
}
