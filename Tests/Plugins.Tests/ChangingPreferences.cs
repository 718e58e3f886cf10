using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Plugins.Tests;

public sealed class ChangingPreferences : IDisposable
{
    private readonly Sales sales = new();

    public static TheoryData<string, string> EveryFlag
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var table in PersonTable.All)
            {
                foreach (var column in table.FlagColumns)
                {
                    all.Add(table.Name, column);
                }
            }

            return all;
        }
    }

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(EveryFlag))]
    public void Every_flag_that_changes_becomes_one_row_with_what_changed_and_who_changed_it(
        string table, string column)
    {
        var flag = Flag(table, column);
        var person = sales.Person(table, "ana@example.com");

        Sales.Update(sales.Rep, person, (column, flag.RefusingValue));
        sales.Loosen(sales.Rep, person, ConsentSource.PhoneCall, (column, !flag.RefusingValue));

        var rows = sales.Ledger(person);
        Assert.Equal(2, rows.Count);
        var optedOut = Assert.Single(rows, row => Value(row, ConsentAudit.Event) == (int)LedgerEvent.OptedOut);
        var optedIn = Assert.Single(rows, row => Value(row, ConsentAudit.Event) == (int)LedgerEvent.OptedIn);
        Assert.Equal("refused", optedOut[ConsentAudit.NewValue]);
        Assert.Equal("refused", optedIn[ConsentAudit.OldValue]);
        Assert.Equal("allowed", optedIn[ConsentAudit.NewValue]);
        Assert.Equal(flag.Channel, Choices.ChannelOf(optedOut.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel)));
        Assert.Equal(table, optedOut[ConsentAudit.PersonType]);
        Assert.Equal(person.Id, optedOut.GetAttributeValue<EntityReference>(PersonTable.Of(table)!.LedgerLookup).Id);
        Assert.Equal(sales.RepId.ToString(), optedOut[ConsentAudit.InitiatingUser]);
        Assert.Equal("Update", optedOut[ConsentAudit.Message]);
        Assert.Equal(64, optedOut.GetAttributeValue<string>(ConsentAudit.Signature).Length);
    }

    [Theory]
    [MemberData(nameof(EveryFlag))]
    public void A_flag_set_to_what_it_was_writes_no_row(string table, string column)
    {
        var flag = Flag(table, column);
        var person = sales.Person(table, "ana@example.com", (column, flag.RefusingValue));
        Assert.Single(sales.Ledger(person));

        sales.Update(person, (column, flag.RefusingValue));

        Assert.Single(sales.Ledger(person));
    }

    [Theory]
    [MemberData(nameof(EveryFlag))]
    public void A_flag_that_was_never_set_and_one_that_is_emptied_refuse_nothing(string table, string column)
    {
        var flag = Flag(table, column);
        var person = sales.Person(table, "ana@example.com", (column, null));

        sales.Update(person, (column, !flag.RefusingValue));
        sales.Update(person, (column, null));

        Assert.Empty(sales.Ledger(person));
    }

    [Fact]
    public void Emptying_a_refusal_is_an_opt_in()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));

        sales.Loosen(sales.Rep, ana, ConsentSource.PhoneCall, ("donotbulkemail", null));

        var row = Assert.Single(sales.Ledger(ana), r => Value(r, ConsentAudit.Event) == (int)LedgerEvent.OptedIn);
        Assert.False(row.Contains(ConsentAudit.NewValue));
    }

    [Fact]
    public void A_new_row_brings_its_refusals_and_nothing_else()
    {
        var ana = sales.Contact("ana@example.com", ("donotphone", true), ("donotfax", false), ("followemail", true));

        var row = Assert.Single(sales.Ledger(ana));
        Assert.Equal(Channel.Phone, Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel)));
        Assert.Equal("Create", row[ConsentAudit.Message]);
    }

    [Fact]
    public void Several_flags_in_one_write_are_several_rows_of_one_correlation()
    {
        var ana = sales.Contact("ana@example.com");

        sales.Update(
            ana,
            ("donotemail", true),
            ("donotbulkemail", true),
            ("optout_donotsms", true),
            ("donotfax", false));

        var rows = sales.Ledger(ana);
        Assert.Equal(3, rows.Count);
        Assert.Single(rows.Select(row => row[ConsentAudit.CorrelationId]).Distinct());
    }

    [Fact]
    public void A_flag_changed_together_with_the_state_is_one_row()
    {
        var ana = sales.Contact("ana@example.com");

        sales.Update(
            ana,
            ("donotbulkemail", true),
            ("statecode", new OptionSetValue(1)),
            ("statuscode", new OptionSetValue(2)));

        Assert.Single(sales.Ledger(ana));
    }

    [Fact]
    public void Evidence_given_in_the_same_write_is_kept_with_the_fact()
    {
        var ana = sales.Contact("ana@example.com");

        sales.Update(
            ana,
            ("donotphone", true),
            (PersonTable.ConsentSource, new OptionSetValue(727000005)),
            (PersonTable.ConsentEvidence, "Called on Monday.\r\nAsked never to be called <again>."));

        var row = Assert.Single(sales.Ledger(ana));
        Assert.Equal("Called on Monday.\nAsked never to be called <again>.", row[ConsentAudit.Evidence]);
        Assert.Equal("Phone call", row.FormattedValues[ConsentAudit.Source]);
    }

    [Theory]
    [InlineData(727000001, "The person")]
    [InlineData(727000007, "Import")]
    [InlineData(727000012, "Record changed")]
    [InlineData(727000008, "Record changed")]
    public void Nobody_may_claim_a_source_that_is_the_products_own(int claimed, string kept)
    {
        var ana = sales.Contact("ana@example.com");

        sales.Update(ana, ("donotphone", true), (PersonTable.ConsentSource, new OptionSetValue(claimed)));

        Assert.Equal(kept, Assert.Single(sales.Ledger(ana)).FormattedValues[ConsentAudit.Source]);
    }

    [Fact]
    public void A_write_that_fails_leaves_no_row()
    {
        var ana = sales.Contact("ana@example.com");
        sales.Organization.AddStep(
            new StepDefinition("Update", "contact", 40) { Rank = 99 },
            new Failing());

        Assert.ThrowsAny<Exception>(() => sales.Update(ana, ("donotbulkemail", true)));

        Assert.Empty(sales.Ledger(ana));
    }

    [Fact]
    public void Many_rows_in_one_request_are_each_recorded()
    {
        var people = new EntityCollection([.. Enumerable.Range(0, 50).Select(i => new Entity("contact")
        {
            ["lastname"] = $"N{i}",
            ["donotbulkemail"] = i % 2 == 0,
        })])
        {
            EntityName = "contact",
        };

        sales.Admin.Execute(new CreateMultipleRequest { Targets = people });

        Assert.Equal(25, sales.Ledger().Count);
    }

    [Fact]
    public void An_upsert_is_recorded_as_the_update_that_it_is()
    {
        var ana = sales.Contact("ana@example.com");

        sales.Admin.Execute(new UpsertRequest { Target = new Entity("contact", ana.Id) { ["donotemail"] = true } });

        Assert.Equal("Update", Assert.Single(sales.Ledger(ana))[ConsentAudit.Message]);
    }

    [Fact]
    public void A_write_without_a_flag_runs_none_of_our_code()
    {
        var ana = sales.Contact("ana@example.com");
        var before = sales.Organization.Traces.Count;

        sales.Update(ana, ("jobtitle", "Astronomer"));

        Assert.Equal(before, sales.Organization.Traces.Count);
    }

    [Fact]
    [Trait("Case", "63")]
    public void The_same_address_in_other_case_and_with_a_display_name_has_one_hash()
    {
        var one = sales.Contact("Ana <ANA@Example.com>", ("donotemail", true));
        var two = sales.Lead("ana@example.com", ("donotemail", true));

        Assert.Equal(
            Assert.Single(sales.Ledger(one))[ConsentAudit.AddressHash],
            Assert.Single(sales.Ledger(two))[ConsentAudit.AddressHash]);
    }

    private static Flag Flag(string table, string column) =>
        PersonTable.Of(table)!.Flags.Single(flag => flag.Column == column);

    private static int? Value(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;

    private sealed class Failing : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => throw new InvalidPluginExecutionException("No.");
    }
}
