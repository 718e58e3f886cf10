using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Storage;

namespace OptOutPlugin.LocalDataverse.Tests.Queries;

public sealed class IndexTests : IDisposable
{
    private readonly Rows rows = new();

    public void Dispose() => rows.Dispose();

    [Theory]
    [InlineData("contact", "emailaddress1", "x@y.z")]
    [InlineData("contact", "emailaddress2", "x@y.z")]
    [InlineData("lead", "emailaddress3", "x@y.z")]
    [InlineData("account", "emailaddress1", "x@y.z")]
    [InlineData("contact", "fullname", "Eva Ånge")]
    [InlineData("account", "name", "Contoso")]
    [InlineData("contact", "telephone1", "123")]
    [InlineData("contact", "mobilephone", "123")]
    [InlineData("contact", "parentcustomerid", "00000000-0000-0000-0000-000000000001")]
    [InlineData("activityparty", "partyid", "00000000-0000-0000-0000-000000000001")]
    [InlineData("activityparty", "addressused", "x@y.z")]
    [InlineData("email", "regardingobjectid", "00000000-0000-0000-0000-000000000001")]
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

    [Fact]
    public void Looking_up_one_of_three_addresses_seeks_three_indexes()
    {
        var query = new QueryExpression("contact") { Criteria = new FilterExpression(LogicalOperator.Or) };
        foreach (var column in new[] { "emailaddress1", "emailaddress2", "emailaddress3" })
        {
            query.Criteria.AddCondition(column, ConditionOperator.In, ["a@b.c", "d@e.f"]);
        }

        var plan = rows.Engine.Explain(query);
        Assert.DoesNotContain("SCAN t0", plan);
        Assert.Contains("ix_contact_emailaddress3", plan);
    }

    [Fact]
    public void Looking_up_by_id_seeks_the_primary_key() => Assert.Contains(
        "USING PRIMARY KEY", Plan(
            "contact", new ConditionExpression("contactid", ConditionOperator.Equal, Guid.NewGuid())));

    private string Plan(string table, ConditionExpression condition)
    {
        var query = new QueryExpression(table);
        query.Criteria.AddCondition(condition);
        return rows.Engine.Explain(query);
    }
}
