using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using OptOutPlugin.Verify.Tree;

namespace OptOutPlugin.Plugins.Tests.Proving;

/// <summary>
/// A ledger is verified some of it a call, from where the call before stopped. Half a minute passes with each look at the
/// clock, so that a call has time for one row or two.
/// </summary>
public sealed class VerifyingInSlices : IDisposable
{
    private readonly Sales sales = new();
    private readonly LedgerOutside outside;
    private readonly Tampering hand;
    private readonly EntityReference ana;

    public VerifyingInSlices()
    {
        ana = sales.Contact("ana@example.com", ("donotemail", true));
        sales.Update(ana, ("donotphone", true));
        for (var i = 0; i < 8; i++)
        {
            sales.Contact($"p{i}@example.com", ("donotemail", true));
        }

        sales.Organization.RunAsynchronousJobs();
        sales.Contact("late@example.com", ("donotemail", true));
        outside = new LedgerOutside(sales);
        hand = new Tampering(sales);
    }

    private static LedgerTexts Texts => Languages.Texts.English.Ledger;

    public void Dispose()
    {
        outside.Dispose();
        sales.Dispose();
    }

    [Fact]
    public void Where_each_call_has_time_for_one_row_the_whole_is_verified_all_the_same()
    {
        outside.Export();
        var tree = LedgerOutside.Tree(LeafFile.Read(outside.Leaves));

        var (calls, answer) = Count();

        Assert.True(calls > 5, $"{calls} calls.");
        Assert.True((bool)answer[VerifyLedger.Verified], (string?)answer[VerifyLedger.Fault]);
        Assert.Equal(
            (Places, 2, 0, Places, Convert.ToBase64String(tree.Root)),
            (
                answer[VerifyLedger.Sealed], answer[VerifyLedger.Unsealed], answer[VerifyLedger.Erased],
                answer[VerifyLedger.Size], answer[VerifyLedger.Root]));
    }

    [Fact]
    public void A_part_is_never_taken_for_the_whole_by_whoever_knows_nothing_of_cursors()
    {
        sales.Clock.EachLook = TimeSpan.FromSeconds(25);

        var answer = Ask();

        Assert.False((bool)answer[VerifyLedger.Finished]);
        Assert.False((bool)answer[VerifyLedger.Verified]);
        Assert.Null(answer[VerifyLedger.Fault]);
        Assert.Null(answer[VerifyLedger.Root]);
    }

    [Fact]
    public void A_row_that_was_edited_is_found_in_the_slice_in_which_it_stands()
    {
        hand.Set(hand.Ids[6], ConsentAudit.NewValue, "allowed");

        var (_, answer) = Count();

        Assert.Equal(("changed", 7, hand.Ids[6]), (answer[VerifyLedger.FaultWord], answer[VerifyLedger.FaultyPlace], answer[VerifyLedger.FaultyRow]));
    }

    [Fact]
    public void Rows_that_are_sealed_between_two_calls_are_counted_once_and_missed_by_none()
    {
        sales.Clock.EachLook = TimeSpan.FromSeconds(25);
        var first = Ask();
        sales.Clock.EachLook = TimeSpan.Zero;
        sales.Organization.RunAsynchronousJobs();

        var (_, answer) = Count((VerifyLedger.Cursor, first[VerifyLedger.Cursor]));

        Assert.True((bool)answer[VerifyLedger.Verified], (string?)answer[VerifyLedger.Fault]);
        Assert.Equal((sales.Ledger().Count, 0), (answer[VerifyLedger.Sealed], answer[VerifyLedger.Unsealed]));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(4, 6)]
    [InlineData(4, 0)]
    [InlineData(9, 9)]
    [InlineData(9, 100)]
    public void A_range_of_places_is_verified_by_itself(int from, int to)
    {
        var last = Math.Min(to == 0 ? Places : to, Places);
        for (var at = 0; at < Places; at++)
        {
            if (at + 1 < from || at + 1 > last)
            {
                hand.Set(hand.Ids[at], ConsentAudit.NewValue, "allowed");
            }
        }

        var (_, answer) = Count((VerifyLedger.From, from), (VerifyLedger.To, to));

        Assert.True((bool)answer[VerifyLedger.Verified], (string?)answer[VerifyLedger.Fault]);
        Assert.Equal((last - from + 1, 0), (answer[VerifyLedger.Sealed], answer[VerifyLedger.Unsealed]));
    }

