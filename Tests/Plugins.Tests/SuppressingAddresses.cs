using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Plugins.Tests;

public sealed class SuppressingAddresses : IDisposable
{
    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_refusal_suppresses_every_address_of_its_kind()
    {
        var ana = sales.Contact(
            "ana@example.com",
            ("emailaddress2", "ana@home.example"),
            ("telephone1", "030 1234567"),
            ("mobilephone", "0170 1234567"),
            ("fax", "030 1234568"));

        sales.Update(
            ana, ("donotbulkemail", true), ("optout_donotsms", true), ("donotfax", true), ("donotpostalmail", true));

        Assert.Equal(
            [Channel.MarketingEmail, Channel.MarketingEmail, Channel.Sms, Channel.Sms, Channel.Fax],
            sales.Suppressed());
    }

    [Theory]
    [InlineData("contact", "emailaddress1", "Ana@Example.com", "donotemail")]
    [InlineData("lead", "emailaddress1", "ana@example.com", "donotemail")]
    [InlineData("account", "telephone2", "+49 30 1234567", "donotphone")]
    [InlineData("lead", "mobilephone", "0301234567", "donotphone")]
    [InlineData("contact", "fax", "0049301234568", "donotfax")]
    public void It_reaches_every_row_that_is_reached_at_the_address_and_the_ledger_says_why(
        string table, string column, string address, string flag)
    {
        sales.Configure(SettingName.DefaultCountry, "49");
        var twin = sales.Person(table, "other@example.com", (column, address));
        var ana = sales.Contact("ana@example.com", ("telephone1", "+49 30 1234567"), ("fax", "030 1234568"));

        Sales.Update(sales.Rep, ana, (flag, true));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(true, sales.Read(twin, flag));
        var row = Assert.Single(sales.Ledger(twin));
        Assert.Equal("Carried over", row.Word(ConsentAudit.Event));
        Assert.Equal("Address is suppressed", row.Word(ConsentAudit.Reason));
        Assert.False(row.Contains(ConsentAudit.Evidence));
    }

    [Theory]
    [InlineData(ConditionOperator.Equal, true, new[] { "ana", "twin" })]
    [InlineData(ConditionOperator.NotEqual, true, new[] { "bo" })]
    [InlineData(ConditionOperator.Equal, false, new[] { "bo" })]
    [InlineData(ConditionOperator.NotEqual, false, new[] { "ana", "twin" })]
    [Trait("Case", "65")]
    public void However_it_is_asked_who_refuses_the_answer_is_the_same(
        ConditionOperator compared, bool with, string[] expected)
    {
        sales.Contact("ana@example.com", ("nickname", "twin"));
        sales.Contact("bo@example.com", ("nickname", "bo"));
        sales.Update(sales.Contact("ana@example.com", ("nickname", "ana")), ("donotbulkemail", true));
        sales.Organization.RunAsynchronousJobs();
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("nickname") };
        query.Criteria.AddCondition("donotbulkemail", compared, with);

        var found = sales.Admin.RetrieveMultiple(query).Entities.Select(row => (string)row["nickname"]);

