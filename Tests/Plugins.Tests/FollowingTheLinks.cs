using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>
/// The links of ledger rows to people, which the platform moves and empties, and an administrator can too.
/// </summary>
public sealed class FollowingTheLinks : IDisposable
{
    private static readonly string Moved = Texts.English.Ledger.Of(new LedgerFault.LinkMoved());

    private readonly Sales sales = new();
    private readonly EntityReference ana;
    private readonly EntityReference bo;
    private readonly EntityReference row;

    public FollowingTheLinks()
    {
        ana = sales.Contact("ana@example.com", ("donotfax", true));
        bo = sales.Contact("bo@example.com");
        row = sales.Ledger(ana).Single().ToEntityReference();
    }

    public void Dispose() => sales.Dispose();

    [Theory]
    [Trait("Case", "I5")]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_that_an_administrator_moved_is_named_and_shows_nothing(bool behindThePlatform)
    {
        Link(behindThePlatform, bo);

        Named(Verify());
        Named(Verify(ana));
        Named(Verify(bo));
        Assert.Empty(Timeline(bo));
        Assert.Single(Timeline(ana));
    }

    [Theory]
    [Trait("Case", "I5")]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_that_an_administrator_emptied_is_named_and_hides_nothing(bool behindThePlatform)
    {
        Link(behindThePlatform, null);

        Named(Verify());
        Named(Verify(ana));
        Assert.Single(Timeline(ana));
    }

    [Fact]
    [Trait("Case", "I5")]
    public void A_second_link_is_named()
    {
        sales.EditBehindThePlatform(row, ConsentAudit.LeadId, sales.Lead("ana@example.com"));

        Named(Verify());
    }

    [Fact]
    [Trait("Case", "I5")]
    public void A_name_that_was_edited_is_named()
    {
        sales.EditBehindThePlatform(row, ConsentAudit.Name, "Nothing happened");

        Named(Verify(), Texts.English.Ledger.Of(new LedgerFault.NotAsSigned(LedgerPart.Name)));
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    public void Links_that_merges_moved_are_as_they_should_be(string table)
    {
        var first = sales.Person(table, "first@example.com", ("donotfax", true));
        var second = sales.Person(table, "second@example.com", ("donotphone", true));
        var third = sales.Person(table, "third@example.com");
        sales.Merge(second, first);
        sales.Merge(third, second);

        Whole(Verify());
        Assert.All(new[] { first, second, third }, person => Whole(Verify(person)));
        Assert.Contains(Timeline(third), fact => Equals(fact["channel"], "Fax"));
    }

    [Fact]
    [Trait("Case", "I5")]
    public void A_link_that_went_with_a_merge_that_is_not_on_the_ledger_is_named()
    {
        sales.Merge(bo, ana);
        sales.DeleteBehindThePlatform(sales.Ledger(bo, LedgerEvent.Merged).Single().ToEntityReference());

        Named(Verify());
        Named(Verify(bo));
        Assert.DoesNotContain(
            Timeline(bo), fact => Equals(fact["newvalue"], "refused") && Equals(fact["source"], "RecordChanged"));
    }

    [Fact]
    [Trait("Case", "I5")]
    public void A_merge_that_was_edited_explains_nothing()
    {
        var cy = sales.Contact("cy@example.com");
        sales.Merge(bo, cy);
        Link(behindThePlatform: true, bo);
        sales.EditBehindThePlatform(
            sales.Ledger(bo, LedgerEvent.Merged).Single().ToEntityReference(),
            ConsentAudit.Evidence,
            $"contact {ana.Id:D} was merged into contact {bo.Id:D}");

        Assert.Equal(Moved, Verify(ana)[VerifyLedger.Fault]);
    }

    [Fact]
    public void Links_that_deletions_emptied_are_as_they_should_be()
    {
        sales.Merge(bo, ana);
        var cy = sales.Contact("cy@example.com", ("donotfax", true));
        sales.Admin.Delete(bo.LogicalName, bo.Id);
        sales.Admin.Delete(cy.LogicalName, cy.Id);

        Whole(Verify());
        Assert.All(new[] { ana, bo, cy }, person => Whole(Verify(person)));
    }

    [Fact]
    [Trait("Case", "D7")]
    public void A_person_who_was_deleted_and_made_anew_under_the_old_id_is_another()
    {
        sales.Admin.Delete(ana.LogicalName, ana.Id);
        sales.Admin.Create(new Entity("contact", ana.Id) { ["lastname"] = "Somebody else" });
        sales.EditBehindThePlatform(ana, "createdon", sales.Now.AddMinutes(1));

        Whole(Verify());
        Whole(Verify(ana));
        Assert.Empty(Timeline(ana));
    }

    private void Link(bool behindThePlatform, EntityReference? person)
    {
        if (behindThePlatform)
        {
            sales.EditBehindThePlatform(row, ConsentAudit.ContactId, person);
        }
        else
        {
            sales.Update(row, (ConsentAudit.ContactId, person));
        }
    }

    private void Named(OrganizationResponse answer, string? fault = null)
    {
        Assert.Equal(fault ?? Moved, answer[VerifyLedger.Fault]);
        Assert.Equal(row.Id, answer[VerifyLedger.FaultyRow]);
    }

    private static void Whole(OrganizationResponse answer) => Assert.Null(answer[VerifyLedger.Fault]);

    private OrganizationResponse Verify(EntityReference? person = null)
    {
        var request = new OrganizationRequest("optout_VerifyLedger");
        if (person is not null)
        {
            request[VerifyLedger.PersonType] = person.LogicalName;
            request[VerifyLedger.PersonId] = person.Id;
        }

        return sales.Admin.Execute(request);
    }

    private DataCollection<Entity> Timeline(EntityReference person) =>
        ((EntityCollection)sales.Admin.Execute(new OrganizationRequest("optout_ReadTimeline")
        {
            [ReadTimeline.PersonType] = person.LogicalName,
            [ReadTimeline.PersonId] = person.Id,
        })[ReadTimeline.Rows]).Entities;
}
