using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class TyingRows : OrganizationTest
{
    private static readonly Relationship Children = new("contact_customer_accounts");

    [Fact]
    [Trait("Fact", "69")]
    public void The_messages_belong_to_no_table_and_name_relationship_and_rows()
    {
        var seen = new List<string>();
        foreach (var message in new[] { "Associate", "Disassociate" })
        {
            On(message, null, PreOperation, run => seen.Add(run.Context.MessageName
                + ((Relationship)run.Context.InputParameters["Relationship"]).SchemaName
                + ((EntityReferenceCollection)run.Context.InputParameters["RelatedEntities"]).Count
                + run.Context.PrimaryEntityName));
        }

        var (account, contact) = Rows();
        Administrator.Associate("account", account.Id, Children, [contact]);
        Administrator.Disassociate("account", account.Id, Children, [contact]);

        Assert.Equal(["Associatecontact_customer_accounts1none", "Disassociatecontact_customer_accounts1none"], seen);
    }

    [Fact]
    [Trait("Fact", "81")]
    [Trait("Fact", "82")]
    public void One_to_many_sets_and_clears_the_lookup_from_either_side()
    {
        var (account, contact) = Rows();

        Administrator.Associate("account", account.Id, Children, [contact]);
        Assert.Equal(account.Id, Parent(contact));

        Administrator.Disassociate("contact", contact.Id, Children, [account]);
        Assert.Null(Parent(contact));

        Administrator.Associate("contact", contact.Id, Children, [account]);
        Assert.Equal(account.Id, Parent(contact));

        Fault(() => Administrator.Associate("contact", contact.Id, Children, [account, account]));
    }

    [Fact]
    [Trait("Fact", "81")]
    public void What_is_not_there_cannot_be_tied()
    {
        var (account, contact) = Rows();
        var nobody = new EntityReference("contact", Guid.NewGuid());

        Fault(() => Administrator.Associate("account", account.Id, Children, [contact, nobody]));
        Fault(() => Administrator.Associate("account", Guid.NewGuid(), Children, [contact]));
        Fault(() => Administrator.Associate("account", account.Id, new Relationship("no_such"), [contact]));

        Assert.Null(Parent(contact));
    }

    [Fact]
    [Trait("Fact", "81")]
    [Trait("Fact", "82")]
    [Trait("Fact", "83")]
    public void Many_to_many_ties_once_from_both_sides_and_parts_only_the_named()
    {
        var link = new Relationship("teammembership_association");
        EntityReference[] users = [User("A B"), User("C D")];
        var team = new EntityReference("team", Administrator.Create(new Entity("team")
        {
            ["name"] = "x",
            ["businessunitid"] = new EntityReference("businessunit", Organization.RootBusinessUnitId),
        }));

        Administrator.Associate("team", team.Id, link, [users[0]]);
        Administrator.Associate("systemuser", users[1].Id, link, [team]);
        Assert.Equal(2, Count("teammembership"));
        Assert.Equal(
            Code(0x80040237), Fault(() => Administrator.Associate("team", team.Id, link, [users[1]])).Detail.ErrorCode);

        Administrator.Disassociate("team", team.Id, link, [users[0]]);
        var left = Administrator.RetrieveMultiple(
            new QueryExpression("teammembership") { ColumnSet = new ColumnSet(true) });
        Assert.Equal(users[1].Id, left.Entities.Single()["systemuserid"]);
    }

    private (EntityReference Account, EntityReference Contact) Rows() => (
        new EntityReference("account", Administrator.Create(new Entity("account") { ["name"] = "x" })),
        new EntityReference("contact", CreateContact()));

    [Fact]
    public void The_pairs_of_a_row_go_with_it()
    {
        var team = new EntityReference("team", Administrator.Create(new Entity("team") { ["name"] = "x" }));
        Administrator.Associate("team", team.Id, new Relationship("teammembership_association"), [User("A B")]);

        Administrator.Delete("team", team.Id);

        Assert.Equal(0, Count("teammembership"));
    }

    private EntityReference User(string name) => new("systemuser", Organization.AddUser(name));

    private Guid? Parent(EntityReference contact) =>
        ReadContact(contact.Id).GetAttributeValue<EntityReference>("parentcustomerid")?.Id;
}
