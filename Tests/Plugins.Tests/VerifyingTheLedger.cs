using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Plugins.Tests;

public sealed class VerifyingTheLedger : IDisposable
{
    private const int NotAllowed = unchecked((int)0x80040220);

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_ledger_without_rows_is_whole()
    {
        var answer = Verify();

        Assert.True((bool)answer[VerifyLedger.Verified]);
        Assert.Equal(0, answer[VerifyLedger.Sealed]);
        Assert.Equal(0, answer[VerifyLedger.Unsealed]);
        Assert.Equal(0, answer[VerifyLedger.Erased]);
        Assert.Null(answer[VerifyLedger.Fault]);
        Assert.Equal(Guid.Empty, answer[VerifyLedger.FaultyRow]);
    }

    [Fact]
    public void A_clean_ledger_is_whole_and_its_rows_are_counted()
    {
        Refuse(3);
        sales.Organization.RunAsynchronousJobs();
        Refuse(2);

        var answer = Verify();

        Assert.True((bool)answer[VerifyLedger.Verified]);
        Assert.Equal(3, answer[VerifyLedger.Sealed]);
        Assert.Equal(2, answer[VerifyLedger.Unsealed]);
        Assert.Null(answer[VerifyLedger.Fault]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_edited_row_is_named_sealed_or_not(bool isSealed)
    {
        var rows = Refuse(3, isSealed);
        sales.EditBehindThePlatform(rows[1], ConsentAudit.NewValue, "allowed");

        Broken(Verify(), "it was edited", rows[1].Id);
    }

    [Fact]
    public void A_deleted_row_is_missed()
    {
        var rows = Refuse(4, isSealed: true);
        sales.DeleteBehindThePlatform(rows[1]);

        Broken(Verify(), "Row 2 of the chain is missing");
    }

    [Fact]
    public void An_end_that_was_cut_off_is_missed()
    {
        var rows = Refuse(4, isSealed: true);
        sales.DeleteBehindThePlatform(rows[3]);

        Broken(Verify(), "ends at row 3 and should end at row 4");
    }

    [Fact]
    public void An_end_that_was_cut_off_with_the_head_is_no_whole_ledger()
    {
        var rows = Refuse(4, isSealed: true);
        sales.DeleteBehindThePlatform(rows[3]);
        sales.DeleteBehindThePlatform(new EntityReference(Checkpoint.Table, Checkpoint.Head));

        Broken(Verify(), "ends at row 3 and should end at row 0");
    }

    [Fact]
    public void A_ledger_that_was_emptied_is_missed()
    {
        foreach (var row in Refuse(2, isSealed: true))
        {
            sales.DeleteBehindThePlatform(row);
        }

        Broken(Verify(), "ends at row 0 and should end at row 2");
    }

    [Fact]
    public void A_key_that_is_gone_is_missed()
    {
        var rows = Refuse(1);
        sales.DeleteBehindThePlatform(new EntityReference(SecretKey.Table, SecretKey.First(KeyPurpose.Ledger)));

        Broken(Verify(), "The key that signed this row is not there", rows[0].Id);
    }

    [Fact]
    public void Rows_signed_with_a_retired_key_stay_signed()
    {
        Refuse(1, isSealed: true);
        sales.Create(SecretKey.Table, (SecretKey.Name, "Second"), (SecretKey.Purpose, Choices.Of(KeyPurpose.Ledger)));
        sales.Update(
            new EntityReference(SecretKey.Table, SecretKey.First(KeyPurpose.Ledger)),
            (SecretKey.RetiredOn, sales.Now));

        Assert.True((bool)Verify()[VerifyLedger.Verified]);
    }

    [Fact]
    public void One_person_is_verified_without_the_others()
    {
        var rows = Refuse(3, isSealed: true);
        var ana = sales.Contact("ana@example.com", ("donotemail", true), ("donotphone", true));
        sales.EditBehindThePlatform(rows[0], ConsentAudit.NewValue, "allowed");

        var answer = Verify(ana);

        Assert.True((bool)answer[VerifyLedger.Verified]);
        Assert.Equal(0, answer[VerifyLedger.Sealed]);
        Assert.Equal(2, answer[VerifyLedger.Unsealed]);
        Assert.False((bool)Verify()[VerifyLedger.Verified]);
    }

    [Theory]
    [InlineData(ConsentAudit.NewValue, "allowed", "it was edited")]
    [InlineData(ConsentAudit.Hash, "0", "seal of row 1 is not its own")]
    [InlineData(ConsentAudit.PreviousHash, "0", "seal of row 1 is not its own")]
    public void A_row_of_the_person_that_was_changed_is_named(string column, string value, string fault)
    {
        var ana = sales.Contact("ana@example.com", ("donotemail", true));
        sales.Organization.RunAsynchronousJobs();
        var row = sales.Ledger(ana).Single().ToEntityReference();
        sales.EditBehindThePlatform(row, column, value);

        Broken(Verify(ana), fault, row.Id);
    }

    [Fact]
    public void The_row_of_one_person_is_not_that_of_a_person_in_another_table()
    {
        var ana = sales.Contact("ana@example.com", ("donotemail", true));

        Assert.Equal(0, Verify(new EntityReference("lead", ana.Id))[VerifyLedger.Unsealed]);
    }

    [Theory]
    [InlineData("contact", false)]
    [InlineData(null, true)]
    [InlineData(" ", true)]
    [InlineData("opportunity", true)]
    [InlineData("Contact", true)]
    public void Half_a_person_and_a_table_without_people_are_refused_with_a_sentence(string? type, bool hasId)
    {
        var request = new OrganizationRequest("optout_VerifyLedger");
        if (type is not null)
        {
            request[VerifyLedger.PersonType] = type;
        }

        if (hasId)
        {
            request[VerifyLedger.PersonId] = Guid.NewGuid();
        }

        Assert.Equal(Texts.English.Ledger.NoPerson, Fault(() => sales.Admin.Execute(request)).Message);
    }

    [Theory]
    [InlineData("OptOut Auditor", false)]
    [InlineData("OptOut Auditor", true)]
    [InlineData("OptOut Privacy Officer", false)]
    [InlineData("OptOut Privacy Officer", true)]
    public void Who_reads_the_ledger_may_verify_it(string role, bool inBranch)
    {
        Refuse(1, isSealed: true);
        var user = sales.Somebody(inBranch, role);

        Assert.Equal(1, user.Execute(new OrganizationRequest("optout_VerifyLedger"))[VerifyLedger.Sealed]);
    }

    [Fact]
    public void A_sales_user_is_refused_by_the_platform_and_nothing_runs()
    {
        var fault = Fault(() => sales.Rep.Execute(new OrganizationRequest("optout_VerifyLedger")));

        Assert.Equal(NotAllowed, fault.ErrorCode);
        Assert.Contains("prvReadoptout_ConsentAudit", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(sales.Organization.Traces, trace => trace.Stage == CustomApi.Stage);
    }

    [Fact]
    public void Its_handler_runs_as_nothing_but_what_is_declared()
    {
        var plugin = new VerifyLedger();
        sales.Organization.AddCustomApi(new("new_Other"), plugin);

        var fault = Fault(() => sales.Admin.Execute(new OrganizationRequest("new_Other")));

        Assert.Contains("VerifyLedger is not declared for new_Other", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_puts_a_step_on_it() =>
        Assert.Contains(
            "optout_VerifyLedger",
            Fault(() => sales.Organization.AddStep(
                new("optout_VerifyLedger", null, 10), new VerifyLedger())).Message,
            StringComparison.Ordinal);

    private List<EntityReference> Refuse(int people, bool isSealed = false)
    {
        var before = sales.Ledger().Select(row => row.Id).ToHashSet();
        for (var i = 0; i < people; i++)
        {
            sales.Contact($"p{i}@example.com", ("donotemail", true));
        }

        if (isSealed)
        {
            sales.Organization.RunAsynchronousJobs();
        }

        return [.. sales.Ledger().Where(row => !before.Contains(row.Id))
            .OrderBy(row => row.GetAttributeValue<int?>(ConsentAudit.Sequence))
            .Select(row => row.ToEntityReference())];
    }

    private OrganizationResponse Verify(EntityReference? person = null)
    {
        var request = new OrganizationRequest("optout_VerifyLedger");
        if (person is not null)
        {
            request[VerifyLedger.PersonType] = person.LogicalName;
            request[VerifyLedger.PersonId] = person.Id;
        }

        return sales.Admin.Execute(request);
    }

    private static void Broken(OrganizationResponse answer, string fault, Guid? row = null)
    {
        Assert.False((bool)answer[VerifyLedger.Verified]);
        Assert.Contains(fault, (string)answer[VerifyLedger.Fault], StringComparison.Ordinal);
        Assert.Equal(row ?? Guid.Empty, answer[VerifyLedger.FaultyRow]);
    }

    private static OrganizationServiceFault Fault(Action act) =>
        Assert.ThrowsAny<FaultException<OrganizationServiceFault>>(act).Detail;
}
