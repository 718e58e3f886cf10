using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests;

public sealed class TakingABaseline
{
    private const string Api = "optout_Baseline";
    private const int NotAllowed = unchecked((int)0x80040220);

    private static readonly EntityReference Progress = new(Checkpoint.Table, Checkpoint.Baseline);

    [Fact]
    public void Nobody_refused_anything_and_it_is_finished_at_once()
    {
        using var sales = new Sales(admin => admin.Create(Person(1)));

        var answer = Call(sales);

        Assert.True((bool)answer[TakeBaseline.Finished]);
        Assert.Equal(0, answer[TakeBaseline.Processed]);
        Assert.Null(answer[TakeBaseline.Place]);
        Assert.Empty(sales.Ledger());
    }

    [Fact]
    public void Each_flag_that_was_set_before_becomes_a_row_whichever_value_refuses()
    {
        using var sales = new Sales(admin => admin.Create(Person(1, "donotphone", ("followemail", false))));

        Finish(sales);

        Assert.Equal(
            [Choices.Of(Channel.Phone).Value, Choices.Of(Channel.EmailTracking).Value],
            sales.Ledger().Select(row => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel).Value).Order());
        Assert.All(sales.Ledger(), row =>
        {
            Assert.Equal(LedgerEvent.Baseline, Choices.EventOf(row));
            Assert.Equal("refused", row.GetAttributeValue<string>(ConsentAudit.NewValue));
            Assert.Equal(Choices.Of(ConsentSource.System), row[ConsentAudit.Source]);
        });
        sales.Organization.RunAsynchronousJobs();
        Assert.Null(sales.Verify().Fault);
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    public void The_address_is_refused_whoever_else_holds_it_later(string table)
    {
        using var sales = new Sales(admin => admin.Create(Person(1, "donotbulkemail", table: table)));

        Finish(sales);

        var twin = sales.Contact("p1@example.com");
        var row = sales.Admin.Retrieve("contact", twin.Id, new ColumnSet("donotbulkemail"));
        Assert.True(row.GetAttributeValue<bool>("donotbulkemail"));
    }

    [Fact]
    public void A_flag_that_changed_after_the_import_keeps_its_own_row()
    {
        using var sales = new Sales(admin => admin.Create(Person(1, "donotemail")));
        var late = sales.Contact("late@example.com", ("donotemail", true));

        Finish(sales);

        Assert.Equal(LedgerEvent.OptedOut, Choices.EventOf(Assert.Single(sales.Ledger(late))));
        Assert.Equal(2, sales.Ledger().Count);
    }

    [Fact]
    public void A_blocked_send_in_the_ledger_does_not_stand_for_the_flag()
    {
        var person = Guid.NewGuid();
        using var sales = new Sales(admin =>
        {
            var row = Person(1, "donotemail");
            row.Id = person;
            admin.Create(row);
        });
        var who = new EntityReference("contact", person);
        sales.Refusal(sales.CampaignMail(Sales.To(who)));

        Finish(sales);

        Assert.Equal(
            [LedgerEvent.SendBlocked, LedgerEvent.Baseline], sales.Ledger(who).Select(Choices.EventOf).Order().Reverse()
                .OrderBy(one => one == LedgerEvent.Baseline));
    }

    [Fact]
    public void What_was_refused_before_weighs_as_reported_and_is_the_persons_own_ground()
    {
        using var sales = new Sales(admin => admin.Create(Person(1, "donotbulkemail")));
        Finish(sales);
        var query = new QueryExpression(SuppressedAddress.Table) { ColumnSet = new ColumnSet(true) };
        var row = Assert.Single(sales.Admin.RetrieveMultiple(query).Entities);

        Assert.NotNull(row.GetAttributeValue<DateTime?>(SuppressedAddress.Since));
        Assert.NotNull(row.GetAttributeValue<DateTime?>(SuppressedAddress.SaidOn));
        Assert.Equal("Reported", row.FormattedValues[SuppressedAddress.Weight]);
        Assert.NotNull(row.GetAttributeValue<string>(SuppressedAddress.PersonId));
    }

    [Fact]
    public void Slices_go_on_where_the_last_one_ended_through_all_tables()
    {
        using var sales = new Sales(admin =>
        {
            foreach (var number in Enumerable.Range(1, 9))
            {
                admin.Create(Person(number, "donotphone", table: PersonTable.All[number % 3].Name));
            }
        });

        var answers = Enumerable.Range(0, 6).Select(_ => Call(sales, 2)).ToList();

        Assert.Equal([2, 2, 2, 2, 1, 0], answers.Select(answer => answer[TakeBaseline.Processed]));
        Assert.Equal(
            [false, false, false, false, true, true], answers.Select(answer => answer[TakeBaseline.Finished]));
        Assert.Equal("contact", answers[0][TakeBaseline.Place]);
        Assert.Equal(9, sales.Ledger().Count);
    }

    [Fact]
    public void A_call_that_breaks_off_has_done_nothing_and_the_next_begins_where_it_did()
    {
        using var sales = new Sales(admin => Fill(admin, 6));
        Call(sales, 2);
        var step = BreakOffAt(sales, 2);

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Call(sales, 3));
        Assert.Equal(2, sales.Ledger().Count);

