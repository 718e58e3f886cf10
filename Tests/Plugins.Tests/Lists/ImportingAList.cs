using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Languages;
using OptOutPlugin.Plugins.Tests.Reports;
using static OptOutPlugin.Plugins.Tests.Reports.HandingIn;

namespace OptOutPlugin.Plugins.Tests.Lists;

/// <summary>People said no to another tool, and somebody hands in its list.</summary>
public sealed class ImportingAList : IDisposable
{
    private const string Ana = "ana@example.com";
    private const string Bo = "bo@example.com";
    private const string Newsletter = "MarketingEmail\t\t";

    private static readonly string[] Marketing = ["MarketingEmail"];

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void Each_address_is_refused_whoever_has_it_and_the_list_is_one_request()
    {
        var answer = new ToldList("K", Newsletter + Ana, Newsletter + Bo).Send(sales.Rep);

        Assert.True(sales.IsRefused(Ana));
        Assert.True(sales.IsRefused(Bo));
        Assert.Equal((2, true, 0), (answer.Done, answer.IsFinished, answer.Unread));
        var request = sales.Request(answer.RequestId);
        Assert.Equal((int)RequestKind.List, request.GetAttributeValue<OptionSetValue>(OptOutRequest.Kind).Value);
        Assert.Equal((RequestStatus.Done, 2), (request.Status(), request[OptOutRequest.RowCount]));
        Assert.Single(sales.Admin.RetrieveMultiple(new QueryExpression(OptOutRequest.Table)).Entities);
        Assert.Equal(Texts.English.Lists.IsDone(2, 0), answer.Outcome);
    }

    [Fact]
    public void A_row_is_two_writes_a_suppression_and_a_row_of_the_ledger_that_names_its_place()
    {
        var list = new ToldList("K", Newsletter + Bo, Newsletter + Ana);
        var id = list.Send(sales.Rep).RequestId;

        Assert.Equal([Channel.MarketingEmail, Channel.MarketingEmail], sales.Suppressed());
        var facts = sales.Ledger();
        Assert.Equal(2, facts.Count);
        Assert.All(facts, fact => Assert.Equal(id.ToString("D"), fact[ConsentAudit.RequestKey]));
        Assert.Equal(
            [$"Row 1 of a list of 2, SHA-256 {list.Hash}.", $"Row 2 of a list of 2, SHA-256 {list.Hash}."],
            facts.Select(fact => (string)fact[ConsentAudit.Evidence]).Order());
    }

    [Theory]
    [InlineData("", "MarketingEmail MarketingMaterial")]
    [InlineData("Email\t\t", "Email")]
    [InlineData("email, marketingemail\t\t", "Email MarketingEmail")]
    public void What_a_row_says_is_refused(string channels, string refused)
    {
        new ToldList("K", channels + Ana).Send(sales.Rep);

        Assert.Equal(refused, string.Join(" ", sales.Suppressed()));
    }

    [Fact]
    public void What_a_row_does_not_say_the_list_says()
    {
        new ToldList("K", Ana) { More = [("Channels", new[] { "Email" })] }.Send(sales.Rep);

        Assert.Equal([Channel.Email], sales.Suppressed());
    }

    [Fact]
    public void When_it_was_said_stands_where_it_is_asked_for()
    {
        new ToldList("K", "MarketingEmail\t2019-02-03T04:05:06Z\t" + Ana, Newsletter + Bo)
        {
            More = [("OccurredOn", new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc))],
        }.Send(sales.Rep);

