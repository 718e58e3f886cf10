using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Storage;

namespace OptOutPlugin.LocalDataverse.Tests.Queries;

public sealed class LinkTests : IDisposable
{
    private readonly Rows rows = new();
    private readonly Guid contoso;

    public LinkTests()
    {
        contoso = rows.Create("account", ("name", "Contoso"), ("telephone1", "100"));
        var empty = rows.Create("account", ("name", "Empty"));
        var first = rows.Contact(
            "Abel", ("parentcustomerid", new EntityReference("account", contoso)), ("emailaddress1", "a@x"));
        rows.Contact("Bert", ("parentcustomerid", new EntityReference("account", contoso)));
        rows.Contact("Carl");
        rows.Update("account", contoso, ("primarycontactid", new EntityReference("contact", first)));
        Assert.NotEqual(contoso, empty);
    }

    public void Dispose() => rows.Dispose();

    [Fact, Trait("Fact", "39")]
    public void An_inner_link_returns_one_row_for_each_match() =>
        Assert.Equal("Contoso Contoso", rows.Names(Accounts(JoinOperator.Inner), "name"));

    [Fact, Trait("Fact", "39")]
    public void Two_sibling_links_combine_with_and()
    {
        var query = Accounts(JoinOperator.Inner);
        query.AddLink("contact", "primarycontactid", "contactid").LinkCriteria
            .AddCondition("lastname", ConditionOperator.Equal, "Bert");
        Assert.Equal("", rows.Names(query, "name"));
    }

    [Fact, Trait("Fact", "40")]
    public void An_outer_link_keeps_parents_and_its_filter_does_not_drop_them()
    {
        var query = Accounts(JoinOperator.LeftOuter);
        query.LinkEntities[0].LinkCriteria.AddCondition("lastname", ConditionOperator.Equal, "Abel");
        Assert.Equal("Contoso Empty", rows.Names(query, "name"));
    }

    [Theory, Trait("Fact", "41")]
    [InlineData(JoinOperator.Any, "Contoso")]
    [InlineData(JoinOperator.Exists, "Contoso")]
    [InlineData(JoinOperator.In, "Contoso")]
    [InlineData(JoinOperator.NotAny, "Empty")]
    [InlineData(JoinOperator.NotAll, "Contoso")]
    [InlineData(JoinOperator.All, "")]
    public void Links_that_only_ask_return_each_parent_once(JoinOperator how, string expected)
    {
        Assert.Equal(expected, rows.Names(Accounts(how), "name"));
        var query = Accounts(JoinOperator.Inner);
        query.Criteria.AnyAllFilterLinkEntity = Accounts(how).LinkEntities[0];
        query.LinkEntities.Clear();
        Assert.Equal(expected, rows.Names(query, "name"));
    }

    [Fact, Trait("Fact", "41")]
    public void All_means_that_there_are_rows_and_none_satisfies_the_filter()
    {
        var query = Accounts(JoinOperator.All);
        query.LinkEntities[0].LinkCriteria.AddCondition("lastname", ConditionOperator.Equal, "Carl");
        Assert.Equal("Contoso", rows.Names(query, "name"));
    }

    [Fact, Trait("Fact", "42")]
    public void Links_without_alias_are_numbered_for_each_table_and_aliased_ones_do_not_count()
    {
        var query = Rows.Contacts(new ConditionExpression("lastname", ConditionOperator.Equal, "Abel"));
        foreach (var alias in new[] { null, "named", null })
        {
            var link = query.AddLink("account", "parentcustomerid", "accountid");
            (link.EntityAlias, link.Columns) = (alias!, new ColumnSet("name"));
        }

        var row = Assert.Single(rows.Run(query).Entities);
        Assert.Equal(
            ["account1.name", "account2.name", "contactid", "lastname", "named.name"], row.Attributes.Keys.Order());
    }

