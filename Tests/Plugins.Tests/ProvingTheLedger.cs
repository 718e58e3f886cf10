using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Plugins.Tests;

public sealed class ProvingTheLedger : IDisposable
{
    private readonly Sales sales = new();

    /// <summary>Not even as SYSTEM, as whom the product itself writes, does a wrong proof go through.</summary>
    private IOrganizationService Product => sales.Organization.As(sales.Organization.SystemUserId);

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData(Checkpoint.MerkleRoot)]
    [InlineData(Checkpoint.RowCount)]
    public void The_head_takes_no_other_proof_along(string column)
    {
        sales.Contact("ana@example.com", ("donotemail", true));
        sales.Organization.RunAsynchronousJobs();
        var row = sales.Ledger().Single();
        sales.EditBehindThePlatform(new EntityReference(Checkpoint.Table, Checkpoint.Head), Checkpoint.Sequence, 0);
        var move = new Entity(Checkpoint.Table, Checkpoint.Head)
        {
            [Checkpoint.Sequence] = 1,
            [Checkpoint.Hash] = row[ConsentAudit.Hash],
            [column] = column == Checkpoint.RowCount ? 1 : new string('0', 64),
        };

        Assert.Equal(
            Texts.English.Records.ChainIsFinal, Assert.ThrowsAny<Exception>(() => Product.Update(move)).Message);
    }

    [Fact]
    public void Only_the_head_ever_says_how_far_the_chain_goes()
    {
        sales.Contact("ana@example.com", ("donotemail", true));
        sales.Organization.RunAsynchronousJobs();
        var row = sales.Ledger().Single();
        var other = sales.Create(Checkpoint.Table, (Checkpoint.Name, "Another"));
        var move = new Entity(other.LogicalName, other.Id)
        {
            [Checkpoint.Sequence] = 1,
            [Checkpoint.Hash] = row[ConsentAudit.Hash],
        };

        Assert.Equal(
            Texts.English.Records.ChainIsFinal, Assert.ThrowsAny<Exception>(() => Product.Update(move)).Message);
    }

    [Fact]
    public void The_head_does_not_go_back_to_a_row_that_is_sealed()
    {
        var ana = sales.Contact("ana@example.com", ("donotemail", true));
        sales.Update(ana, ("donotemail", false));
        sales.Organization.RunAsynchronousJobs();
        var first = sales.Ledger().Single(row => row.GetAttributeValue<int>(ConsentAudit.Sequence) == 1);
        var back = new Entity(Checkpoint.Table, Checkpoint.Head)
        {
            [Checkpoint.Sequence] = 1,
            [Checkpoint.Hash] = first[ConsentAudit.Hash],
        };

        Assert.Equal(
            Texts.English.Records.ChainIsFinal, Assert.ThrowsAny<Exception>(() => Product.Update(back)).Message);
    }

    [Fact]
    public void One_request_seals_every_row_that_waits()
    {
        sales.Contact("ana@example.com", ("donotemail", true));
        sales.Organization.RunAsynchronousJobs();
        for (var i = 0; i < 5; i++)
        {
            sales.Contact($"p{i}@example.com", ("donotemail", true));
        }

        sales.Admin.Execute(new OrganizationRequest("optout_Seal"));

        Assert.Equal(0, sales.Verify().Unsealed);
    }

    [Theory]
    [InlineData("SetState")]
    [InlineData("SetStateDynamicEntity")]
    public void Each_name_under_which_a_state_is_set_is_guarded(string message) =>
        Assert.Contains(
            sales.Organization.Steps,
            step => step.Message == message && step.Table == ConsentAudit.Table && step.Stage == 20 && step.Enabled);

    [Fact]
    public void A_key_whose_making_was_undone_is_not_used()
    {
        var flagged = new Entity("contact") { ["lastname"] = "A", ["donotemail"] = true };
        var undone = new ExecuteTransactionRequest
        {
            Requests =
            [
                new CreateRequest { Target = flagged },
                new CreateRequest { Target = new Entity("contact") { ["lastname"] = "B", ["donotemail"] = true } },
                new DeleteRequest { Target = new EntityReference("contact", Guid.NewGuid()) },
            ],
        };
        Assert.ThrowsAny<Exception>(() => sales.Admin.Execute(undone));

        sales.Contact("ana@example.com", ("donotemail", true));
        sales.Organization.RunAsynchronousJobs();

        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void The_purpose_of_a_key_is_never_changed()
    {
        sales.Contact("ana@example.com", ("donotemail", true));
        var key = new Entity(SecretKey.Table, SecretKey.First(KeyPurpose.Suppress))
        {
            [SecretKey.Purpose] = Choices.Of(KeyPurpose.Token),
        };

        Assert.Equal(
            Texts.English.Records.KeyIsFinal, Assert.ThrowsAny<Exception>(() => sales.Admin.Update(key)).Message);
    }

    [Fact]
    public void A_refusal_without_an_address_in_the_write_keeps_the_hash_of_the_stored_one()
    {
        var ana = sales.Contact("ana@example.com", ("donotemail", true));
        sales.Update(ana, ("donotbulkemail", true));

        Assert.Single(
            sales.Ledger(ana).Select(row => row.GetAttributeValue<string>(ConsentAudit.AddressHash)).Distinct());
    }

    [Fact]
    public void An_instant_of_the_ledger_has_whole_seconds_when_it_is_signed()
    {
        var instants = new List<DateTime>();
        sales.Organization.AddStep(
            new StepDefinition("Create", ConsentAudit.Table, 20) { Rank = 99 }, new Seeing(instants));

        sales.Contact("ana@example.com", ("donotemail", true));

        Assert.Equal(0, Assert.Single(instants).Ticks % TimeSpan.TicksPerSecond);
    }

    private sealed class Seeing(List<DateTime> instants) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            instants.Add(
                ((Entity)context.InputParameters["Target"]).GetAttributeValue<DateTime>(ConsentAudit.OccurredOn));
        }
    }
}