        Assert.Equal(
            [new DateTime(2019, 2, 3, 4, 5, 6, DateTimeKind.Utc), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)],
            sales.Ledger().Select(fact => (DateTime)fact[ConsentAudit.OccurredOn]).Order());
        Assert.All(sales.Ledger(), fact => Assert.Equal(sales.Now, fact[ConsentAudit.RecordedOn]));
    }

    [Theory]
    [InlineData("nobody at all", "NoAddress", false)]
    [InlineData("\t\t", "NoAddress", false)]
    [InlineData("Post\t\tbo@example.com", "OutOfReach", false)]
    [InlineData("Pigeon\t\tbo@example.com", "UnknownChannel", true)]
    [InlineData("\tyesterday\tbo@example.com", "UnknownDate", true)]
    [InlineData("\t1601-01-01\tbo@example.com", "UnknownDate", true)]
    [InlineData("\t\tbo@example.com and c@", "PartUnread", true)]
    public void One_bad_row_costs_nothing_but_itself(string row, string problem, bool isHeld)
    {
        var answer = new ToldList("K", row, Ana).Send(sales.Rep);

        Assert.Equal([(0, problem, isHeld)], answer.Problems);
        Assert.Equal((isHeld ? 0 : 1, 2, true), (answer.Unread, answer.Done, answer.IsFinished));
        Assert.True(sales.IsRefused(Ana));
        Assert.Equal(isHeld, sales.IsRefused(Bo));
    }

    [Fact]
    public void A_row_that_is_too_long_is_a_bad_row()
    {
        var answer = new ToldList("K", Ana + new string(' ', 2000), Bo).Send(sales.Rep);

        Assert.Equal([(0, "TooLong", false)], answer.Problems);
        Assert.True(sales.IsRefused(Bo));
    }

    [Fact]
    [Trait("Case", "63")]
    [Trait("Case", "73")]
    public void Duplicates_are_one_and_the_strictest_wins_whatever_their_order()
    {
        string[] rows =
        [
            "MarketingEmail\t2020-05-05\tAna <ana@example.com>", "Email\t2021-05-05\tANA@EXAMPLE.COM",
            "MarketingEmail\t2019-05-05\tana@example.com", "MarketingEmail\t2020-05-05\tana@example.com",
        ];
        using var other = new Sales();
        new ToldList("K", rows).Send(sales.Rep);
        new ToldList("K", [.. rows.Reverse()]).Send(other.Rep);

        Assert.Equal([Channel.Email, Channel.MarketingEmail], sales.Suppressed());
        Assert.Equal(Grounds(sales), Grounds(other));
        Assert.Equal(3, sales.Ledger().Count);
    }

    [Fact]
    public void The_same_call_again_writes_nothing_and_says_the_same()
    {
        var list = new ToldList("K", Newsletter + Ana, "nobody", Newsletter + Bo);
        var first = list.Send(sales.Rep);
        var written = Written();

        var again = list.Send(sales.Rep);

        Assert.Equal(written, Written());
        Assert.Equal(first.RequestId, again.RequestId);
        Assert.Equal((first.Done, first.Unread, first.Outcome), (again.Done, again.Unread, again.Outcome));
        Assert.Equal(first.Problems, again.Problems);
    }

    [Fact]
    public void A_list_goes_on_where_it_was_left_and_never_further()
    {
        var list = new ToldList("K", [.. Enumerable.Range(0, 10).Select(i => $"{Newsletter}p{i}@example.com")]);

        Assert.Equal((4, false), (list.Send(sales.Rep, 0, 4).Done, list.Send(sales.Rep, 0, 4).IsFinished));
        Assert.Equal(Texts.English.Lists.GoesOnAt(4), Fault(() => list.Send(sales.Rep, 5, 10)));
        Assert.Equal((7, false), (list.Send(sales.Rep, 2, 7).Done, list.Send(sales.Rep, 4, 7).IsFinished));
        Assert.Equal((10, true), (list.Send(sales.Rep, 7, 10).Done, list.Send(sales.Rep, 7, 10).IsFinished));
        Assert.Equal(10, sales.Ledger().Count);
    }

    [Theory]
    [InlineData("other rows")]
    [InlineData("other channels")]
    public void A_key_is_one_lists_alone(string what)
    {
        new ToldList("K", Ana, Bo).Send(sales.Rep, 0, 1);
        var other = what == "other rows"
            ? new ToldList("K", Ana, "cy@example.com")
            : new ToldList("K", Ana, Bo) { More = [("Channels", new[] { "Email" })] };

        Assert.Equal(Texts.English.Requests.KeyIsTaken, Fault(() => other.Send(sales.Rep)));
    }

    [Fact]
    public void A_key_is_nobody_elses()
    {
        new ToldList("K", Ana).Send(sales.Rep);

        Assert.True(new ToldList("K", Bo).Send(sales.Officer()).IsFinished);
    }

    [Fact]
    public void Rows_that_are_not_those_that_were_announced_are_held_and_an_officer_looks_at_them()
    {
        var list = new ToldList("K", Ana) { Hash = new string('a', 64) };
        var answer = list.Send(sales.Rep);

        Assert.Equal((RequestStatus.WaitsForOfficer, LedgerReason.CouldNotBeChecked),
            (sales.Request(answer.RequestId).Status(), sales.Request(answer.RequestId).WaitsFor()));
        Assert.True(sales.IsRefused(Ana));
    }

    [Theory]
    [InlineData(1, -1, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(-1, 0, 0)]
    public void Rows_outside_the_list_are_none_of_it(int count, int from, int rows)
    {
        var request = new OrganizationRequest("optout_ImportSuppressions")
        {
            ["IdempotencyKey"] = "K",
            ["Count"] = count,
            ["Hash"] = new string('0', 64),
            ["From"] = from,
            ["Rows"] = Enumerable.Repeat(Ana, rows).ToArray(),
        };

        Fault(() => sales.Rep.Execute(request));
        Assert.Empty(sales.Admin.RetrieveMultiple(new QueryExpression(OptOutRequest.Table)).Entities);
    }

    [Fact]
    public void Nobody_makes_the_request_of_a_list_by_hand()
    {
        Fault(() => ByRow(sales.Officer(), RequestKind.List, (OptOutRequest.RowCount, 1)));
        ByRow(sales.Rep, RequestKind.OptOut, (OptOutRequest.Address, Ana), (OptOutRequest.RowsDone, 7));

        Assert.All(
            sales.Admin.RetrieveMultiple(new QueryExpression(OptOutRequest.Table) { ColumnSet = new(true) }).Entities,
            row => Assert.False(row.Contains(OptOutRequest.RowsDone)));
    }

    [Theory]
    [InlineData("OptOut Sales User", true)]
    [InlineData("OptOut Service", true)]
    [InlineData("OptOut Privacy Officer", true)]
    [InlineData("OptOut Auditor", false)]
    public void Whoever_may_hand_in_requests_hands_in_lists(string role, bool may)
    {
        var list = new ToldList("K", Ana);
        if (may)
        {
            Assert.True(list.Send(sales.Lone(role)).IsFinished);
        }
        else
        {
            Fault(() => list.Send(sales.Lone(role)));
        }

        Assert.Equal(may, sales.IsRefused(Ana));
    }

    [Fact]
    public void Nobody_learns_from_it_whose_the_addresses_are()
    {
        using var empty = new Sales();
        sales.Contact(Ana);
        sales.Contact(Bo);
        sales.Lead(Bo);
        var list = new ToldList("K", Ana, Bo);

        var known = list.Send(sales.Lone("OptOut Sales User"));
        var unknown = list.Send(empty.Lone("OptOut Sales User"));
        sales.Organization.RunAsynchronousJobs();
        empty.Organization.RunAsynchronousJobs();

        Assert.Equal(
            known.Response.Results.Where(one => one.Key != "RequestId").Select(Said),
            unknown.Response.Results.Where(one => one.Key != "RequestId").Select(Said));
        Assert.Equal(
            sales.Request(known.RequestId).GetAttributeValue<int?>(OptOutRequest.Matched),
            empty.Request(unknown.RequestId).GetAttributeValue<int?>(OptOutRequest.Matched));
    }

    [Fact]
    public void The_one_row_that_has_an_address_refuses_too_and_of_several_the_flags_follow()
    {
        var ana = sales.Contact(Ana, ("emailaddress2", "ana@home.example"));
        var bo = sales.Contact(Bo);
        var lead = sales.Lead(Bo);

        new ToldList("K", Newsletter + Ana, Newsletter + Bo).Send(sales.Rep);
        Assert.False(sales.Refuses(ana));
        sales.Organization.RunAsynchronousJobs();

        Assert.True(sales.Refuses(ana));
        Assert.True(sales.IsRefused("ana@home.example"));
        Assert.True(sales.Refuses(bo) && sales.Refuses(lead));
        sales.Update(bo, ("emailaddress1", "bo@new.example"));
        sales.Organization.RunAsynchronousJobs();
        Assert.False(sales.IsRefused("bo@new.example"));
        Assert.Equal(0, sales.Verify().Unsealed);
    }

    [Fact]
    [Trait("Case", "91")]
    public void It_never_permits_whatever_it_says()
    {
        sales.OptOut(Ana);
        foreach (var channels in new[] { "OptIn", "Subscribed", "-MarketingEmail", "None" })
        {
            new ToldList("K" + channels, $"{channels}\t2031-05-06\t{Ana}").Send(sales.Officer());
            Assert.True(sales.IsRefused(Ana));
        }
    }

    [Fact]
    public void C10_a_refusal_said_before_a_later_permission_holds_and_somebody_looks_at_it()
    {
        var ana = sales.Contact(Ana);
        sales.OptOut(ana);
        sales.OptIn(ana, ("Channels", Marketing));
        sales.Organization.RunAsynchronousJobs();
        sales.NextSecond();

        new ToldList("K", "MarketingEmail\t2019-01-01\t" + Ana).Send(sales.Officer());
        sales.Organization.RunAsynchronousJobs();

        Assert.True(sales.IsRefused(ana));
        var query = new QueryExpression(ComplianceFinding.Table);
        query.Criteria.AddCondition(ComplianceFinding.Rule, ConditionOperator.Equal, ComplianceRule.OlderRefusal.Id);
        Assert.NotEmpty(sales.Admin.RetrieveMultiple(query).Entities);
    }

    [Fact]
    public void What_was_permitted_since_is_not_refused_again_by_a_call_that_is_repeated()
    {
        var ana = sales.Contact(Ana);
        var list = new ToldList("K", Newsletter + Ana, Newsletter + Ana, Newsletter + Bo);
        list.Send(sales.Rep, 0, 1);
        sales.Organization.RunAsynchronousJobs();
        sales.OptIn(ana, ("Channels", Marketing));
        Assert.False(sales.IsRefused(ana));

        list.Send(sales.Rep);

        Assert.False(sales.IsRefused(ana));
    }

    [Theory]
    [InlineData("OptOut Privacy Officer", 3, 2)]
    [InlineData("OptOut Sales User", 3, -1)]
    public void A_preview_writes_nothing_and_says_what_is_new_to_whoever_reads_the_list(
        string role, int refusals, int news)
    {
        sales.OptOut(Ana, ("Channels", Marketing));
        var written = Written();
        var list = new ToldList("K", Newsletter + Ana, "Email,MarketingEmail\t\t" + Bo, Newsletter + Ana, "nobody")
        {
            More = [("Preview", true)],
        };

        var answer = list.Send(sales.Lone(role));

        Assert.Equal((refusals, news, 1), (answer.Refusals, answer.New, answer.Unread));
        Assert.Equal([(3, "NoAddress", false)], answer.Problems);
        Assert.Equal(written, Written());
        Assert.False(sales.IsRefused(Bo));
    }

    private (int Suppressions, int Facts, int Requests) Written() => (
        sales.Admin.RetrieveMultiple(new QueryExpression(SuppressedAddress.Table)).Entities.Count,
        sales.Ledger().Count,
        sales.Admin.RetrieveMultiple(new QueryExpression(OptOutRequest.Table)).Entities.Count);

    private static List<string> Grounds(Sales sales) =>
    [
        .. sales.Admin.RetrieveMultiple(new QueryExpression(SuppressedAddress.Table) { ColumnSet = new(true) }).Entities
            .Select(row => string.Join(
                "|",
                row.GetAttributeValue<OptionSetValue>(SuppressedAddress.Channel).Value,
                row[SuppressedAddress.Since],
                row[SuppressedAddress.SaidOn]))
            .Order(),
    ];

    private static string Said(KeyValuePair<string, object> one) => one.Value is EntityCollection rows
        ? $"{one.Key}: {string.Join(";", rows.Entities.Select(row => row.Said()))}"
        : $"{one.Key}: {one.Value}";
}
