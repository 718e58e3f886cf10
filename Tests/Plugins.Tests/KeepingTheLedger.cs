using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Plugins.Tests;

public sealed class KeepingTheLedger : IDisposable
{
    private const int AbortedByPlugin = unchecked((int)0x80040265);

    private readonly Sales sales = new();
    private readonly EntityReference ana;
    private readonly EntityReference row;

    public KeepingTheLedger()
    {
        ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        row = sales.Ledger(ana).Single().ToEntityReference();
    }

    public static TheoryData<string, object?> Edits => new()
    {
        { ConsentAudit.NewValue, "allowed" },
        { ConsentAudit.Evidence, "invented" },
        { ConsentAudit.OccurredOn, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) },
        { ConsentAudit.Channel, new OptionSetValue(727000002) },
        { ConsentAudit.PersonId, "somebody else" },
        { ConsentAudit.Signature, null },
        { ConsentAudit.Sequence, 1 },
        { ConsentAudit.Name, "Nothing happened" },
        { ConsentAudit.WaitingFor, new EntityReference(Checkpoint.Table, Checkpoint.Head) },
        { ConsentAudit.WaitingFor, null },
        { "statecode", new OptionSetValue(1) },
        { "statuscode", new OptionSetValue(2) },
    };

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_administrator_cannot_edit_a_row(string column, object? value)
    {
        var change = new Entity(row.LogicalName, row.Id) { [column] = value };

        AssertRefused(new UpdateRequest { Target = change });
    }

    [Fact]
    public void No_message_of_an_administrator_gets_round_the_guard()
    {
        var edited = new Entity(row.LogicalName, row.Id) { [ConsentAudit.Evidence] = "invented" };
        OrganizationRequest[] requests =
        [
            new DeleteRequest { Target = row },
            new UpsertRequest { Target = edited },
            new UpdateMultipleRequest { Targets = new EntityCollection([edited]) { EntityName = row.LogicalName } },
            new ExecuteTransactionRequest { Requests = [new UpdateRequest { Target = edited }] },
            new("SetState")
            {
                ["EntityMoniker"] = row,
                ["State"] = new OptionSetValue(1),
                ["Status"] = new OptionSetValue(2),
            },
        ];

        Assert.All(requests, AssertRefused);
    }

    [Fact]
    public void An_edit_hidden_in_a_batch_is_refused_in_its_place()
    {
        var batch = new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
            Requests = [new DeleteRequest { Target = row }],
        };

        var answer = (ExecuteMultipleResponse)sales.Admin.Execute(batch);

        Assert.True(answer.IsFaulted);
        Assert.Single(sales.Ledger(ana));
    }

    [Fact]
    public void The_sentence_says_what_to_do_instead() =>
        Assert.Equal(Texts.English.Records.LedgerIsFinal, Refused(new DeleteRequest { Target = row }).Detail.Message);

    [Fact]
    public void Rows_are_sealed_soon_after_into_one_chain_that_verifies()
    {
        sales.Update(ana, ("donotbulkemail", false));
        sales.Update(ana, ("donotemail", true), ("donotfax", true));
        Assert.Equal(4, sales.Verify().Unsealed);

        sales.Organization.RunAsynchronousJobs();

        var verdict = sales.Verify();
        Assert.Null(verdict.Fault);
        Assert.Equal(4, verdict.Sealed);
        Assert.Equal(0, verdict.Unsealed);
        Assert.Equal([1, 2, 3, 4], sales.Ledger().Select(r => r.GetAttributeValue<int>(ConsentAudit.Sequence)).Order());
        Assert.All(sales.Organization.Jobs, job => Assert.Equal("Succeeded", job.Status.ToString()));
    }

    [Fact]
    public void Facts_of_one_second_stand_in_the_order_in_which_they_happened()
    {
        string[] flags =
            ["donotemail", "donotphone", "donotfax", "donotpostalmail", "donotbulkpostalmail", "donotsendmm"];
        foreach (var flag in flags)
        {
            sales.Update(ana, (flag, true));
        }

        sales.Organization.RunAsynchronousJobs();

        var channels = sales.Ledger(ana).OrderBy(r => r.GetAttributeValue<int>(ConsentAudit.Sequence))
            .Select(r => Choices.ChannelOf(r.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel))).Skip(1);
        Assert.Equal(
            flags.Select(flag => PersonTable.Contact.Flags.Single(one => one.Column == flag).Channel), channels);
    }

    [Fact]
    public void More_rows_than_one_batch_are_all_sealed()
    {
        var people = new EntityCollection(
            [
                .. Enumerable.Range(0, 250).Select(i =>
                    new Entity("contact") { ["lastname"] = $"N{i}", ["donotfax"] = true }),
            ])
        {
            EntityName = "contact",
        };
        sales.Admin.Execute(new CreateMultipleRequest { Targets = people });

        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(251, sales.Verify().Sealed);
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void A_row_with_half_a_seal_stops_no_other()
    {
        sales.EditBehindThePlatform(row, ConsentAudit.Hash, "half");
        var bo = sales.Contact("bo@example.com", ("donotfax", true));

        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(1, Assert.Single(sales.Ledger(bo))[ConsentAudit.Sequence]);
        Assert.Contains("half a seal", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_somebody_writes_by_hand_is_refused()
    {
        var forged = new Entity(ConsentAudit.Table)
        {
            [ConsentAudit.PersonId] = ana.Id.ToString("D"),
            [ConsentAudit.Event] = Choices.Of(LedgerEvent.OptedIn),
        };

        AssertRefused(new CreateRequest { Target = forged }, Texts.English.Records.LedgerIsOurs);
    }

    [Fact]
    public void A_row_waits_for_the_one_row_that_nobody_updates_and_for_nothing_once_it_is_sealed()
    {
        var waits = sales.Ledger(ana).Single().GetAttributeValue<EntityReference>(ConsentAudit.WaitingFor);
        Assert.Equal((Checkpoint.Table, Checkpoint.Waiting), (waits.LogicalName, waits.Id));

        sales.Organization.RunAsynchronousJobs();

        Assert.False(sales.Ledger(ana).Single().Contains(ConsentAudit.WaitingFor));
    }

    [Fact]
    public void A_row_that_another_step_points_to_the_head_is_refused()
    {
        sales.Organization.RunAsynchronousJobs();
        sales.Organization.AddStep(
            new StepDefinition("Create", ConsentAudit.Table, 20) { Rank = 1 }, new Pointing(Checkpoint.Head));

        Assert.ThrowsAny<Exception>(() => sales.Update(ana, ("donotfax", true)));

        Assert.Single(sales.Ledger());
        Assert.Contains(
            sales.Organization.Traces,
            trace => trace.TypeName.EndsWith("AdmitLedgerRow", StringComparison.Ordinal)
                && trace.Exception?.Contains(Texts.English.Records.LedgerIsOurs, StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_row_that_another_step_points_nowhere_waits_all_the_same()
    {
        sales.Organization.AddStep(
            new StepDefinition("Create", ConsentAudit.Table, 20) { Rank = 1 }, new Pointing(to: null));
        sales.Update(ana, ("donotfax", true));

        sales.Organization.RunAsynchronousJobs();

        Assert.Equal((2, 0), (sales.Verify().Sealed, sales.Verify().Unsealed));
    }

    [Fact]
    public void A_copy_of_a_signed_row_is_refused()
    {
        var copy = new Entity(ConsentAudit.Table);
        foreach (var column in ConsentAudit.SignedColumns.Where(row => sales.Ledger(ana).Single().Contains(row)))
        {
            copy[column] = sales.Ledger(ana).Single()[column];
        }

        AssertRefused(new CreateRequest { Target = copy }, Texts.English.Records.LedgerIsOurs);
    }

    [Fact]
    public void A_caller_with_an_endless_name_stops_nobody()
    {
        var application = sales.Organization.AsApplication(sales.RepId, Guid.NewGuid(), new string('x', 5000) + "\r\n");

        Sales.Update(application, ana, ("donotbulkemail", false));

        var optIn = Assert.Single(sales.Ledger(ana), r => r.Id != row.Id);
        Assert.Equal(500, optIn.GetAttributeValue<string>(ConsentAudit.UserAgent).Length);
        Assert.True(optIn.GetAttributeValue<bool>(ConsentAudit.IsApplication));
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void A_seal_is_never_set_twice_nor_moved()
    {
        sales.Organization.RunAsynchronousJobs();
        var sealedRow = sales.Ledger(ana).Single();
        var again = new Entity(row.LogicalName, row.Id)
        {
            [ConsentAudit.Sequence] = sealedRow[ConsentAudit.Sequence],
            [ConsentAudit.PreviousHash] = sealedRow[ConsentAudit.PreviousHash],
            [ConsentAudit.Hash] = sealedRow[ConsentAudit.Hash],
        };

        AssertRefused(new UpdateRequest { Target = again });
    }

    [Fact]
    public void A_seal_is_set_by_the_product_alone()
    {
        sales.Organization.RunAsynchronousJobs();
        var second = sales.Contact("bo@example.com", ("donotfax", true));
        var waiting = sales.Ledger(second).Single();
        var signature = waiting.GetAttributeValue<string>(ConsentAudit.Signature);
        var last = sales.Ledger(ana).Single().GetAttributeValue<string>(ConsentAudit.Hash);
        var right = Domain.Ledger.LedgerChain.Next(signature, 1, last);
        var wrong = right with { Sequence = 3 };

        AssertRefused(SetSeal(waiting, right));
        Assert.ThrowsAny<Exception>(
            () => sales.Organization.As(sales.Organization.SystemUserId).Execute(SetSeal(waiting, wrong)));

        sales.Organization.RunAsynchronousJobs();
        Assert.Equal(2, sales.Verify().Sealed);
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void Not_even_the_product_sets_a_seal_twice()
    {
        sales.Organization.RunAsynchronousJobs();
        var signature = sales.Ledger(ana).Single().GetAttributeValue<string>(ConsentAudit.Signature);
        var again = Domain.Ledger.LedgerChain.Next(signature, 7, Domain.Ledger.LedgerChain.Start);

        var system = sales.Organization.As(sales.Organization.SystemUserId);
        Assert.ThrowsAny<Exception>(() => system.Execute(SetSeal(sales.Ledger(ana).Single(), again)));

        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void Sealing_goes_on_after_somebody_took_the_last_row_out()
    {
        sales.Organization.RunAsynchronousJobs();
        sales.DeleteBehindThePlatform(row);
        var bo = sales.Contact("bo@example.com", ("donotfax", true));

        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(2, Assert.Single(sales.Ledger(bo))[ConsentAudit.Sequence]);
        Assert.Contains("Row 1 of the chain is missing", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_that_somebody_creates_ahead_of_the_chain_is_blank()
    {
        sales.Admin.Create(new Entity(Checkpoint.Table, Checkpoint.Head)
        {
            [Checkpoint.Sequence] = 1000,
            [Checkpoint.Hash] = "x",
        });

        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(1, sales.Verify().Sealed);
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void The_head_of_the_chain_cannot_be_moved_back_or_deleted()
    {
        sales.Organization.RunAsynchronousJobs();
        var head = new EntityReference(Checkpoint.Table, Checkpoint.Head);

        AssertRefused(new DeleteRequest { Target = head }, Texts.English.Records.CheckpointIsFinal);
        AssertRefused(
            new UpdateRequest { Target = new Entity(head.LogicalName, head.Id) { [Checkpoint.Sequence] = 0 } },
            Texts.English.Records.ChainIsFinal);
        AssertRefused(new UpdateRequest
        {
            Target = new Entity(head.LogicalName, head.Id)
            {
                [Checkpoint.Sequence] = 9,
                [Checkpoint.Hash] = Domain.Ledger.LedgerChain.Start,
            },
        }, Texts.English.Records.ChainIsFinal);
        var back = new Entity(head.LogicalName, head.Id) { [Checkpoint.Sequence] = 1, [Checkpoint.Hash] = "x" };
        Assert.ThrowsAny<Exception>(() => sales.Organization.As(sales.Organization.SystemUserId).Update(back));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_service_account_can_have_waiting_rows_sealed_and_nothing_else(bool inBranch)
    {
        var service = sales.Somebody(inBranch, "OptOut Service");
        sales.Organization.RunAsynchronousJobs();
        sales.Contact("bo@example.com", ("donotfax", true));

        service.Execute(new OrganizationRequest("optout_Seal"));

        Assert.Equal(0, sales.Verify().Unsealed);
        Assert.ThrowsAny<Exception>(() => service.Retrieve(row.LogicalName, row.Id, new ColumnSet(true)));
    }

    [Fact]
    public void A_row_edited_behind_the_platform_is_found()
    {
        sales.Organization.RunAsynchronousJobs();

        sales.EditBehindThePlatform(row, ConsentAudit.NewValue, "allowed");

        Assert.Contains("edited", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_deleted_behind_the_platform_is_found()
    {
        sales.Update(ana, ("donotbulkemail", false));
        sales.Organization.RunAsynchronousJobs();

        sales.DeleteBehindThePlatform(row);

        Assert.NotNull(sales.Verify().Fault);
    }

    [Fact]
    public void The_last_row_cut_off_behind_the_platform_is_found_by_the_head()
    {
        sales.Organization.RunAsynchronousJobs();

        sales.DeleteBehindThePlatform(row);

        Assert.Contains("should end at row 1", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_person_leaves_the_fact_and_empties_the_link()
    {
        sales.Admin.Delete(ana.LogicalName, ana.Id);
        sales.Organization.RunAsynchronousJobs();

        var left = Assert.Single(sales.Ledger(ana));
        Assert.False(left.Contains(ConsentAudit.ContactId));
        Assert.Null(sales.Verify().Fault);
    }

    [Theory]
    [Trait("Case", "61")]
    [InlineData("OptOut Sales User", false, false, false)]
    [InlineData("OptOut Sales User", false, false, true)]
    [InlineData("OptOut Service", false, false, false)]
    [InlineData("OptOut Service", false, false, true)]
    [InlineData("OptOut Auditor", true, false, false)]
    [InlineData("OptOut Auditor", true, false, true)]
    [InlineData("OptOut Privacy Officer", true, false, false)]
    [InlineData("OptOut Privacy Officer", true, false, true)]
    public void Who_may_read_the_ledger_and_nobody_writes_it(string role, bool reads, bool writes, bool inBranch)
    {
        var user = sales.Somebody(inBranch, role);

        Assert.Equal(reads, Works(() => user.Retrieve(row.LogicalName, row.Id, new ColumnSet(ConsentAudit.Evidence))));
        Assert.Equal(reads, Works(() => user.RetrieveMultiple(new QueryExpression(row.LogicalName))));
        Assert.Equal(writes, Works(() => user.Create(new Entity(row.LogicalName) { [ConsentAudit.Name] = "x" })));
        Assert.Equal(
            writes,
            Works(() => user.Update(new Entity(row.LogicalName, row.Id) { [ConsentAudit.Name] = "x" })));
        Assert.Equal(writes, Works(() => user.Delete(row.LogicalName, row.Id)));
    }

    [Theory]
    [InlineData("OptOut Sales User", false)]
    [InlineData("OptOut Sales User", true)]
    [InlineData("OptOut Service", false)]
    [InlineData("OptOut Service", true)]
    [InlineData("OptOut Auditor", false)]
    [InlineData("OptOut Auditor", true)]
    [InlineData("OptOut Privacy Officer", false)]
    [InlineData("OptOut Privacy Officer", true)]
    public void Nobody_but_an_administrator_sees_the_value_of_a_key(string role, bool inBranch)
    {
        var user = sales.Somebody(inBranch, role);
        var key = new EntityReference(SecretKey.Table, SecretKey.First(KeyPurpose.Ledger));

        var seen = Works(() =>
            Assert.True(
                user.Retrieve(key.LogicalName, key.Id, new ColumnSet(SecretKey.Value)).Contains(SecretKey.Value)));

        Assert.False(seen);
    }

    [Fact]
    public void A_key_is_made_by_the_product_and_cannot_be_chosen_changed_or_deleted()
    {
        var chosen = sales.Create(
            SecretKey.Table, (SecretKey.Purpose, Choices.Of(KeyPurpose.Token)), (SecretKey.Value, "my own choice"));
        var key = new EntityReference(SecretKey.Table, SecretKey.First(KeyPurpose.Ledger));

        var made = sales.Admin.Retrieve(chosen.LogicalName, chosen.Id, new ColumnSet(SecretKey.Value));
        Assert.Matches("^[0-9a-f]{64}$", made.GetAttributeValue<string>(SecretKey.Value));
        AssertRefused(new DeleteRequest { Target = key }, Texts.English.Records.KeyIsFinal);
        AssertRefused(
            new UpdateRequest { Target = new Entity(key.LogicalName, key.Id) { [SecretKey.Value] = "00" } },
            Texts.English.Records.KeyIsFinal);
        AssertRefused(
            new CreateRequest
            {
                Target = new Entity(SecretKey.Table) { [SecretKey.Purpose] = Choices.Of(KeyPurpose.Suppress) },
            },
            Texts.English.Records.SuppressKeyIsSingle);
    }

    [Fact]
    public void A_key_is_retired_only_once_it_has_a_successor()
    {
        var first = SecretKey.First(KeyPurpose.Ledger);
        var retire = new UpdateRequest { Target = new Entity(SecretKey.Table, first) { [SecretKey.RetiredOn] = sales.Now } };
        AssertRefused(retire, Texts.English.Records.KeyIsNeeded);
        var suppress = new Entity(SecretKey.Table, SecretKey.First(KeyPurpose.Suppress))
        {
            [SecretKey.RetiredOn] = sales.Now,
        };
        AssertRefused(new UpdateRequest { Target = suppress }, Texts.English.Records.SuppressKeyIsSingle);

        var second = sales.Create(SecretKey.Table, (SecretKey.Purpose, Choices.Of(KeyPurpose.Ledger)));
        sales.Admin.Execute(retire);
        sales.Update(ana, ("donotfax", true));

        var signed = Assert.Single(sales.Ledger(ana), r => r.Id != row.Id);
        Assert.Equal(second.Id.ToString("D"), signed[ConsentAudit.KeyId]);
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void A_key_that_is_created_retired_is_in_use_all_the_same()
    {
        using var fresh = new Sales();
        fresh.Admin.Create(new Entity(SecretKey.Table, SecretKey.First(KeyPurpose.Ledger))
        {
            [SecretKey.Purpose] = Choices.Of(KeyPurpose.Ledger),
            [SecretKey.RetiredOn] = sales.Now,
        });

        var bo = fresh.Contact("bo@example.com", ("donotfax", true));

        Assert.Single(fresh.Ledger(bo));
        Assert.Null(fresh.Verify().Fault);
    }

    private static UpdateRequest SetSeal(Entity row, Domain.Ledger.Seal seal) => new()
    {
        Target = new Entity(row.LogicalName, row.Id)
        {
            [ConsentAudit.Sequence] = seal.Sequence,
            [ConsentAudit.PreviousHash] = seal.PreviousHash,
            [ConsentAudit.Hash] = seal.Hash,
        },
    };

    private static bool Works(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private FaultException<OrganizationServiceFault> Refused(OrganizationRequest request) =>
        Assert.ThrowsAny<FaultException<OrganizationServiceFault>>(() => sales.Admin.Execute(request));

    /// <summary>What is wrong with the ledger, as a sentence.</summary>
    private string Said()
    {
        var fault = sales.Verify().Fault;
        Assert.NotNull(fault);
        return fault;
    }

    private void AssertRefused(OrganizationRequest request) =>
        AssertRefused(request, Texts.English.Records.LedgerIsFinal);

    private void AssertRefused(OrganizationRequest request, string sentence)
    {
        var before = sales.Ledger(ana).Single().Attributes.ToDictionary(pair => pair.Key, pair => pair.Value);

        var fault = Refused(request).Detail;
        Assert.Equal(AbortedByPlugin, fault.ErrorCode);
        Assert.Equal(sentence, fault.Message);

        var after = sales.Ledger(ana).Single().Attributes.ToDictionary(pair => pair.Key, pair => pair.Value);
        Assert.Equal(before, after);
    }

    private sealed class Pointing(Guid? to) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            ((Entity)context.InputParameters["Target"])[ConsentAudit.WaitingFor] =
                to is { } id ? new EntityReference(Checkpoint.Table, id) : null;
        }
    }
}
