using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Queries;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Storage;

namespace OptOutPlugin.LocalDataverse.Tests.Queries;

public sealed class IndexTests : IDisposable
{
    private const string Someone = "00000000-0000-0000-0000-000000000001";

    private readonly Rows rows = new();

    public void Dispose() => rows.Dispose();

    [Theory]
    [InlineData("contact", "emailaddress1", "x@y.z")]
    [InlineData("account", "emailaddress1", "x@y.z")]
    [InlineData("contact", "fullname", "Eva Ånge")]
    [InlineData("account", "name", "Contoso")]
    [InlineData("contact", "telephone1", "123")]
    [InlineData("contact", "mobilephone", "123")]
    [InlineData("contact", "parentcustomerid", Someone)]
    [InlineData("activityparty", "partyid", Someone)]
    [InlineData("email", "regardingobjectid", Someone)]
    public void Looking_up_by_equality_seeks_an_index(string table, string column, string value)
    {
        Assert.Contains(
            $"USING INDEX ix_{table}_{column}",
            Plan(table, new ConditionExpression(column, ConditionOperator.Equal, value)));
        object[] several = [value, value];
        Assert.Contains(
            $"USING INDEX ix_{table}_{column}",
            Plan(table, new ConditionExpression(column, ConditionOperator.In, several)));
    }

    [Theory]
    [InlineData("contact", "emailaddress2", "x@y.z")]
    [InlineData("lead", "emailaddress3", "x@y.z")]
    [InlineData("contact", "fax", "123")]
    [InlineData("email", "messageid", "<x@y.z>")]
    [InlineData("activityparty", "addressused", "x@y.z")]
    public void What_Dataverse_does_not_index_is_read_through(string table, string column, string value) =>
        Assert.Contains("SCAN t0", Plan(table, new ConditionExpression(column, ConditionOperator.Equal, value)));

    [Fact]
    public void Looking_up_by_id_seeks_the_primary_key() => Assert.Contains(
        "USING PRIMARY KEY", Plan(
            "contact", new ConditionExpression("contactid", ConditionOperator.Equal, Guid.NewGuid())));

    [Fact]
    public void Looking_up_by_an_alternate_key_seeks_one_index_of_all_its_columns()
    {
        rows.Metadata.AddKey("contact", new KeyMetadata("new_Place", ["address1_city", "address1_line1"]));
        rows.Database.Apply(rows.Metadata);

        Assert.Contains("ix_contact_key_new_place (address1_city=? AND address1_line1=?)", Plan(
            "contact",
            new ConditionExpression("address1_city", ConditionOperator.Equal, "Lyon"),
            new ConditionExpression("address1_line1", ConditionOperator.Equal, "1")));
        Assert.Equal("alternate key new_Place", Use("address1_city", ConditionOperator.Equal, "Lyon"));
        Assert.Null(Use("address1_line1", ConditionOperator.Equal, "1"));
    }

    [Fact]
    public void An_index_that_the_metadata_no_longer_has_goes()
    {
        Find("jobtitle", isFound: true);
        Assert.Contains("ix_contact_jobtitle", Plan(
            "contact", new ConditionExpression("jobtitle", ConditionOperator.Equal, "Clerk")));

        Find("jobtitle", isFound: false);
        Assert.Contains("SCAN t0", Plan(
            "contact", new ConditionExpression("jobtitle", ConditionOperator.Equal, "Clerk")));
    }

    [Theory]
    [InlineData("contactid", ConditionOperator.Equal, Someone, "primary key")]
    [InlineData("contactid", ConditionOperator.In, Someone, "primary key")]
    [InlineData("contactid", ConditionOperator.NotEqual, Someone, null)]
    [InlineData("parentcustomerid", ConditionOperator.Equal, Someone, "lookup parentcustomerid")]
    [InlineData("parentcustomerid", ConditionOperator.NotNull, null, null)]
    [InlineData("ownerid", ConditionOperator.EqualUserId, null, "lookup ownerid")]
    [InlineData("statecode", ConditionOperator.Equal, 0, null)]
    [InlineData("emailaddress1", ConditionOperator.Equal, "x@y.z", null)]
    [InlineData("jobtitle", ConditionOperator.Equal, "Clerk", "find column jobtitle")]
    [InlineData("jobtitle", ConditionOperator.BeginsWith, "Cl", "find column jobtitle")]
    [InlineData("jobtitle", ConditionOperator.Like, "Cl%", "find column jobtitle")]
    [InlineData("jobtitle", ConditionOperator.Like, "%rk", null)]
    [InlineData("jobtitle", ConditionOperator.EndsWith, "rk", null)]
    [InlineData("jobtitle", ConditionOperator.GreaterThan, "A", null)]
    public void Only_some_conditions_are_certain_to_be_served(
        string column, ConditionOperator how, object? value, string? index)
    {
        Find("jobtitle", isFound: true);

        Assert.Equal(index, value is null ? Use(column, how) : Use(column, how, value));
    }