        Assert.Equal(expected, found.Order());
    }

    [Fact]
    [Trait("Case", "71")]
    public void Who_refuses_is_put_on_no_list_and_given_no_preference()
    {
        sales.Update(sales.Contact("ana@example.com"), ("donotbulkemail", true));

        Assert.Empty(sales.Admin.RetrieveMultiple(new QueryExpression("listmember")).Entities);
        Assert.Empty(sales.Admin.RetrieveMultiple(new QueryExpression(TopicPreference.Table)).Entities);
    }

    [Fact]
    public void It_goes_one_step_and_no_further()
    {
        var between = sales.Lead("ana@example.com", ("emailaddress2", "bo@example.com"));
        var far = sales.Lead("bo@example.com");

        sales.Update(sales.Contact("ana@example.com"), ("donotemail", true));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(true, sales.Read(between, "donotemail"));
        Assert.Equal(false, sales.Read(far, "donotemail"));
        Assert.Single(sales.Suppressed());
    }

    [Fact]
    public void A_tag_refuses_for_itself_alone_and_the_plain_address_for_its_tags()
    {
        var plain = sales.Contact("ana@example.com");

        sales.Contact("ana+news@example.com", ("donotemail", true));
        var other = sales.Lead("ana+shop@example.com");
        Assert.Equal(false, sales.Read(plain, "donotemail"));
        Assert.Equal(false, sales.Read(other, "donotemail"));

        sales.Update(plain, ("donotemail", true));
        Assert.Equal(true, sales.Read(sales.Lead("ana+other@example.com"), "donotemail"));
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    public void A_new_row_with_a_suppressed_address_refuses_from_the_start(string table)
    {
        sales.Suppress("ana@example.com");

        var person = sales.Person(table, "Ana <ANA@example.com>", ("donotbulkemail", false));

        Assert.Equal(true, sales.Read(person, "donotbulkemail"));
        var row = Assert.Single(sales.Ledger(person));
        Assert.Equal("Carried over", row.Word(ConsentAudit.Event));
        Assert.Equal("Address is suppressed", row.Word(ConsentAudit.Reason));
        Assert.Equal("System", row.Word(ConsentAudit.Source));
    }

    [Fact]
    public void An_address_that_changes_to_a_suppressed_one_sets_its_flag_and_another_does_not()
    {
        sales.Suppress("ana@example.com");
        var bo = sales.Contact("bo@example.com");

        sales.Update(bo, ("emailaddress2", "ana@example.com"));
        Assert.Equal(false, sales.Read(bo, "donotbulkemail"));

        Sales.Update(sales.Rep, bo, ("emailaddress1", "ana@example.com"));
        Assert.Equal(true, sales.Read(bo, "donotbulkemail"));
    }

    [Fact]
    public void A_row_that_stays_away_from_choices_and_addresses_runs_none_of_our_code()
    {
        var ana = sales.Contact("ana@example.com", ("donotemail", true));
        var before = sales.Organization.Traces.Count;

        sales.Update(ana, ("jobtitle", "Astronomer"), ("lastname", "New"), ("address1_city", "Bern"));

        Assert.Equal(before, sales.Organization.Traces.Count);
    }

    [Fact]
    public void Two_hundred_twins_are_reached_and_the_send_check_finds_the_rest()
    {
        var people = Enumerable.Range(0, 203).Select(_ => sales.Contact("office@example.com")).ToList();

        sales.Update(people[0], ("donotbulkemail", true));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(201, people.Count(person => sales.Read(person, "donotbulkemail") is true));
        var left = people.Where(person => sales.Read(person, "donotbulkemail") is not true).ToList();
        Assert.Contains(
            "must not get this marketing",
            sales.Refusal(sales.CampaignMail([.. left.Select(Sales.To)])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_suppression_is_not_changed_or_deleted_by_hand()
    {
        var row = sales.Suppress("ana@example.com");

        Assert.Contains("never changed", Choosing.Fault(
            () => sales.Update(row, (SuppressedAddress.Since, null))), StringComparison.Ordinal);
        Assert.Contains("never changed", Choosing.Fault(
            () => sales.Update(row, ("statecode", new OptionSetValue(1)))), StringComparison.Ordinal);
        Assert.Contains("never changed", Choosing.Fault(
            () => sales.Admin.Delete(row.LogicalName, row.Id)), StringComparison.Ordinal);
        Assert.Contains("never changed", Choosing.Fault(() => sales.Admin.Execute(new OrganizationRequest("SetState")
        {
            ["EntityMoniker"] = row,
            ["State"] = new OptionSetValue(1),
            ["Status"] = new OptionSetValue(2),
        })), StringComparison.Ordinal);
        Assert.NotNull(sales.Read(row, SuppressedAddress.Since));
    }
}
