using LocalDataverse.Engine.Queries.Sql;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Storage;

namespace OptOutPlugin.LocalDataverse.Tests.Security;

[Trait("Fact", "93")]
public sealed class QueryingRowsOfOthers : DepthTest
{
    public static TheoryData<PrivilegeDepth, string> Queries()
    {
        var cases = new TheoryData<PrivilegeDepth, string>();
        foreach (var depth in Enum.GetValues<PrivilegeDepth>())
        {
            foreach (var kind in new[] { "expression", "fetch", "attribute" })
            {
                cases.Add(depth, kind);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void Only_rows_within_the_depth_are_found(PrivilegeDepth depth, string kind)
    {
        var user = User(depth, "prvReadContact");
        FillContacts();
        var byAttribute = new QueryByAttribute("contact") { ColumnSet = new ColumnSet("lastname") };
        byAttribute.AddAttributeValue("statecode", 0);
        byAttribute.AddOrder("lastname", OrderType.Ascending);
        QueryBase query = kind switch
        {
            "fetch" => new FetchExpression(
                "<fetch><entity name='contact'><attribute name='lastname'/><order attribute='lastname'/>"
                + "</entity></fetch>"),
            "attribute" => byAttribute,
            _ => Contacts(),
        };

        var found = Names(user.RetrieveMultiple(query));

        Assert.Equal(ReachOf(depth).Select(one => one.ToString()).Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void A_condition_joined_by_or_does_not_let_the_others_in()
    {
        var user = User(PrivilegeDepth.Basic, "prvReadContact");
        FillContacts();
        var query = Contacts();
        query.Criteria = new FilterExpression(LogicalOperator.Or);
        query.Criteria.AddCondition("lastname", ConditionOperator.Equal, nameof(Position.OtherUnit));
        query.Criteria.AddCondition("lastname", ConditionOperator.NotNull);

        Assert.Equal(["Own", "Team"], Names(user.RetrieveMultiple(query)));
    }

    [Fact]
    public void Counts_and_pages_are_of_what_is_left()
    {
        var user = User(PrivilegeDepth.Local, "prvReadContact");
        FillContacts();
        FillContacts();
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") };
        query.PageInfo = new PagingInfo { Count = 4, PageNumber = 1, ReturnTotalRecordCount = true };
        var names = new List<string>();
        EntityCollection page;
        do
        {
            page = user.RetrieveMultiple(query);
            names.AddRange(Names(page));
            Assert.Equal(6, page.TotalRecordCount);
            Assert.Equal(query.PageInfo.PageNumber == 1 ? 4 : 2, page.Entities.Count);
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);

        Assert.Equal(["Own", "Own", "SameUnit", "SameUnit", "Team", "Team"], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_first_rows_are_the_first_that_may_be_read()
    {
        var user = User(PrivilegeDepth.Basic, "prvReadContact");
        FillContacts();
        var query = Contacts();
        query.TopCount = 1;

        Assert.Equal(["Own"], Names(user.RetrieveMultiple(query)));
    }

    [Fact]
    public void Distinct_values_are_of_what_may_be_read()
    {
        var user = User(PrivilegeDepth.Basic, "prvReadContact");
        Array.ForEach(Everywhere, one => Contact(one, ("jobtitle", one > Position.Team ? "Hidden" : "Seen")));
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("jobtitle"), Distinct = true };

        Assert.Equal(["Seen"], Names(user.RetrieveMultiple(query), "jobtitle"));
    }

    [Theory]
    [InlineData(JoinOperator.Inner, new[] { "Own" })]
    [InlineData(JoinOperator.LeftOuter, new[] { "", "Own" })]
    public void A_linked_row_that_may_not_be_read_is_as_if_it_were_not_there(JoinOperator how, string[] names)
    {
        var user = WithAccounts();
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") };
        var link = query.AddLink("account", "parentcustomerid", "accountid", how);
        link.Columns = new ColumnSet("name");
        link.EntityAlias = "parent";

        var found = user.RetrieveMultiple(query).Entities;

        Assert.Equal(
            names,
            found.Select(row => row.GetAttributeValue<AliasedValue>("parent.name")?.Value as string ?? "").Order());
    }

    [Theory]
    [InlineData(JoinOperator.Exists, 1)]
    [InlineData(JoinOperator.Any, 1)]
    [InlineData(JoinOperator.NotAny, 1)]
    public void A_test_for_linked_rows_sees_only_those_that_may_be_read(JoinOperator how, int count)
    {
        var user = WithAccounts();
        var query = new QueryExpression("contact");
        query.LinkEntities.Add(new LinkEntity("contact", "account", "parentcustomerid", "accountid", how));

        Assert.Equal(count, user.RetrieveMultiple(query).Entities.Count);
    }

    [Fact]
    public void Fetch_links_hide_rows_too()
    {
        var user = WithAccounts();

        var found = user.RetrieveMultiple(new FetchExpression(
            "<fetch><entity name='contact'><link-entity name='account' from='accountid' to='parentcustomerid'/>"
            + "</entity></fetch>"));

        Assert.Single(found.Entities);
    }

    [Fact]
    public void The_name_of_a_lookup_is_shown_even_if_its_row_may_not_be_read()
    {
        var user = WithAccounts();
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("parentcustomerid") };

        Assert.Equal(
            ["OtherUnit", "Own"],
            user.RetrieveMultiple(query).Entities
                .Select(row => row.GetAttributeValue<EntityReference>("parentcustomerid").Name).Order());
    }

    [Fact]
    public void Parties_are_seen_with_their_activity()
    {
        var user = User(PrivilegeDepth.Local, "prvReadActivity");
        var seen = Make("task", Position.SameUnit, ("subject", "x"));
        var hidden = Make("task", Position.OtherUnit, ("subject", "x"));
        var query = new QueryExpression("activityparty") { ColumnSet = new ColumnSet("activityid") };

        Assert.Equal(
            [seen, hidden],
            ActivitiesOf(Administrator, query).Where(id => id == seen || id == hidden).OrderBy(id => id == hidden));
        Assert.Equal([seen], ActivitiesOf(user, query));
        Assert.Equal(seen, user.RetrieveMultiple(new QueryExpression("activitypointer")).Entities.Single().Id);
    }

    [Fact]
    public void Members_are_seen_with_their_marketing_list()
    {
        var user = User(PrivilegeDepth.Basic, "prvReadList");
        var contact = new EntityReference("contact", Contact(Position.Own));
        foreach (var position in new[] { Position.Own, Position.OtherUnit })
        {
            var list = Make("list", position, ("listname", "x"), ("createdfromcode", new OptionSetValue(2)));
            Administrator.Create(Row(
                "listmember",
                Guid.Empty,
                ("listid", new EntityReference("list", list)),
                ("entityid", contact)));
        }

        Assert.Equal(2, Count("listmember"));
        Assert.Single(user.RetrieveMultiple(new QueryExpression("listmember")).Entities);
    }

    [Theory]
    [InlineData(PrivilegeDepth.Basic, "Uma User")]
    [InlineData(PrivilegeDepth.Local, "Sam Same,Uma User")]
    [InlineData(PrivilegeDepth.Deep, "Chi Child,Sam Same,Uma User")]
    public void Users_are_found_by_their_business_unit_and_oneself_at_any_depth(PrivilegeDepth depth, string names)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("fullname") };
        query.AddOrder("fullname", OrderType.Ascending);

        Assert.Equal(names, string.Join(',', Names(User(depth, "prvReadUser").RetrieveMultiple(query), "fullname")));
    }

    [Fact]
    public void A_step_that_sends_the_query_elsewhere_shows_nothing_that_was_not_asked_for()
    {
        var user = User(PrivilegeDepth.Basic, "prvReadContact");
        Make("account", Position.Own, ("name", "x"));
        On("RetrieveMultiple", "contact", PreOperation, run =>
            run.Context.InputParameters["Query"] = new QueryExpression("account"));

        Assert.Empty(user.RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    [Fact]
    public void Whoever_may_read_everything_pays_nothing_for_it()
    {
        using var rows = new Rows();
        var query = Contacts();
        query.AddLink("account", "parentcustomerid", "accountid");

        string Sql(PrivilegeDepth? depth) => new SqlBuilder(
            rows.Metadata,
            query,
            rows.Caller with
            {
                MayRead = depth is { } held ? _ => new(AccessRight.Read, [new(held, Guid.Empty)]) : null,
            },
            rawOrder: false).Rows(1, 0);

        Assert.Equal(Sql(null), Sql(PrivilegeDepth.Global));
        Assert.NotEqual(Sql(null), Sql(PrivilegeDepth.Deep));
    }

    private void FillContacts() => Array.ForEach(Everywhere, one => Contact(one));

    private IOrganizationService WithAccounts()
    {
        Organization.AddRole("Contacts", "prvReadContact");
        Organization.AddRole(RoleName, PrivilegeDepth.Basic, "prvReadAccount");
        var user = User("Contacts", RoleName);
        foreach (var position in new[] { Position.Own, Position.OtherUnit })
        {
            var account = Make("account", position, ("name", position.ToString()));
            Contact(position, ("parentcustomerid", new EntityReference("account", account)));
        }

        return user;
    }

    private static IEnumerable<Guid> ActivitiesOf(IOrganizationService service, QueryExpression query) =>
        service.RetrieveMultiple(query).Entities
            .Select(row => row.GetAttributeValue<EntityReference>("activityid").Id)
            .Distinct();

    private static QueryExpression Contacts()
    {
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") };
        query.AddOrder("lastname", OrderType.Ascending);
        return query;
    }
}
