using LocalDataverse.Engine.Queries.Sql;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Storage;
using static Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace OptOutPlugin.LocalDataverse.Tests.Queries;

public sealed class ValueConditionTests : IDisposable
{
    private readonly Rows rows = new();
    private readonly Guid contoso;

    public ValueConditionTests()
    {
        contoso = rows.Create("account", ("name", "Contoso"), ("numberofemployees", 10));
        rows.Create("account", ("name", "Fabrikam"), ("numberofemployees", 9));
        rows.Create("account", ("name", "Nobody"));
        rows.Contact("Abel", ("parentcustomerid", new EntityReference("account", contoso)), ("donotemail", true));
        rows.Contact("Bert", ("creditlimit", new Money(9.99m)));
    }

    public void Dispose() => rows.Dispose();

    [Fact, Trait("Fact", "35")]
    public void A_lookup_equals_a_Guid_a_reference_or_the_Guid_as_text_but_no_number()
    {
        foreach (var value in new object[] { contoso, new EntityReference("account", contoso), $"{{{contoso}}}" })
        {
            Assert.Equal("Abel", rows.Names("parentcustomerid", Equal, value));
        }

        Assert.Equal(ErrorCodes.BadCondition, Fault.Of(() => rows.Names("parentcustomerid", Equal, 1)).Code);
    }

    [Fact, Trait("Fact", "33")]
    public void In_accepts_arrays_of_numbers_and_of_ids()
    {
        var ids = new ConditionExpression("accountid", In, new[] { contoso, Guid.NewGuid() });
        var numbers = new ConditionExpression("numberofemployees", In, (int[])[9, 10]);
        Assert.Equal("Contoso", rows.Names(Accounts(ids), "name"));
        Assert.Equal("Contoso Fabrikam", rows.Names(Accounts(numbers), "name"));
    }

    [Theory, Trait("Fact", "34")]
    [InlineData(GreaterEqual, 0, "Contoso Fabrikam")]
    [InlineData(GreaterThan, 9, "Contoso")]
    [InlineData(LessThan, 10, "Fabrikam")]
    [InlineData(LessEqual, 10, "Contoso Fabrikam")]
    public void Comparisons_leave_out_null_rows(ConditionOperator how, int value, string expected) =>
        Assert.Equal(expected, rows.Names(Accounts(new ConditionExpression("numberofemployees", how, value)), "name"));

    [Fact]
    public void Between_includes_both_ends_and_needs_two_values()
    {
        Assert.Equal(
            "Fabrikam", rows.Names(Accounts(new ConditionExpression("numberofemployees", Between, 8, 9)), "name"));
        Assert.Equal(
            "Contoso", rows.Names(Accounts(new ConditionExpression("numberofemployees", NotBetween, 8, 9)), "name"));
        Assert.Contains(
            "requires 2 value/s, not 1",
            Fault.Of(() => rows.Run(Accounts(new ConditionExpression("numberofemployees", Between, 8)))).Message);
    }

    [Fact, Trait("Fact", "36")]
    public void Column_names_are_case_sensitive_and_an_unknown_one_is_a_fault()
    {
        var (code, message) = Fault.Of(() => rows.Names("LastName", Equal, "x"));
        Assert.Equal(ErrorCodes.NoAttribute, code);
        Assert.Contains(
            "'Contact' entity doesn't contain attribute with Name = 'LastName' and NameMapping = 'Logical'", message);
    }

    [Fact, Trait("Fact", "37")]
    public void Filters_nest()
    {
        var query = Rows.Contacts();
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition("donotemail", Equal, true);
        query.Criteria.AddFilter(LogicalOperator.And).AddCondition("creditlimit", Equal, 9.99m);
        Assert.Equal("Abel Bert", rows.Names(query));
        query.Criteria.Filters[0].AddCondition("lastname", NotEqual, "Bert");
        Assert.Equal("Abel", rows.Names(query));
    }

    [Fact, Trait("Fact", "54")]
    public void QueryByAttribute_asks_for_equality()
    {
        var query = new QueryByAttribute("contact") { ColumnSet = new ColumnSet("lastname") };
        query.AddAttributeValue("lastname", "ABEL");
        query.AddAttributeValue("donotemail", true);
        Assert.Equal("Abel", rows.Names(query));
        query.Values.RemoveAt(1);
        Assert.Equal(ErrorCodes.ByAttributeMismatch, Fault.Of(() => rows.Run(query)).Code);
    }

    [Fact]
    public void The_caller_and_the_callers_teams_are_known_to_conditions()
    {
        var user = new EntityReference("systemuser", rows.Create("systemuser", ("lastname", "Me")));
        var team = new EntityReference("team", rows.Create("team", ("name", "Us")));
        rows.Database.Link(rows.Metadata.Relationship("teammembership_association"), team.Id, user.Id);
        rows.Contact("Mine", ("ownerid", user));
        rows.Contact("Ours", ("ownerid", team));
        var me = rows.Caller with { UserId = user.Id };
        Assert.Equal("Mine", Owned(EqualUserId, me));
        Assert.Equal("Ours", Owned(NotEqualUserId, me));
        Assert.Equal("Ours", Owned(EqualUserTeams, me));
        Assert.Equal("Mine Ours", Owned(EqualUserOrUserTeams, me));
    }

    [Fact]
    public void Amounts_are_kept_and_compared_exactly()
    {
        rows.Contact("Rich", ("creditlimit", new Money(100000000000.0001m)));
        rows.Contact("Poor", ("creditlimit", new Money(100000000000m)));
        Assert.Equal("Rich", rows.Names("creditlimit", GreaterThan, 100000000000m));
        Assert.Equal("Poor", rows.Names("creditlimit", Equal, 100000000000.00m));
        Assert.Equal("Bert", rows.Names("creditlimit", LessThan, 10));
    }

    private string Owned(ConditionOperator how, QueryCaller caller) => string.Join(
        ' ',
        rows.Engine.Run(Rows.Contacts(new ConditionExpression("ownerid", how)), caller).Entities.Select(
            row => row["lastname"]));

    private static QueryExpression Accounts(ConditionExpression condition)
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition(condition);
        query.AddOrder("name", OrderType.Ascending);
        return query;
    }
}
