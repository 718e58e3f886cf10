using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Plugins.Tests;

public sealed class ExcludingWhoOptsOut : IDisposable
{
    private const string Exclusion = "donotsendonoptout";

    private readonly Sales sales = new();

    public static TheoryData<string> Tables => new(OptOutExclusion.Tables);

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_new_row_that_would_reach_them_excludes_them_and_the_attempt_is_on_the_ledger(string table)
    {
        var id = sales.Rep.Create(Row(table, false));

        Assert.True(Excludes(new EntityReference(table, id)));
        var row = Assert.Single(sales.Ledger());
        Assert.Equal((int)LedgerEvent.ProtectionKept, Value(row, ConsentAudit.Event));
        Assert.Equal(Choices.Of(Channel.MarketingMaterial).Value, Value(row, ConsentAudit.Channel));
        Assert.Contains(
            $"{table} {id:D}", row.GetAttributeValue<string>(ConsentAudit.Evidence), StringComparison.Ordinal);
        Assert.Equal(sales.RepId.ToString(), row[ConsentAudit.InitiatingUser]);
        Assert.False(row.Contains(ConsentAudit.PersonId));
    }

    [Fact]
    [Trait("Case", "45")]
    public void Who_left_stays_out_however_often_a_list_that_matches_is_made_again()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));

        foreach (var list in new[] { Row("list", true), Row("list", false) })
        {
            var made = new EntityReference("list", sales.Rep.Create(list));
            var mail = sales.Mail([Sales.To(ana)], ("regardingobjectid", made));

            Assert.Contains("does not allow bulk e-mails", sales.Refusal(mail), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Turning_it_off_leaves_it_on_and_the_rest_of_the_change_is_made(string table)
    {
        var row = sales.Create(Row(table, true));

        Sales.Update(sales.Rep, row, (Exclusion, false), ("description", "changed"));

        Assert.True(Excludes(row));
        Assert.Equal("changed", sales.Admin.Retrieve(table, row.Id, new ColumnSet("description"))["description"]);
        var entry = Assert.Single(sales.Ledger());
        Assert.Contains(
            $"{table} {row.Id:D}", entry.GetAttributeValue<string>(ConsentAudit.Evidence), StringComparison.Ordinal);
        Assert.Equal("Update", entry[ConsentAudit.Message]);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Emptying_it_is_an_attempt_too(string table)
    {
        var row = sales.Create(Row(table, true));

        sales.Update(row, (Exclusion, null));

        Assert.True(Excludes(row));
        Assert.Single(sales.Ledger());
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_row_from_before_the_product_is_put_right_by_the_next_attempt(string table)
    {
        var row = sales.Create(Row(table, true));
        sales.EditBehindThePlatform(row, Exclusion, false);

        sales.Update(row, (Exclusion, false));

        Assert.True(Excludes(row));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_default_said_or_unsaid_is_no_attempt(string table)
    {
        var unsaid = Row(table, true);
        unsaid.Attributes.Remove(Exclusion);
        var rows = new[] { sales.Create(unsaid), sales.Create(Row(table, null)), sales.Create(Row(table, true)) };
        sales.Update(rows[0], (Exclusion, true));
        sales.Update(rows[0], ("description", "changed"));

        Assert.All(rows, row => Assert.True(Excludes(row)));
        Assert.Empty(sales.Ledger());
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Of_an_import_every_row_is_kept_and_only_the_attempts_are_on_the_ledger(string table)
    {
        var targets = new EntityCollection([Row(table, false), Row(table, true), Row(table, false)])
        {
            EntityName = table,
        };

        var made = (CreateMultipleResponse)sales.Rep.Execute(new CreateMultipleRequest { Targets = targets });

        Assert.All(made.Ids, id => Assert.True(Excludes(new EntityReference(table, id))));
        var told = sales.Ledger().Select(row => row.GetAttributeValue<string>(ConsentAudit.Evidence)).ToList();
        Assert.Equal(2, told.Count);
        Assert.Single(told, one => one.Contains(made.Ids[0].ToString(), StringComparison.Ordinal));
        Assert.Single(told, one => one.Contains(made.Ids[2].ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_that_is_undone_leaves_no_row()
    {
        var row = sales.Create(Row("list", true));
        sales.Organization.AddStep(new StepDefinition("Update", "list", 40) { Rank = 20 }, new Failing());

        Assert.ThrowsAny<Exception>(() => sales.Update(row, (Exclusion, false)));

        Assert.Empty(sales.Ledger());
    }

    private bool Excludes(EntityReference row) =>
        sales.Admin.Retrieve(row.LogicalName, row.Id, new ColumnSet(Exclusion))[Exclusion] is true;

    private static Entity Row(string table, bool? excludes)
    {
        var row = new Entity(table) { [Exclusion] = excludes };
        if (table == "list")
        {
            row["listname"] = "Spring";
            row["membertype"] = 2;
            row["createdfromcode"] = new OptionSetValue(2);
        }
        else
        {
            row["subject"] = "Spring letter";
        }

        return row;
    }

    private static int Value(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;

    private sealed class Failing : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) =>
            throw new InvalidPluginExecutionException("Not today.");
    }
}