    [Fact, Trait("Fact", "43")]
    public void Linked_columns_are_aliased_values_and_null_ones_are_absent()
    {
        var query = Accounts(JoinOperator.Inner);
        query.LinkEntities[0].Columns = new ColumnSet("lastname", "emailaddress1");
        query.LinkEntities[0].EntityAlias = "person";
        var answer = rows.Run(query).Entities.ToDictionary(row => (string)((AliasedValue)row["person.lastname"]).Value);
        var address = (AliasedValue)answer["Abel"]["person.emailaddress1"];
        Assert.Equal(
            ("contact", "emailaddress1", "a@x"),
            (address.EntityLogicalName, address.AttributeLogicalName, address.Value));
        Assert.False(answer["Bert"].Contains("person.emailaddress1"));
    }

    [Theory, Trait("Fact", "44")]
    [InlineData("person")]
    [InlineData(null)]
    public void A_condition_may_name_the_link_by_its_alias_or_its_table(string? alias)
    {
        var query = Accounts(JoinOperator.LeftOuter);
        query.LinkEntities[0].EntityAlias = alias!;
        query.Criteria.AddCondition(alias ?? "contact", "contactid", ConditionOperator.Null);
        Assert.Equal("Empty", rows.Names(query, "name"));
    }

    [Fact, Trait("Fact", "44")]
    public void An_unknown_alias_is_a_fault()
    {
        var query = Accounts(JoinOperator.Inner);
        query.Criteria.AddCondition("nobody", "contactid", ConditionOperator.Null);
        Assert.Equal(ErrorCodes.AliasDoesNotExist, Fault.Of(() => rows.Run(query)).Code);
    }

    [Fact, Trait("Fact", "20")]
    public void Lookups_carry_names_directly_and_through_links()
    {
        var query = Accounts(JoinOperator.Inner);
        query.ColumnSet.AddColumn("primarycontactid");
        (query.LinkEntities[0].EntityAlias, query.LinkEntities[0].Columns) = (
            "person", new ColumnSet("parentcustomerid"));
        var row = rows.Run(query).Entities[0];
        rows.Write("contact", row.GetAttributeValue<EntityReference>("primarycontactid").Id, "fullname", "Eva Abel");
        row = rows.Run(query).Entities[0];
        Assert.Equal("Eva Abel", row.GetAttributeValue<EntityReference>("primarycontactid").Name);
        Assert.Equal("Contoso", ((EntityReference)((AliasedValue)row["person.parentcustomerid"]).Value).Name);
        Assert.Equal("Contoso", row.FormattedValues["person.parentcustomerid"]);
    }

    [Fact]
    public void More_than_fifteen_links_are_too_many()
    {
        var query = Accounts(JoinOperator.Inner);
        while (query.LinkEntities.Count < 16)
        {
            query.AddLink("contact", "primarycontactid", "contactid");
        }

        Assert.Equal(ErrorCodes.TooManyLinks, Fault.Of(() => rows.Run(query)).Code);
    }

    [Fact, Trait("Fact", "83")]
    public void Many_to_many_links_are_readable_through_the_intersect_table()
    {
        var user = rows.Create("systemuser", ("lastname", "Admin"));
        var role = rows.Create("role", ("name", "Officer"));
        var relationship = rows.Metadata.Relationship("systemuserroles_association");
        rows.Database.Link(relationship, user, role);
        Assert.True(rows.Database.IsLinked(relationship, user, role));
        Assert.Equal(ErrorCodes.DuplicateRecord, Fault.Of(() => rows.Database.Link(relationship, user, role)).Code);

        var query = new QueryExpression("role") { ColumnSet = new ColumnSet("name") };
        query.AddLink("systemuserroles", "roleid", "roleid").LinkCriteria
            .AddCondition("systemuserid", ConditionOperator.Equal, user);
        Assert.Equal("Officer", rows.Names(query, "name"));
        Assert.True(rows.Database.Unlink(relationship, user, role));
        Assert.Equal("", rows.Names(query, "name"));
    }

    private static QueryExpression Accounts(JoinOperator how)
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        query.AddLink("contact", "accountid", "parentcustomerid", how);
        query.AddOrder("name", OrderType.Ascending);
        return query;
    }
}
