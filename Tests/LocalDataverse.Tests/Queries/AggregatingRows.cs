using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Queries;

public sealed class AggregatingRows : OrganizationTest
{
    [Fact]
    public void Of_no_rows_the_count_is_zero_and_the_sum_is_nothing()
    {
        var row = Assert.Single(Fetch(
            "account",
            "<attribute name='accountid' alias='n' aggregate='count'/>"
            + "<attribute name='revenue' alias='sum' aggregate='sum'/>"
            + "<attribute name='revenue' alias='avg' aggregate='avg'/>"
            + "<attribute name='createdon' alias='max' aggregate='max'/>"));

        Assert.Equal(0, Value(row, "n"));
        Assert.Null(Value(row, "sum"));
        Assert.Null(Value(row, "avg"));
        Assert.Null(Value(row, "max"));
    }

    [Fact]
    public void Of_no_rows_there_are_no_groups()
    {
        Assert.Empty(Fetch("account", "<attribute name='name' alias='g' groupby='true'/>"));
    }

    [Fact]
    public void Amounts_are_added_to_the_last_digit()
    {
        for (var i = 0; i < 10; i++)
        {
            Account("revenue", new Money(0.1m));
        }

        Account("name", "without revenue");
        var row = Assert.Single(Fetch(
            "account",
            "<attribute name='revenue' alias='sum' aggregate='sum'/>"
            + "<attribute name='revenue' alias='avg' aggregate='avg'/>"
            + "<attribute name='revenue' alias='min' aggregate='min'/>"
            + "<attribute name='revenue' alias='n' aggregate='count'/>"
            + "<attribute name='revenue' alias='c' aggregate='countcolumn'/>"));

        Assert.Equal(new Money(1.0m), Value(row, "sum"));
        Assert.Equal(new Money(0.1m), Value(row, "avg"));
        Assert.Equal(new Money(0.1m), Value(row, "min"));
        Assert.Equal((11, 10), (Value(row, "n"), Value(row, "c")));
        Assert.Equal("$1.00", row.FormattedValues["sum"]);
        var aliased = (AliasedValue)row["sum"];
        Assert.Equal(("account", "revenue"), (aliased.EntityLogicalName, aliased.AttributeLogicalName));
    }

    [Fact]
    public void The_largest_amount_is_found_by_its_value_and_not_by_its_letters()
    {
        Account("revenue", new Money(9m));
        Account("revenue", new Money(10m));
        Account("revenue", new Money(-1m));

        var row = Assert.Single(Fetch(
            "account",
            "<attribute name='revenue' alias='max' aggregate='max'/>"
            + "<attribute name='revenue' alias='min' aggregate='min'/>"));

        Assert.Equal(new Money(10m), Value(row, "max"));
        Assert.Equal(new Money(-1m), Value(row, "min"));
    }

    [Fact]
    public void Groups_are_made_by_lookups_choices_and_texts()
    {
        var contact = new EntityReference("contact", CreateContact("Okafor"));
        foreach (var (name, lookup) in ((string, EntityReference?)[])[("a", contact), ("A", contact), ("b", null)])
        {
            Administrator.Create(new Entity("account")
            {
                ["name"] = name,
                ["primarycontactid"] = lookup!,
                ["customertypecode"] = new OptionSetValue(3),
            });
        }

        var rows = Fetch(
            "account",
            "<attribute name='primarycontactid' alias='who' groupby='true'/>"
            + "<attribute name='customertypecode' alias='type' groupby='true'/>"
            + "<attribute name='name' alias='name' groupby='true'/>"
            + "<attribute name='accountid' alias='n' aggregate='count'/><order alias='n' descending='true'/>");

        Assert.Equal([2, 1], rows.Select(row => Value(row, "n")));
        Assert.Equal(contact.Id, ((EntityReference)Value(rows[0], "who")!).Id);
        Assert.Equal("Okafor", rows[0].FormattedValues["who"]);
        Assert.Equal("Customer", rows[0].FormattedValues["type"]);
        Assert.Null(Value(rows[1], "who"));
    }

    [Theory]
    [InlineData("2023-01-01", 1, 1, 1, 1, 2023)]
    [InlineData("2023-12-31", 31, 53, 12, 4, 2023)]
    [InlineData("2024-02-29", 29, 9, 2, 1, 2024)]
    [InlineData("2022-01-01", 1, 1, 1, 1, 2022)]
    [InlineData("2022-01-02", 2, 2, 1, 1, 2022)]
    [InlineData("1969-07-20", 20, 30, 7, 3, 1969)]
    public void Dates_are_taken_apart(string date, int day, int week, int month, int quarter, int year)
    {
        Administrator.Create(new Entity("task")
        {
            ["subject"] = "x",
            ["scheduledend"] = DateTime.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        });
        string[] parts = ["day", "week", "month", "quarter", "year"];

        var row = Assert.Single(Fetch("task", string.Concat(parts.Select(part =>
            $"<attribute name='scheduledend' alias='{part}' groupby='true' dategrouping='{part}'/>"))));

        Assert.Equal([day, week, month, quarter, year], parts.Select(part => Value(row, part)));
    }