        sales.Organization.DisableStep(step);
        Finish(sales);
        Assert.Equal(6, sales.Ledger().Count);
    }

    [Fact]
    public void A_run_from_the_beginning_doubles_nothing()
    {
        using var sales = new Sales(admin => Fill(admin, 3));
        Finish(sales);
        sales.EditBehindThePlatform(Progress, Checkpoint.FinishedOn, null);
        sales.EditBehindThePlatform(Progress, Checkpoint.Progress, "not a place");

        Finish(sales);

        Assert.Equal(3, sales.Ledger().Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2001)]
    public void A_slice_that_is_none_is_named(int slice)
    {
        using var sales = new Sales();

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Call(sales, slice)).Detail;

        Assert.Contains("from 1 to 2,000", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_may_not_write_checkpoints_takes_no_baseline()
    {
        using var sales = new Sales();

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => sales.Rep.Execute(new OrganizationRequest(Api))).Detail;

        Assert.Equal(NotAllowed, fault.ErrorCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_service_role_is_enough(bool inBranch)
    {
        using var sales = new Sales(admin => Fill(admin, 1));
        var service = sales.Somebody(inBranch, "OptOut Service");

        Assert.True((bool)service.Execute(new OrganizationRequest(Api))[TakeBaseline.Finished]);
        Assert.Single(sales.Ledger());
    }

    [Theory]
    [InlineData(Checkpoint.FinishedOn)]
    [InlineData(Checkpoint.Progress)]
    public void Nobody_says_by_hand_how_far_it_has_come(string column)
    {
        using var sales = new Sales(admin => Fill(admin, 3));
        Call(sales, 1);
        object value = column == Checkpoint.FinishedOn ? sales.Now : "account|";

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => sales.Update(Progress, (column, value))).Detail;

        Assert.Contains("optout_Baseline", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_makes_a_run_that_has_ended()
    {
        using var sales = new Sales(admin => Fill(admin, 1));
        sales.Admin.Create(new Entity(Checkpoint.Table, Checkpoint.Baseline)
        {
            [Checkpoint.Name] = "Baseline",
            [Checkpoint.FinishedOn] = sales.Now,
        });

        Finish(sales);

        Assert.Single(sales.Ledger());
    }

    [Fact]
    public void Fifty_thousand_people_are_taken_in_although_it_breaks_off_twice()
    {
        const int People = 50_000;
        const int Slice = 2_000;
        using var sales = new Sales(admin => Fill(admin, People));

        foreach (var at in new[] { 15_500, 21_300 })
        {
            var step = BreakOffAt(sales, at);
            Assert.Throws<FaultException<OrganizationServiceFault>>(() => Finish(sales, Slice));
            sales.Organization.DisableStep(step);
        }

        Finish(sales, Slice);
        sales.Organization.RunAsynchronousJobs();

        var rows = All(
            sales, ConsentAudit.Table, ConsentAudit.PersonId, ConsentAudit.Channel, ConsentAudit.AddressHash);
        Assert.Equal(People, rows.Select(row => row[ConsentAudit.PersonId]).Distinct().Count());
        Assert.Equal(People, rows.Count);
        var suppressed = All(sales, SuppressedAddress.Table, SuppressedAddress.AddressHash, SuppressedAddress.Since)
            .Where(row => row.Contains(SuppressedAddress.Since))
            .Select(row => row.GetAttributeValue<string>(SuppressedAddress.AddressHash)).ToHashSet();
        Assert.All(rows, row => Assert.Contains(row.GetAttributeValue<string>(ConsentAudit.AddressHash), suppressed));
        var verdict = sales.Verify();
        Assert.Null(verdict.Fault);
        Assert.Equal(People, verdict.Sealed);
        Assert.Equal(0, FoundByACheck(sales, Slice));
    }

    private static int FoundByACheck(Sales sales, int slice) => (int)sales.CheckCompliance(
        request => request[RunComplianceCheck.Slice] = slice)[RunComplianceCheck.Found];

    private static Guid BreakOffAt(Sales sales, int row) => sales.Organization.AddStep(
        new StepDefinition("Create", ConsentAudit.Table, 40), new BreaksOff(row));

    private static List<Entity> All(Sales sales, string table, params string[] columns) =>
        Dataverse.Pages.All(sales.Admin, new QueryExpression(table) { ColumnSet = new ColumnSet(columns) });

    private static OrganizationResponse Call(Sales sales, int? slice = null)
    {
        var request = new OrganizationRequest(Api);
        if (slice is { } rows)
        {
            request[TakeBaseline.Slice] = rows;
        }

        return sales.Admin.Execute(request);
    }

    private static void Finish(Sales sales, int? slice = null)
    {
        while (!(bool)Call(sales, slice)[TakeBaseline.Finished])
        {
        }
    }

    private static void Fill(IOrganizationService admin, int people)
    {
        foreach (var batch in Enumerable.Range(1, people).Chunk(1_000))
        {
            admin.Execute(new OrganizationRequest("CreateMultiple")
            {
                ["Targets"] = new EntityCollection([.. batch.Select(number => Person(number, "donotbulkemail"))])
                {
                    EntityName = "contact",
                },
            });
        }
    }

    private static Entity Person(
        int number, string? flag = null, (string Column, object Value)? another = null, string table = "contact")
    {
        var row = new Entity(table)
        {
            [table == "account" ? "name" : "lastname"] = $"Person {number}",
            ["emailaddress1"] = $"p{number}@example.com",
        };
        if (flag is not null)
        {
            row[flag] = true;
        }

        if (another is var (column, value))
        {
            row[column] = value;
        }

        return row;
    }

    private sealed class BreaksOff(int at) : IPlugin
    {
        private int rows;

        public void Execute(IServiceProvider serviceProvider)
        {
            if (++rows == at)
            {
                throw new InvalidPluginExecutionException("The machine went away.");
            }
        }
    }
}