    [Fact]
    public void Of_a_range_a_row_that_is_missing_at_its_beginning_in_it_or_at_its_end_is_named()
    {
        foreach (var (gone, named) in new[] { (4, 4), (5, 5), (6, 6) })
        {
            hand.Delete(hand.Ids[gone - 1]);
            var (_, answer) = Count((VerifyLedger.From, 4), (VerifyLedger.To, 6));
            hand.Restore();

            Assert.Equal(("missing", named), (answer[VerifyLedger.FaultWord], answer[VerifyLedger.FaultyPlace]));
        }
    }

    [Fact]
    public void One_person_is_verified_in_slices_too()
    {
        (string, object)[] of = [(VerifyLedger.PersonType, ana.LogicalName), (VerifyLedger.PersonId, ana.Id)];

        var (calls, answer) = Count(of);

        Assert.True(calls > 1, $"{calls} calls.");
        Assert.True((bool)answer[VerifyLedger.Verified]);
        Assert.Equal(2, answer[VerifyLedger.Sealed]);
    }

    [Fact]
    public void A_checkpoint_that_is_handed_in_agrees_or_is_named()
    {
        outside.Export();
        var tree = LedgerOutside.Tree(LeafFile.Read(outside.Leaves).Take(5));

        var (_, good) = Count((VerifyLedger.Size, 5), (VerifyLedger.Root, Convert.ToBase64String(tree.Root)));
        var (_, bad) = Count((VerifyLedger.Size, 5), (VerifyLedger.Root, Convert.ToBase64String(new byte[32])));
        var (_, longer) = Count((VerifyLedger.Size, 5000), (VerifyLedger.Root, Convert.ToBase64String(new byte[32])));

        Assert.True((bool)good[VerifyLedger.Verified]);
        Assert.Equal(Texts.Of(new LedgerFault.OtherThanExported(0, 5)), bad[VerifyLedger.Fault]);
        Assert.Equal("ends-elsewhere", longer[VerifyLedger.FaultWord]);
    }

    [Theory]
    [InlineData("1;")]
    [InlineData("nothing")]
    [InlineData("1;1;;99999999999;;0;0;0;;0;0;0;0;0/0;0:;0;")]
    public void A_cursor_that_is_none_is_refused_with_a_sentence(string cursor) =>
        Assert.Equal(Texts.CursorIsWrong, Refusal((VerifyLedger.Cursor, cursor)));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(5, 4)]
    [InlineData(500, 0)]
    public void A_range_that_is_none_is_refused_with_a_sentence(int from, int to) =>
        Assert.Equal(Texts.RangeIsWrong(Places), Refusal((VerifyLedger.From, from), (VerifyLedger.To, to)));

    [Theory]
    [InlineData(1, "short", 0)]
    [InlineData(0, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", 0)]
    [InlineData(1, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", 2)]
    public void A_checkpoint_that_is_none_or_is_to_be_compared_with_a_part_is_refused(int size, string root, int from) =>
        Assert.Equal(
            Texts.CheckpointIsWrong,
            Refusal((VerifyLedger.Size, size), (VerifyLedger.Root, root), (VerifyLedger.From, from)));

    private int Places => sales.Ledger().Count(row => row.Contains(ConsentAudit.Sequence));

    private (int Calls, OrganizationResponse Last) Count(params (string Name, object Value)[] parameters)
    {
        sales.Clock.EachLook = TimeSpan.FromSeconds(25);
        var answer = Ask(parameters);
        var calls = 1;
        parameters = [.. parameters.Where(one => one.Name != VerifyLedger.Cursor)];
        for (; !(bool)answer[VerifyLedger.Finished]; calls++)
        {
            Assert.True(calls < 200, "It does not come to an end.");
            answer = Ask([.. parameters, (VerifyLedger.Cursor, answer[VerifyLedger.Cursor])]);
        }

        return (calls, answer);
    }

    private OrganizationResponse Ask(params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest("optout_VerifyLedger");
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return sales.Admin.Execute(request);
    }

    private string Refusal(params (string Name, object Value)[] parameters) =>
        Assert.ThrowsAny<FaultException<OrganizationServiceFault>>(() => Ask(parameters)).Message;
}
