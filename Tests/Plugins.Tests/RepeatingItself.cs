using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>
/// The promise: what repeats is counted, not repeated. An attempt to loosen, and an e-mail that is let through, has one
/// row of the ledger as long as the refusal that it met stands; what comes after is counted by caller and day.
/// </summary>
public sealed class RepeatingItself : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void What_repeats_is_counted_by_caller_and_day_and_not_repeated()
    {
        var people = Refusing(20);
        for (var night = 0; night < 3; night++)
        {
            Rewrite(sales.Admin, people);
            Rewrite(sales.Admin, people);
            sales.Organization.RunAsynchronousJobs();
            sales.Clock.Advance(Day);
        }

        Assert.Equal(20, Attempts().Count);
        Assert.Equal(
            [("loosening-repeated", 20), ("loosening-repeated", 40), ("loosening-repeated", 40)], Counted());
        Assert.All(people, person => Assert.Equal(true, sales.Read(person, "donotbulkemail")));
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void A_repeat_asks_for_no_more_than_what_stands_and_tries_no_duplicate()
    {
        var ana = Refusing(1)[0];
        sales.Clock.Advance(Day);
        sales.Organization.RunAsynchronousJobs();
        Loosen(sales.Rep, ana);
        Loosen(sales.Rep, ana);

        Assert.Equal(1, Requests("RecordPreferenceChange"));
        Assert.DoesNotContain(sales.Organization.Traces, trace => trace.Exception is not null);
    }

    [Theory]
    [InlineData("CreateMultiple")]
    [InlineData("UpdateMultiple")]
    public void Rows_that_are_written_together_repeat_nothing_either(string message)
    {
        var people = message == "UpdateMultiple"
            ? Refusing(5)
            : [.. ((CreateMultipleResponse)sales.Admin.Execute(new CreateMultipleRequest
            {
                Targets = Rows(Enumerable.Range(0, 5).Select(i => new Entity("contact")
                {
                    ["lastname"] = $"P {i}", ["emailaddress1"] = $"m{i}@example.com", ["donotbulkemail"] = true,
                })),
            })).Ids.Select(id => new EntityReference("contact", id))];
        var update = new UpdateMultipleRequest
        {
            Targets = Rows(people.Concat(people)
                .Select(person => new Entity("contact", person.Id) { ["donotbulkemail"] = false })),
        };

        sales.Admin.Execute(update);
        sales.Clock.Advance(Day);
        sales.Admin.Execute(update);
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(5, Attempts().Count);
        Assert.Equal([("loosening-repeated", 5)], Counted());
    }

    [Fact]
    public void The_same_row_twice_in_one_transaction_is_one_fact_and_saves()
    {
        var ana = Refusing(1)[0];
        var twice = new ExecuteTransactionRequest
        {
            Requests = [.. Enumerable.Range(0, 2).Select(i => new UpdateRequest
            {
                Target = new Entity("contact", ana.Id) { ["donotbulkemail"] = false, ["description"] = $"{i}" },
            })],
        };

        sales.Admin.Execute(twice);

        Assert.Single(Attempts());
        Assert.Equal("1", sales.Read(ana, "description"));
    }

    [Fact]
    public void Another_caller_another_verdict_another_channel_and_another_person_are_facts_of_their_own()
    {
        var people = sales.Refusers(2, "donotbulkemail", "donotphone");
        Loosen(sales.Rep, people[0]);
        Loosen(sales.Admin, people[0]);
        Assert.Equal(2, Attempts().Count);

        Loosen(sales.Rep, people[1]);
        Sales.Update(sales.Rep, people[0], ("donotphone", false));
        Assert.Equal(4, Attempts().Count);

        // An import's word weighs less than that of who set the flag.
        sales.Loosen(sales.Rep, people[0], ConsentSource.Import, ("donotbulkemail", false));
        Assert.Equal(5, Attempts().Count);
        Assert.Equal(2, Attempts().Select(row => row.Word(ConsentAudit.Reason)).Distinct().Count());
    }

    [Theory]
    [InlineData("ana@example.com")]
    [InlineData(null)]
    public void A_refusal_that_is_lifted_and_said_again_is_met_anew(string? email)
    {
        var ana = sales.Contact(email, ("donotbulkemail", true));
        Loosen(sales.Rep, ana);
        sales.NextSecond();
        Loosen(sales.Rep, ana);
        Assert.Single(Attempts());

        sales.Loosen(sales.Rep, ana, ConsentSource.Person, ("donotbulkemail", false));
        Assert.Equal(false, sales.Read(ana, "donotbulkemail"));
        sales.NextSecond();
        sales.Update(ana, ("donotbulkemail", true));
        sales.NextSecond();
        Loosen(sales.Rep, ana);
        Loosen(sales.Rep, ana);

        Assert.Equal(2, Attempts().Count);
    }

    [Fact]
    public void What_somebody_else_refuses_at_the_address_is_met_once()
    {
        Refusing(1);
        var twin = sales.Lead("p0@example.com");
        Assert.Equal(true, sales.Read(twin, "donotbulkemail"));

        Loosen(sales.Rep, twin);
        sales.Clock.Advance(Day);
        Loosen(sales.Rep, twin);
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal("Refused by others", Assert.Single(Attempts()).Word(ConsentAudit.Reason));
        Assert.Equal([("loosening-repeated", 1)], Counted());
    }

    [Fact]
    public void What_is_refused_by_setting_is_kept_once_and_counted_at_once()
    {
        sales.Configure(SettingName.LooseningMode, "Refuse");
        var ana = Refusing(1)[0];

        for (var i = 0; i < 3; i++)
        {
            Assert.StartsWith("Nothing was saved", Choosing.Fault(() => Loosen(sales.Rep, ana)), StringComparison.Ordinal);
        }

        Assert.Single(Attempts());
        Assert.Equal([("loosening-repeated", 2)], Counted());
    }

    [Theory]
    [InlineData("Correct")]
    [InlineData("Refuse")]
    public void A_row_made_in_advance_under_the_id_silences_nothing(string mode)
    {
        sales.Configure(SettingName.LooseningMode, mode);
        var ana = Refusing(1)[0];
        Try(ana);
        var real = Assert.Single(Attempts());
        var forged = new Entity(ConsentAudit.Table, real.Id)
        {
            [ConsentAudit.Name] = "Corrected",
            [ConsentAudit.Signature] = new string('0', 64),
        };
        sales.DeleteBehindThePlatform(real.ToEntityReference());
        Assert.ThrowsAny<Exception>(() => sales.Admin.Create(forged));
        sales.Admin.Execute(new CreateRequest { Target = forged, [Bypass.Plugins] = true });

        Try(ana);

        Assert.Equal(ana.Id.ToString("D"), Assert.Single(Attempts())[ConsentAudit.PersonId]);
        Assert.NotNull(sales.Verify().Fault);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void The_same_invoice_each_day_is_one_fact_and_a_count(bool isByWord, int extra)
    {
        var ana = Refusing(1)[0];
        for (var day = 0; day < 5; day++)
        {
            for (var i = 0; i <= extra; i++)
            {
                sales.Send(Invoice(ana, isByWord));
            }

            sales.Organization.RunAsynchronousJobs();
            sales.Clock.Advance(Day);
        }

        Assert.Single(LetThrough());
        Assert.Equal(
            Enumerable.Repeat("let-through-repeated", 4 + extra), Counted().Select(count => count.Rule));
        Assert.Equal((5 * (1 + extra)) - 1, Counted().Sum(count => count.Times));
        Assert.All(Found(), row => Assert.Equal(
            isByWord ? "Open" : "Accepted", row.FormattedValues[ComplianceFinding.Status]));
    }

    [Fact]
    public void A_person_a_sender_and_a_rule_make_a_let_through_and_so_does_a_refusal_said_again()
    {
        var people = Refusing(2);
        sales.Send(Invoice(people[0]));
        sales.Send(Invoice(people[0]));
        Assert.Single(LetThrough());

        sales.Send(Invoice(people[1]));
        sales.Send(Invoice(people[0]), sales.Admin);
        Assert.Equal(3, LetThrough().Count);

        sales.Loosen(sales.Rep, people[0], ConsentSource.Person, ("donotbulkemail", false));
        sales.NextSecond();
        sales.Update(people[0], ("donotbulkemail", true));
        sales.Send(Invoice(people[0]));
        sales.Send(Invoice(people[0]));
        Assert.Equal(4, LetThrough().Count);
    }

    [Fact]
    public void Before_the_refusal_is_on_the_list_each_send_is_a_fact()
    {
        var id = Guid.NewGuid();
        using var old = new Sales(admin => admin.Create(new Entity("contact", id)
        {
            ["lastname"] = "Old",
            ["emailaddress1"] = "old@example.com",
            ["donotbulkemail"] = true,
        }));
        for (var i = 0; i < 2; i++)
        {
            old.Send(old.Mail([To(new EntityReference("contact", id))]));
        }

        Assert.Equal(2, old.Ledger(new EntityReference("contact", id), LedgerEvent.LetThroughAsTransactional).Count);
    }

    [Fact]
    public void Two_sends_at_once_to_one_person_both_go()
    {
        var ana = Refusing(1)[0];
        var mails = Enumerable.Range(0, 12).Select(_ => Invoice(ana)).ToList();

        Parallel.ForEach(mails, new ParallelOptions { MaxDegreeOfParallelism = 6 }, mail => sales.Send(mail));

        Assert.All(mails, mail => Assert.NotEqual(Email.Draft, sales.StatusOf(mail)));
        Assert.Single(LetThrough());
    }

    [Fact]
    public void Who_counts_at_once_loses_no_count()
    {
        var people = Refusing(1);
        Rewrite(sales.Admin, people);
        Rewrite(sales.Admin, people);
        sales.Organization.RunAsynchronousJobs();
        var disturbed = false;
        sales.Organization.AddStep(
            new StepDefinition("Update", ComplianceFinding.Table, 10),
            new Disturbing(() =>
            {
                if (!disturbed)
                {
                    disturbed = true;
                    var finding = Assert.Single(Found());
                    sales.EditBehindThePlatform(
                        finding.ToEntityReference(),
                        ComplianceFinding.Evidence,
                        "41 times" + finding.GetAttributeValue<string>(ComplianceFinding.Evidence)[7..]);
                    sales.SignBehindThePlatform(finding.ToEntityReference());
                }
            }));

        Rewrite(sales.Admin, people);
        sales.Organization.RunAsynchronousJobs();

        Assert.True(disturbed);
        Assert.Equal([("loosening-repeated", 42)], Counted());
    }

    [Theory]
    [InlineData(100)]
    public void An_integration_that_repeats_itself_adds_nothing_to_the_ledger(int people)
    {
        var refusing = Refusing(people);
        Rewrite(sales.Admin, refusing);
        var (rows, bytes) = (sales.Ledger().Count, Bytes());

        for (var night = 0; night < 3; night++)
        {
            sales.Clock.Advance(Day);
            Rewrite(sales.Admin, refusing);
        }

        Assert.Equal((rows, bytes), (sales.Ledger().Count, Bytes()));
    }

    private void Try(EntityReference person)
    {
        try
        {
            Loosen(sales.Rep, person);
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault>)
        {
            // By setting.
        }
    }

    private EntityReference[] Refusing(int count) => sales.Refusers(count, "donotbulkemail");

    private static void Loosen(IOrganizationService caller, EntityReference person) =>
        Sales.Update(caller, person, ("donotbulkemail", false), ("description", "Rewritten"));

    private static void Rewrite(IOrganizationService caller, IReadOnlyCollection<EntityReference> people)
    {
        foreach (var person in people)
        {
            Loosen(caller, person);
        }
    }

    private EntityReference Invoice(EntityReference person, bool isByWord = false) => isByWord
        ? sales.Mail([To(person)], (Email.Category, new OptionSetValue(727000001)))
        : sales.Mail([To(person)], (Email.Regarding, sales.Create("invoice", ("name", "Invoice 7"))));

    private IReadOnlyList<Entity> Attempts() => Facts(LedgerEvent.Corrected);

    private IReadOnlyList<Entity> LetThrough() => Facts(LedgerEvent.LetThroughAsTransactional);

    private IReadOnlyList<Entity> Facts(LedgerEvent what) => [.. sales.Ledger().Where(row =>
        row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event)?.Value == (int)what)];

    private IReadOnlyList<Entity> Found()
    {
        var query = new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) };
        query.AddOrder(ComplianceFinding.FoundOn, OrderType.Ascending);
        return [.. sales.Admin.RetrieveMultiple(query).Entities];
    }

    private IReadOnlyList<(string Rule, int Times)> Counted() => [.. Found().Select(row => (
        row.GetAttributeValue<string>(ComplianceFinding.Rule),
        int.Parse(
            row.GetAttributeValue<string>(ComplianceFinding.Evidence).Split(' ')[0],
            System.Globalization.CultureInfo.InvariantCulture)))];

    private int Requests(string handler) => sales.Organization.Traces
        .Last(trace => trace.TypeName.EndsWith(handler, StringComparison.Ordinal)).Requests;

    private long Bytes() => sales.Ledger().Sum(row => row.Attributes.Sum(column => column.Value is string text
        ? text.Length
        : 8L));

    private static EntityCollection Rows(IEnumerable<Entity> rows) => new([.. rows]) { EntityName = "contact" };

    private sealed class Disturbing(Action work) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => work();
    }
}
