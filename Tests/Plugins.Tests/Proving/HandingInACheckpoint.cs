using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Health;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Plugins.Tests.Proving;

/// <summary>What was signed off the platform is handed in, kept once, and held against the ledger.</summary>
public sealed class HandingInACheckpoint : IDisposable
{
    private readonly Sales sales = new();

    public HandingInACheckpoint()
    {
        for (var i = 0; i < 4; i++)
        {
            sales.Contact($"p{i}@example.com", ("donotemail", true));
        }

        sales.Organization.RunAsynchronousJobs();
    }

    private static LedgerTexts Texts => Languages.Texts.English.Ledger;

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData("OptOut Service")]
    [InlineData("OptOut Public Page")]
    public void Who_signs_hands_in_and_the_same_note_twice_is_one_row(string role)
    {
        var program = sales.Organization.As(sales.Organization.AddUser("Program", role));
        var note = SignedCheckpoint.Note(4, Root(4));

        HandIn(program, note, stamp: "c3RhbXA=");
        HandIn(program, note);

        var row = Assert.Single(Rows());
        Assert.Equal(
            (4, Convert.ToBase64String(Root(4)), note, "c3RhbXA="),
            (row[Checkpoint.RowCount], row[Checkpoint.MerkleRoot], row[Checkpoint.Note], row[Checkpoint.TimeStamp]));
        Assert.True((bool)Verify()[VerifyLedger.Verified]);
        Assert.True(Point().IsOk);
    }

    [Fact]
    public void A_ledger_that_says_something_else_is_named()
    {
        HandIn(sales.Admin, SignedCheckpoint.Note(2, Root(2)));
        HandIn(sales.Admin, SignedCheckpoint.Note(4, Root(3)));

        Assert.Equal(
            Texts.Of(new Domain.Ledger.LedgerFault.OtherThanExported(2, 4)), Verify()[VerifyLedger.Fault]);
    }

    [Fact]
    public void A_row_that_somebody_else_filled_counts_for_nothing()
    {
        HandIn(sales.Admin, SignedCheckpoint.Note(4, Root(4)));
        var row = Rows().Single();
        sales.EditBehindThePlatform(row.ToEntityReference(), Checkpoint.MerkleRoot, Convert.ToBase64String(new byte[32]));

        Assert.True((bool)Verify()[VerifyLedger.Verified]);
    }

    [Fact]
    public void Nobody_writes_one_by_hand_or_over_one()
    {
        HandIn(sales.Admin, SignedCheckpoint.Note(4, Root(4)));
        var made = sales.Create(Checkpoint.Table, (Checkpoint.Name, "x"), (Checkpoint.RowCount, 4), (Checkpoint.Note, "x"));
        var product = sales.Organization.As(sales.Organization.SystemUserId);

        Assert.False(sales.Admin.Retrieve(made.LogicalName, made.Id, new ColumnSet(true)).Contains(Checkpoint.Note));
        foreach (var row in new[] { made, Rows().Single().ToEntityReference() })
        {
            var write = new Entity(Checkpoint.Table, row.Id) { [Checkpoint.Note] = "x", [Checkpoint.MerkleRoot] = "x" };
            Assert.Equal(
                Languages.Texts.English.Records.ChainIsFinal,
                Assert.ThrowsAny<FaultException<OrganizationServiceFault>>(() => product.Update(write)).Message);
        }
    }

    [Fact]
    public void Its_age_is_a_point_of_the_health_check_and_one_that_could_not_be_made_is_an_alarm()
    {
        Assert.Equal((HealthSeverity.Low, false, Texts.NeverExported), (Point().Severity, Point().IsOk, Point().Text));
        HandIn(sales.Admin, SignedCheckpoint.Note(4, Root(4)));
        var on = sales.Now;
        Assert.Equal((HealthSeverity.Medium, true, Texts.ExportedOn(on)), (Point().Severity, Point().IsOk, Point().Text));

        sales.Clock.Advance(TimeSpan.FromDays(2.1));
        Assert.Equal((HealthSeverity.Medium, false, Texts.ExportedLongAgo(on)), (Point().Severity, Point().IsOk, Point().Text));
        HandIn(sales.Admin, note: null, detail: "It was cut off.");
        Assert.Equal(
            (HealthSeverity.High, false, Texts.ExportFailed(sales.Now, "It was cut off.")),
            (Point().Severity, Point().IsOk, Point().Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("log\n4\nroot\n\n\u2014 log AAAA\n")]
    [InlineData("log\n04\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n\u2014 log AAAA\n")]
    [InlineData("log\n4\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n")]
    [InlineData("log\n4\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\nlog AAAA\n")]
    [InlineData("log\n4\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nmore\n\n\u2014 log AAAA\n")]
    [InlineData("log\r\n4\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n\u2014 log AAAA\n")]
    public void What_is_no_signed_checkpoint_is_refused(string note) =>
        Assert.Equal(
            Texts.NoteIsWrong(4000, 20000),
            Assert.ThrowsAny<FaultException<OrganizationServiceFault>>(() => HandIn(sales.Admin, note)).Message);

    private byte[] Root(int size) => LedgerOutside.Tree(Convert.FromBase64String(
        (string)sales.Admin.Execute(new OrganizationRequest("optout_ReadLeaves"))[ReadLeaves.Leaves]).Chunk(32).Take(size)).Root;

    private List<Entity> Rows()
    {
        var query = new QueryExpression(Checkpoint.Table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(Checkpoint.RowCount, ConditionOperator.NotNull);
        return [.. sales.Admin.RetrieveMultiple(query).Entities];
    }

    private HealthPoint Point() => ((EntityCollection)sales.Admin.Execute(new OrganizationRequest("optout_CheckHealth"))["Points"])
        .Entities.Where(row => Equals(row["point"], HealthOfCheckpoints.Point))
        .Select(row => new HealthPoint(
            HealthOfCheckpoints.Point,
            Enum.Parse<HealthSeverity>((string)row["severity"]),
            (bool)row["ok"],
            (string)row["text"],
            (string)row["fix"])).Single();

    private OrganizationResponse Verify() => sales.Admin.Execute(new OrganizationRequest("optout_VerifyLedger"));

    private static void HandIn(IOrganizationService caller, string? note, string? stamp = null, string detail = "")
    {
        var request = new OrganizationRequest("optout_RecordExternalCheck")
        {
            [RecordExternalCheck.Check] = ExternalCheck.LedgerCheckpoint,
            [RecordExternalCheck.Passed] = note is not null,
            [RecordExternalCheck.Detail] = detail,
        };
        if (note is not null)
        {
            request[RecordExternalCheck.Note] = note;
        }

        if (stamp is not null)
        {
            request[RecordExternalCheck.TimeStamp] = stamp;
        }

        caller.Execute(request);
    }
}