    [Fact]
    public void A_condition_that_all_rows_fulfil_serves_and_one_among_alternatives_does_not()
    {
        var query = new QueryExpression("contact");
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition("parentcustomerid", ConditionOperator.Equal, Someone);
        Assert.Equal("lookup parentcustomerid", Uses(query)[0].Index);

        either.AddCondition("contactid", ConditionOperator.Equal, Someone);
        Assert.Equal("lookup parentcustomerid or primary key", Uses(query)[0].Index);
        Assert.Equal("statecode, parentcustomerid, contactid", Uses(query)[0].Columns);

        either.AddCondition("emailaddress1", ConditionOperator.Equal, "x@y.z");
        Assert.Null(Uses(query)[0].Index);

        query.Criteria.AddCondition("ownerid", ConditionOperator.EqualUserId);
        Assert.Equal("lookup ownerid", Uses(query)[0].Index);
    }

    [Fact]
    public void A_table_is_found_from_another_by_the_column_of_the_link()
    {
        var query = new QueryExpression("contact");
        var account = query.AddLink("account", "parentcustomerid", "accountid");
        Assert.Equal([null, "primary key"], Uses(query).Select(use => use.Index));

        account.LinkCriteria.AddCondition("accountid", ConditionOperator.Equal, Someone);
        Assert.Equal(["lookup parentcustomerid", "primary key"], Uses(query).Select(use => use.Index));

        account.JoinOperator = JoinOperator.LeftOuter;
        Assert.Null(Uses(query)[0].Index);
    }

    [Fact]
    public void A_condition_counts_for_the_table_that_it_names()
    {
        var query = new QueryExpression("contact");
        query.AddLink("account", "parentcustomerid", "accountid").EntityAlias = "firm";
        query.Criteria.AddCondition("firm", "primarycontactid", ConditionOperator.Equal, Someone);

        Assert.Equal(["lookup parentcustomerid", "lookup primarycontactid"], Uses(query).Select(use => use.Index));
    }

    [Fact]
    public void A_link_by_other_columns_is_served_by_none()
    {
        var query = new QueryExpression("contact");
        query.Criteria.AddCondition("contactid", ConditionOperator.Equal, Someone);
        query.AddLink("lead", "emailaddress1", "emailaddress1");

        Assert.Equal(["primary key", null], Uses(query).Select(use => use.Index));
    }

    [Fact]
    public void A_question_about_rows_elsewhere_leads_nowhere()
    {
        var query = new QueryExpression("contact");
        query.Criteria.AnyAllFilterLinkEntity =
            new LinkEntity("contact", "account", "parentcustomerid", "accountid", JoinOperator.NotAny)
            {
                LinkCriteria = { Conditions = { new("accountid", ConditionOperator.Equal, Someone) } },
            };

        Assert.Equal([null, "primary key"], Uses(query).Select(use => use.Index));
    }

    [Fact]
    public void The_first_few_rows_without_a_condition_come_by_the_primary_key()
    {
        var query = new QueryExpression("contact") { TopCount = 3 };
        Assert.Equal("primary key, the first 3", Uses(query)[0].Index);

        query.AddOrder("createdon", OrderType.Ascending);
        Assert.Null(Uses(query)[0].Index);
    }

    private void Find(string column, bool isFound)
    {
        var known = rows.Metadata.Table("contact").Columns[column];
        rows.Metadata.AddColumns("contact", [known with { IsFindColumn = isFound, IsIndexed = isFound }]);
        rows.Database.Apply(rows.Metadata);
    }

    private string? Use(string column, ConditionOperator how, params object[] values)
    {
        var query = new QueryExpression("contact");
        query.Criteria.AddCondition(column, how, values);
        return Uses(query)[0].Index;
    }

    private List<TableUse> Uses(QueryExpression query) => IndexUse.Of(rows.Metadata, query);

    private string Plan(string table, params ConditionExpression[] conditions)
    {
        var query = new QueryExpression(table);
        query.Criteria.Conditions.AddRange(conditions);
        return rows.Engine.Explain(query);
    }
}