    [Fact]
    public void Rows_of_links_are_aggregated_too()
    {
        var account = new EntityReference("account", Account("name", "Contoso"));
        CreateContactOf(account);
        CreateContactOf(account);
        CreateContact();

        var row = Assert.Single(Fetch(
            "contact",
            "<attribute name='contactid' alias='n' aggregate='count'/>"
            + "<link-entity name='account' from='accountid' to='parentcustomerid' alias='a'>"
            + "<attribute name='name' alias='account' groupby='true'/></link-entity>"));

        Assert.Equal(("Contoso", 2), (Value(row, "account"), Value(row, "n")));
    }

    [Theory]
    [InlineData("<attribute name='name' aggregate='count'/>", 0x8004111C)]
    [InlineData("<attribute name='name' alias='n'/>", 0x80040203)]
    [InlineData("<attribute name='name' alias='n' aggregate='sum'/>", 0x80040203)]
    [InlineData("<attribute name='name' alias='n' aggregate='sum' groupby='true'/>", 0x80040203)]
    [InlineData("<attribute name='name' alias='n' groupby='true' dategrouping='day'/>", 0x80040203)]
    [InlineData("<attribute name='createdon' alias='n' groupby='true'/>", 0x80040203)]
    [InlineData("<attribute name='createdon' alias='n' groupby='true' dategrouping='fiscal-year'/>", 0x80048415)]
    [InlineData("<attribute name='name' alias='n' aggregate='median'/>", 0x80048415)]
    [InlineData("<attribute name='name' alias='n' aggregate='count'/><order attribute='name'/>", 0x80040203)]
    [InlineData("<attribute name='name' alias='n' aggregate='count'/><order alias='m'/>", 0x8004110A)]
    [InlineData(
        "<attribute name='name' alias='n' aggregate='count'/><attribute name='name' alias='n' groupby='true'/>",
        0x80041130)]
    [InlineData("<all-attributes/>", 0x80040203)]
    [InlineData("", 0x80040203)]
    public void What_cannot_be_aggregated_is_refused(string attributes, uint code)
    {
        Assert.Equal(Code(code), Fault(() => Fetch("account", attributes)).Detail.ErrorCode);
    }

    [Fact]
    public void More_than_fifty_thousand_rows_are_not_aggregated()
    {
        Fill(50_001);

        const string Count = "<attribute name='leadid' alias='n' aggregate='count'/>";

        var fault = Fault(() => Fetch("lead", Count));

        Assert.Equal(Code(0x8004E023), fault.Detail.ErrorCode);
        Assert.Equal("The maximum record limit is exceeded. Reduce the number of records.", fault.Message);
        Administrator.Delete("lead", Administrator.RetrieveMultiple(new QueryExpression("lead") { TopCount = 1 })
            .Entities[0].Id);
        Assert.Equal(50_000, Value(Assert.Single(Fetch("lead", Count)), "n"));
    }

    [Fact]
    public void Only_rows_that_the_caller_may_read_are_counted()
    {
        CreateContact();
        var role = Organization.AddRole("Own contacts", PrivilegeDepth.Basic, "prvReadContact", "prvCreateContact");
        var user = Organization.As(Organization.AddUser("Ursula User", "Own contacts"));
        user.Create(new Entity("contact") { ["lastname"] = "Mine" });

        var found = user.RetrieveMultiple(new FetchExpression(
            "<fetch aggregate='true'><entity name='contact'>"
            + "<attribute name='contactid' alias='n' aggregate='count'/></entity></fetch>"));

        Assert.NotEqual(Guid.Empty, role);
        Assert.Equal(1, Value(Assert.Single(found.Entities), "n"));
    }

    private Guid Account(string column, object value) =>
        Administrator.Create(new Entity("account") { [column] = value });

    private void CreateContactOf(EntityReference account) =>
        Administrator.Create(new Entity("contact") { ["lastname"] = "x", ["parentcustomerid"] = account });

    // Past the pipeline: what is counted is rows, not how they came to be.
    private void Fill(int count)
    {
        var platform = Organization.Platform;
        var table = platform.Metadata.Table("lead");
        lock (platform.Database.SyncRoot)
        {
            platform.Database.Begin();
            for (var i = 0; i < count; i++)
            {
                platform.Database.Insert(table, Guid.NewGuid(), new Dictionary<string, object?> { ["subject"] = "x" });
            }

            platform.Database.Commit();
        }
    }

    private List<Entity> Fetch(string table, string attributes) =>
        [.. Administrator.RetrieveMultiple(new FetchExpression(
            $"<fetch aggregate='true'><entity name='{table}'>{attributes}</entity></fetch>")).Entities];

    private static object? Value(Entity row, string alias) => ((AliasedValue)row[alias]).Value;
}
