using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using OptOutPlugin.Plugins.Tests.Subjects;

namespace OptOutPlugin.Plugins.Tests.Proving;

/// <summary>What a proof in a pack reads does not grow with the ledger once the regular work has kept its hashes.</summary>
public sealed class ProvingARowOfALongLedger : IDisposable
{
    private const int Rows = 10_500;

    private readonly Sales sales = new();
    private readonly LedgerOutside outside;
    private readonly EntityReference ana;

    public ProvingARowOfALongLedger()
    {
        outside = new LedgerOutside(sales);
        sales.Contact("first@example.com", ("donotemail", true));
        sales.Organization.RunAsynchronousJobs();
        LongChain.Of(sales, Rows);
        ana = sales.Contact("ana@example.com", ("donotfax", true));
        sales.Organization.RunAsynchronousJobs();
        outside.HandIn(outside.ReadLeaves());
    }

    public void Dispose()
    {
        outside.Dispose();
        sales.Dispose();
    }

    // 165 blocks of 64 leaves are three requests; with the hashes of 128 of them kept, 37 are one.
    [Fact]
    public void Without_kept_hashes_it_reads_all_leaves_and_with_them_one_request_less_for_each_5_000_rows()
    {
        // Keys are read once in a minute.
        Pack();
        var (before, without) = Pack();
        DoWhatIsDue();
        var (after, with) = Pack();

        Assert.NotNull(before);
        Assert.Equal(before, after);
        Assert.Equal(2, without - with);
        Assert.Equal((0, 0), (Check(before), Check(after!)));
    }

    [Fact]
    public void A_kept_hash_that_somebody_changed_makes_no_proof_and_never_a_wrong_one()
    {
        DoWhatIsDue();
        var row = new EntityReference(Checkpoint.Table, Checkpoint.Subtrees(0));
        sales.EditBehindThePlatform(row, Checkpoint.Progress, string.Join(',', Enumerable.Repeat(
            Convert.ToBase64String(new byte[32]), StoredSubtrees.BlocksOfRow)));

        Assert.Null(Pack().Proof);
        Assert.Contains(
            Texts.English.Packs.OtherThanCheckpoint($"{sales.Now:yyyy-MM-dd HH:mm:ss} UTC"),
            (string)sales.Admin.Pack(ana)[ExportEvidence.Html],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_chain_has_a_gap_the_regular_work_goes_on()
    {
        var query = new QueryExpression(ConsentAudit.Table);
        query.Criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.Equal, 5000);
        sales.DeleteBehindThePlatform(sales.Admin.RetrieveMultiple(query).Entities.Single().ToEntityReference());

        DoWhatIsDue();

        Assert.Null(Pack().Proof);
    }

    [Fact]
    public void A_call_that_has_no_time_left_says_how_to_get_the_proof()
    {
        sales.Clock.EachLook = TimeSpan.FromSeconds(25);

        var html = (string)sales.Admin.Pack(ana)[ExportEvidence.Html];

        Assert.Contains(Texts.English.Packs.ProofTakesMore, html, StringComparison.Ordinal);
        Assert.Contains("optout-verify prove", html, StringComparison.Ordinal);
    }

    // The first call of the regular work seals, and keeps the hashes.
    private void DoWhatIsDue() => sales.Admin.Execute(new OrganizationRequest("optout_RunDue"));

    private (string? Proof, int Requests) Pack()
    {
        var before = sales.Organization.Traces.Count;
        var pack = sales.Admin.Pack(ana);
        var requests = sales.Organization.Traces.Skip(before).Where(trace => trace.Message == "optout_ExportEvidence")
            .Sum(trace => trace.Requests);
        var rows = JsonDocument.Parse((string)pack[ExportEvidence.Content]).RootElement.GetProperty("history");
        return (rows.EnumerateArray().First().GetProperty("inclusionProof").GetString(), requests);
    }

    private int Check(string proof)
    {
        var file = Path.Combine(Directory.CreateDirectory(outside.Folder).FullName, "row.tlog-proof");
        File.WriteAllText(file, proof);
        return LedgerOutside.Run(file, "--log-key", SignedCheckpoint.Known.ToString()).Code;
    }
}
