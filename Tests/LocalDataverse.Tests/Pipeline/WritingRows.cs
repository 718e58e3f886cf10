using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class WritingRows : OrganizationTest
{
    [Fact]
    [Trait("Fact", "1")]
    public void A_new_row_gets_an_id_and_its_primary_key_says_it()
    {
        var id = CreateContact();

        Assert.NotEqual(Guid.Empty, id);
        Assert.Equal(id, ReadContact(id)["contactid"]);
    }

    [Fact]
    [Trait("Fact", "2")]
    public void An_id_of_the_caller_is_kept()
    {
        var id = Guid.NewGuid();

        Assert.Equal(id, Administrator.Create(Row("contact", id, ("lastname", "x"))));
        Assert.Equal(id, ReadContact(id).Id);
    }

    [Fact]
    [Trait("Fact", "3")]
    public void An_id_in_use_is_refused()
    {
        var id = CreateContact();

        Assert.Equal(Code(0x80040237), Fault(() => Administrator.Create(new Entity("contact", id))).Detail.ErrorCode);
    }

    [Fact]
    [Trait("Fact", "4")]
    public void The_platform_fills_who_when_and_state()
    {
        var row = ReadContact(CreateContact());

        Assert.Equal(Clock.WholeSeconds, row["createdon"]);
        Assert.Equal(Clock.WholeSeconds, row["modifiedon"]);
        foreach (var column in new[] { "createdby", "modifiedby", "ownerid", "owninguser" })
        {
            Assert.Equal(Organization.AdministratorId, row.GetAttributeValue<EntityReference>(column).Id);
        }

        Assert.Equal(Organization.RootBusinessUnitId, row.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        Assert.Equal(new OptionSetValue(0), row["statecode"]);
        Assert.Equal(new OptionSetValue(1), row["statuscode"]);
        Assert.False(row.Contains("createdonbehalfby"));
    }

    [Fact]
    [Trait("Fact", "6")]
    [Trait("Fact", "7")]
    public void Neither_what_was_given_nor_what_was_got_is_the_stored_row()
    {
        var given = new Entity("contact") { ["lastname"] = "x", ["creditlimit"] = new Money(5) };
        var id = Administrator.Create(given);
        given.GetAttributeValue<Money>("creditlimit").Value = 6;
        ReadContact(id).GetAttributeValue<Money>("creditlimit").Value = 7;

        Assert.Equal(5m, ReadContact(id).GetAttributeValue<Money>("creditlimit").Value);
    }

    [Fact]
    [Trait("Fact", "8")]
    public void A_row_can_be_older_than_its_arrival_but_not_younger()
    {
        var past = new DateTime(2019, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        var row = ReadContact(Administrator.Create(new Entity("contact") { ["overriddencreatedon"] = past }));
        Assert.Equal(past, row["createdon"]);
        Assert.Equal(Clock.WholeSeconds, row["overriddencreatedon"]);

        var future = Row("contact", Guid.Empty, ("overriddencreatedon", Clock.WholeSeconds.AddDays(1)));
        Fault(() => Administrator.Create(future));
    }

    [Fact]
    [Trait("Fact", "10")]
    public void What_nobody_says_has_its_default()
    {
        var row = ReadContact(CreateContact());

        Assert.Equal(false, row["donotemail"]);
        Assert.Equal(true, row["followemail"]);
        Assert.Equal(new OptionSetValue(1), row["preferredcontactmethodcode"]);
    }

    [Fact]
    [Trait("Fact", "11")]
    public void Related_rows_are_created_with_their_parent()
    {
        var account = new Entity("account") { ["name"] = "Okafor & Daughters" };
        account.RelatedEntities[new Relationship("contact_customer_accounts")] =
            new EntityCollection([new Entity("contact") { ["lastname"] = "Okafor" }]);

        var id = Administrator.Create(account);

        var contacts = Administrator.RetrieveMultiple(
            new QueryExpression("contact") { ColumnSet = new("parentcustomerid") });
        Assert.Equal(id, contacts.Entities.Single().GetAttributeValue<EntityReference>("parentcustomerid").Id);
    }

    [Fact]
    [Trait("Fact", "11")]
    public void An_unknown_relationship_undoes_the_parent_too()
    {
        var account = new Entity("account") { ["name"] = "x" };
        account.RelatedEntities[new Relationship("no_such")] = new EntityCollection([new Entity("contact")]);

        Fault(() => Administrator.Create(account));

        Assert.Equal(0, Count("account"));
    }

    [Fact]
    [Trait("Fact", "12")]
    public void Related_rows_of_an_update_must_exist_and_are_tied()
    {
        var account = new Entity("account", Administrator.Create(new Entity("account") { ["name"] = "x" }));
        var relationship = new Relationship("contact_customer_accounts");
        account.RelatedEntities[relationship] = new EntityCollection([new Entity("contact", Guid.NewGuid())]);
        Fault(() => Administrator.Update(account));

        var contact = CreateContact();
        account.RelatedEntities[relationship] = new EntityCollection([new Entity("contact", contact)]);
        Administrator.Update(account);

        Assert.Equal(account.Id, ReadContact(contact).GetAttributeValue<EntityReference>("parentcustomerid").Id);
    }

    [Fact]
    [Trait("Fact", "14")]
    public void Columns_that_an_update_does_not_name_keep_their_values()
    {
        var id = CreateContact();
        Clock.Now = Clock.Now.AddHours(1);

        Administrator.Update(Row("contact", id, ("jobtitle", "Captain")));

        var row = ReadContact(id);
        Assert.Equal("Okafor", row["lastname"]);
        Assert.Equal(Clock.WholeSeconds, row["modifiedon"]);
        Assert.Equal(Clock.WholeSeconds.AddHours(-1), row["createdon"]);
    }

    [Fact]
    [Trait("Fact", "15")]
    public void A_row_that_is_not_there_can_be_neither_updated_nor_deleted()
    {
        var id = Guid.NewGuid();

        Assert.EndsWith(
            "Does Not Exist",
            Fault(() => Administrator.Update(new Entity("contact", id))).Message,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "Does Not Exist", Fault(() => Administrator.Delete("contact", id)).Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fact", "17")]
    public void Retrieve_needs_a_column_set() =>
        Assert.Equal(
            "Required field 'ColumnSet' is missing",
            Fault(() => Administrator.Retrieve("contact", CreateContact(), null)).Message);

    [Fact]
    [Trait("Fact", "22")]
    public void The_full_name_follows_its_parts()
    {
        var id = Administrator.Create(new Entity("contact") { ["firstname"] = "Ada", ["lastname"] = "Okafor" });
        Assert.Equal("Ada Okafor", ReadContact(id)["fullname"]);

        Administrator.Update(Row("contact", id, ("firstname", "Chidi")));
        Assert.Equal("Chidi Okafor", ReadContact(id)["fullname"]);
    }
}
