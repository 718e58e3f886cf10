using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Storage;

namespace OptOutPlugin.LocalDataverse.Tests.Queries;

public sealed class OrderTests : IDisposable
{
    private readonly Rows rows = new();

    public OrderTests()
    {
        var zebra = new EntityReference("account", rows.Create("account", ("name", "Zebra")));
        var apple = new EntityReference("account", rows.Create("account", ("name", "apple")));
        Contact("One", zebra, 1, 9.5m, new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc), true);
        Contact("Two", apple, 5, 10m, new DateTime(2025, 1, 2, 0, 0, 0, DateTimeKind.Utc), false);
        Contact("Three", null, null, null, null, null);
    }

    public void Dispose() => rows.Dispose();

    [Theory, Trait("Fact", "51")]
    [InlineData("parentcustomerid", "Three Two One")]
    [InlineData("preferredcontactmethodcode", "Three One Two")]
    [InlineData("creditlimit", "Three One Two")]
    [InlineData("birthdate", "Three Two One")]
    [InlineData("creditonhold", "Three Two One")]
    [InlineData("lastname", "One Three Two")]
    public void Lookups_are_ordered_by_name_choices_by_label_and_nulls_come_first(string column, string expected)
    {
        Assert.Equal(expected, Ordered(OrderType.Ascending, column));
        Assert.Equal(string.Join(' ', expected.Split(' ').Reverse()), Ordered(OrderType.Descending, column));
    }

    [Fact, Trait("Fact", "51")]
    public void FetchXml_orders_choices_by_label_or_raw_by_value()
    {
        rows.Contact("Four", ("preferredcontactmethodcode", new OptionSetValue(3)), ("creditlimit", new Money(1)));
        const string order = "><entity name='contact'><attribute name='lastname'/>"
            + "<order attribute='preferredcontactmethodcode'/>"
            + "<filter><condition attribute='creditlimit' operator='not-null'/></filter>"
            + "</entity></fetch>";
        Assert.Equal("One Two Four", rows.Names(new FetchExpression("<fetch" + order)));
        Assert.Equal("One Four Two", rows.Names(new FetchExpression("<fetch useraworderby='true'" + order)));
    }

    [Fact, Trait("Fact", "51")]
    public void Several_columns_order_one_after_another()
    {
        rows.Contact("Aaa", ("creditonhold", true));
        Assert.Equal("Three Two Aaa One", Ordered(OrderType.Ascending, "creditonhold", "lastname"));
    }

    [Fact, Trait("Fact", "52")]
    public void The_column_ordered_by_need_not_be_asked_for()
    {
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") };
        query.AddOrder("creditlimit", OrderType.Descending);
        Assert.Equal(["contactid", "lastname"], rows.Run(query).Entities[0].Attributes.Keys.Order());
    }

    [Fact]
    public void A_link_is_ordered_by_after_the_root_or_before_it_when_named_there()
    {
        var query = Rows.Contacts();
        var link = query.AddLink("account", "parentcustomerid", "accountid");
        link.EntityAlias = "company";
        query.Orders.Insert(0, new OrderExpression("name", OrderType.Ascending) { EntityName = "company" });
        Assert.Equal("Two One", rows.Names(query));
    }

    private string Ordered(OrderType how, params string[] columns)
    {
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") };
        foreach (var column in columns)
        {
            query.AddOrder(column, how);
        }

        return rows.Names(query);
    }

    private void Contact(
        string name, EntityReference? company, int? method, decimal? limit, DateTime? birth, bool? hold) =>
        rows.Contact(
            name,
            ("parentcustomerid", company),
            ("preferredcontactmethodcode", method is { } code ? new OptionSetValue(code) : null),
            ("creditlimit", limit is { } amount ? new Money(amount) : null),
            ("birthdate", birth),
            ("creditonhold", hold));
}
