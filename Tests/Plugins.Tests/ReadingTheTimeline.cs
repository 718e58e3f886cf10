using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

public sealed class ReadingTheTimeline : IDisposable
{
    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_person_without_facts_has_no_rows() =>
        Assert.Empty(Read(sales.Rep, sales.Contact("ana@example.com")));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Who_may_not_read_the_person_learns_the_same_as_of_nobody(bool inBranch)
    {
        var ana = sales.Contact("ana@example.com", ("donotemail", true));
        sales.Organization.AddRole("Own contacts", PrivilegeDepth.Basic, "prvReadContact");
        var other = sales.Somebody(inBranch, "Own contacts");

        Assert.Equal(Texts.English.Answers.NotThere, Fault(() => Read(other, ana)));
        Assert.Equal(
            Texts.English.Answers.NotThere, Fault(() => Read(other, new EntityReference("contact", Guid.NewGuid()))));
        Assert.Equal(Texts.English.Answers.NotThere, Fault(() => Read(other, sales.Lead("ana@example.com"))));
    }

    [Theory]
    [InlineData("opportunity", 200)]
    [InlineData("", 200)]
    public void No_person_is_a_sentence(string table, int top) => Assert.Equal(
        Texts.English.Answers.HalfAPerson,
        Fault(() => Read(sales.Rep, new EntityReference(table, Guid.NewGuid()), top)));

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public void More_or_less_rows_than_there_can_be_are_refused(int top)
    {
        var ana = sales.Contact("ana@example.com");

        Assert.StartsWith("Nothing was read: Top is", Fault(() => Read(sales.Rep, ana, top)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_comes_first_and_no_more_than_asked()
    {
        var ana = sales.Contact("ana@example.com");
        Update(sales.Rep, ana, ("donotemail", true));
        Update(sales.Rep, ana, ("donotphone", true));

        var all = Read(sales.Rep, ana);

        Assert.Equal(["Phone", "Email"], all.Select(row => row["channel"]));
        Assert.Equal("OptedOut", all[0]["event"]);
        Assert.Equal("refused", all[0]["newvalue"]);
        Assert.Equal("Phone", Assert.Single(Read(sales.Rep, ana, 1))["channel"]);
    }

    [Fact]
    public void The_facts_of_a_merged_row_are_those_of_the_one_that_stays()
    {
        var ana = sales.Contact("ana@example.com");
        var old = sales.Contact("old@example.com", ("donotfax", true));
        sales.Admin.Execute(new OrganizationRequest("Merge") { ["Target"] = ana, ["SubordinateId"] = old.Id });

        Assert.Contains(Read(sales.Rep, ana), row => Equals(row["channel"], "Fax"));
    }

    [Fact]
    public void What_may_name_others_is_for_those_who_read_the_ledger()
    {
        var ana = sales.Contact("ana@example.com");
        sales.Lead("ana@example.com", ("donotemail", true));
        sales.Organization.RunAsynchronousJobs();

        var carried = Assert.Single(Read(sales.Rep, ana));

        Assert.Equal("CarriedOver", carried["event"]);
        Assert.Null(carried["user"]);
        Assert.NotNull(Assert.Single(Read(sales.Officer(), ana))["user"]);
    }

    [Theory]
    [Trait("Case", "K3")]
    [InlineData("refused", "allowed", true)]
    [InlineData("refused", "allowed", false)]
    [InlineData("allowed", "refused", true)]
    [InlineData("allowed", "refused", false)]
    public void Two_facts_of_one_second_stand_in_one_order_whoever_looks(string first, string last, bool lastIsSealed)
    {
        var ana = sales.Contact("ana@example.com");
        sales.Contact("bo@example.com", ("donotfax", true));
        var written = new[] { last, first }.Select(value => StoredFact.Written(
            sales,
            ana,
            (ConsentAudit.Topic, null),
            (ConsentAudit.AddressHash, null),
            (ConsentAudit.Event, Choices.Of(value == "refused" ? LedgerEvent.OptedOut : LedgerEvent.OptedIn)),
            (ConsentAudit.OldValue, null),
            (ConsentAudit.NewValue, value))).ToList();
        sales.Organization.RunAsynchronousJobs();

        // The one that was written first is sealed after the other, or not yet.
        sales.EditBehindThePlatform(written[0], ConsentAudit.Sequence, lastIsSealed ? 9 : null);

        var second = sales.Ledger(ana)[0].GetAttributeValue<DateTime>(ConsentAudit.OccurredOn);
        Assert.Equal([last, first], Read(sales.Rep, ana).Select(row => row["newvalue"]));
        var known = Assert.Single(((EntityCollection)sales.Rep.Execute(new OrganizationRequest("optout_CheckConsent")
        {
            [CheckConsent.Persons] = new[] { $"contact:{ana.Id:D}" },
            [CheckConsent.AsOf] = second,
        })[CheckConsent.Answers]).Entities);
        Assert.Equal(false, known["allowed"]);
    }

    private static string Fault(Action act) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(act).Detail.Message;

    private static DataCollection<Entity> Read(IOrganizationService user, EntityReference person, int? top = null)
    {
        var request = new OrganizationRequest("optout_ReadTimeline")
        {
            [ReadTimeline.PersonType] = person.LogicalName,
            [ReadTimeline.PersonId] = person.Id,
        };
        if (top is { } most)
        {
            request[ReadTimeline.Top] = most;
        }

        return ((EntityCollection)user.Execute(request)[ReadTimeline.Rows]).Entities;
    }
}
