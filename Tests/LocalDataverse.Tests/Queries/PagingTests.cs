using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Storage;

namespace OptOutPlugin.LocalDataverse.Tests.Queries;

public sealed class PagingTests : IDisposable
{
    private readonly Rows rows = new();

    public void Dispose() => rows.Dispose();

    [Fact, Trait("Fact", "47")]
    public void A_page_has_5000_rows_unless_fewer_are_asked_for_and_the_next_gives_the_rest()
    {
        Fill(5_003);
        var query = new QueryExpression("contact");
        var first = rows.Run(query);
        Assert.Equal((5_000, true), (first.Entities.Count, first.MoreRecords));
        query.PageInfo = new PagingInfo { PageNumber = 2, PagingCookie = first.PagingCookie };
        var second = rows.Run(query);
        Assert.Equal((3, false), (second.Entities.Count, second.MoreRecords));
        Assert.Empty(first.Entities.Select(row => row.Id).Intersect(second.Entities.Select(row => row.Id)));
    }

    [Theory, Trait("Fact", "47")]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void All_pages_together_give_every_row_once(bool isOrdered, bool usesCookie)
    {
        Fill(10);
        var query = new QueryExpression("contact") { PageInfo = new PagingInfo { Count = 3, PageNumber = 1 } };
        if (isOrdered)
        {
            query.AddOrder("firstname", OrderType.Descending);
        }

        var seen = new List<Guid>();
        EntityCollection page;
        do
        {
            page = rows.Run(query);
            seen.AddRange(page.Entities.Select(row => row.Id));
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = usesCookie ? page.PagingCookie : null!;
        }
        while (page.MoreRecords);
        Assert.Equal((10, 10), (seen.Count, seen.Distinct().Count()));
    }

    [Fact, Trait("Fact", "48")]
    public void A_page_past_the_end_is_empty_and_no_error()
    {
        Fill(2);
        var answer = rows.Run(
            new QueryExpression("contact") { PageInfo = new PagingInfo { Count = 5, PageNumber = 9 } });
        Assert.Equal((0, false), (answer.Entities.Count, answer.MoreRecords));
    }

    [Fact, Trait("Fact", "49")]
    public void The_total_is_counted_over_all_pages_when_asked_for_and_is_minus_one_otherwise()
    {
        Fill(7);
        var query = new QueryExpression("contact") { PageInfo = new PagingInfo { Count = 3, PageNumber = 1 } };
        query.AddOrder("statecode", OrderType.Ascending);
        Assert.Equal(-1, rows.Run(query).TotalRecordCount);
        query.PageInfo.ReturnTotalRecordCount = true;
        Assert.Equal((7, false), (rows.Run(query).TotalRecordCount, rows.Run(query).TotalRecordCountLimitExceeded));
    }

    [Fact, Trait("Fact", "46")]
    public void Top_count_limits_and_does_not_go_with_paging()
    {
        Fill(4);
        var query = new QueryExpression("contact") { TopCount = 3 };
        Assert.Equal(3, rows.Run(query).Entities.Count);
        query.PageInfo = new PagingInfo { Count = 2, PageNumber = 1 };
        Assert.Equal(ErrorCodes.InvalidArgument, Fault.Of(() => rows.Run(query)).Code);
    }

    [Fact]
    public void A_cookie_that_is_none_is_a_fault()
    {
        var paging = new PagingInfo { Count = 2, PageNumber = 2, PagingCookie = "<!DOCTYPE x []><cookie page='1'/>" };
        Assert.Equal(
            ErrorCodes.InvalidPagingCookie,
            Fault.Of(() => rows.Run(new QueryExpression("contact") { PageInfo = paging })).Code);
    }

    [Fact, Trait("Fact", "45")]
    public void Distinct_looks_at_the_columns_asked_for_only()
    {
        Fill(6);
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("firstname"), Distinct = true };
        query.AddOrder("firstname", OrderType.Ascending);
        Assert.Equal("0 1 2", rows.Names(query, "firstname"));
    }

    [Fact, Trait("Fact", "50")]
    public void Running_a_query_does_not_alter_it()
    {
        var query = Rows.Contacts(new ConditionExpression("lastname", ConditionOperator.In, ["a", "b"]));
        query.AddLink("account", "parentcustomerid", "accountid").Columns = new ColumnSet("name");
        rows.Run(query);
        Assert.Equal(["lastname"], query.ColumnSet.Columns);
        Assert.Equal(("a", "b"), (query.Criteria.Conditions[0].Values[0], query.Criteria.Conditions[0].Values[1]));
        Assert.Null(query.LinkEntities[0].EntityAlias);
        Assert.Equal(
            (0, 0, (string?)null), (query.PageInfo.Count, query.PageInfo.PageNumber, query.PageInfo.PagingCookie));
    }

    [Fact, Trait("Fact", "33")]
    public void Thousands_of_values_count_as_one_condition_and_501_conditions_are_too_many()
    {
        Fill(3);
        var all = rows.Run(new QueryExpression("contact")).Entities.Select(row => row.Id).ToList();
        var many = all.Concat(Enumerable.Range(0, 4_000).Select(_ => Guid.NewGuid())).ToArray();
        Assert.Equal(
            3,
            rows.Run(Rows.Contacts(new ConditionExpression("contactid", ConditionOperator.In, many))).Entities.Count);

        var one = new ConditionExpression("lastname", ConditionOperator.NotNull);
        rows.Run(Rows.Contacts([.. Enumerable.Repeat(one, 500)]));
        Assert.Equal(
            ErrorCodes.TooManyConditions,
            Fault.Of(() => rows.Run(Rows.Contacts([.. Enumerable.Repeat(one, 501)]))).Code);
    }

    private void Fill(int count)
    {
        rows.Database.Begin();
        for (var at = 0; at < count; at++)
        {
            rows.Contact($"Row {at}", ("firstname", $"{at % 3}"));
        }

        rows.Database.Commit();
    }
}
