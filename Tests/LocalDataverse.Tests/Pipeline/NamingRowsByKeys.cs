using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class NamingRowsByKeys : OrganizationTest
{
    public NamingRowsByKeys()
    {
        Organization.AddAlternateKey("account", "new_Number", "accountnumber");
        Organization.AddAlternateKey("contact", "new_NameAndMail", "lastname", "emailaddress1");
    }

    [Fact]
    public void A_row_is_read_updated_and_deleted_by_its_key()
    {
        var id = Administrator.Create(Account("7"));
        var key = new EntityReference("account", "accountnumber", "7");

        Administrator.Update(new Entity("account", "accountnumber", "7") { ["name"] = "Updated" });
        var read = (RetrieveResponse)Administrator.Execute(
            new RetrieveRequest { Target = key, ColumnSet = new ColumnSet("name") });
        Administrator.Execute(new DeleteRequest { Target = key });

        Assert.Equal((id, "Updated"), (read.Entity.Id, read.Entity["name"]));
        Assert.Equal(0, Count("account"));
    }

    [Fact]
    public void A_key_tells_letters_apart_no_more_than_the_database_does()
    {
        var id = Administrator.Create(Account("AbC"));

        var read = (RetrieveResponse)Administrator.Execute(new RetrieveRequest
        {
            Target = new EntityReference("account", "accountnumber", "aBc"),
            ColumnSet = new ColumnSet(false),
        });

        Assert.Equal(id, read.Entity.Id);
    }

    [Fact]
    public void A_lookup_names_its_row_by_a_key()
    {
        var id = Administrator.Create(Account("7"));

        var child = Administrator.Create(new Entity("account")
        {
            ["name"] = "Child",
            ["parentaccountid"] = new EntityReference("account", "accountnumber", "7"),
        });

        Assert.Equal(
            id, Administrator.Retrieve("account", child, new ColumnSet(true)).GetAttributeValue<EntityReference>(
                "parentaccountid").Id);
    }

    [Fact]
    public void An_upsert_creates_with_the_key_and_then_updates()
    {
        var first = Upsert("one");
        var second = Upsert("two");

        Assert.True(first.RecordCreated);
        Assert.False(second.RecordCreated);
        Assert.Equal(first.Target.Id, second.Target.Id);
        var row = Administrator.Retrieve("account", first.Target.Id, new ColumnSet(true));
        Assert.Equal(("two", "7"), (row["name"], row["accountnumber"]));

        UpsertResponse Upsert(string name) => (UpsertResponse)Administrator.Execute(new UpsertRequest
        {
            Target = new Entity("account", "accountnumber", "7") { ["name"] = name },
        });
    }

    [Fact]
    public void No_second_row_gets_the_same_key_by_a_create_or_an_update()
    {
        Administrator.Create(Account("7"));
        var other = Administrator.Create(Account("8"));

        var created = Fault(() => Administrator.Create(Account("7")));
        var updated = Fault(() => Administrator.Update(Row("account", other, ("accountnumber", "7"))));

        Assert.Equal(Code(0x80060892), created.Detail.ErrorCode);
        Assert.Equal(Code(0x80060892), updated.Detail.ErrorCode);
        Assert.Contains("new_Number", updated.Message, StringComparison.Ordinal);
        Assert.Equal("8", Administrator.Retrieve("account", other, new ColumnSet(true))["accountnumber"]);
    }

    [Fact]
    public void A_key_with_an_empty_column_is_none()
    {
        Administrator.Create(new Entity("contact") { ["lastname"] = "Same" });
        Administrator.Create(new Entity("contact") { ["lastname"] = "Same" });

        Assert.Equal(2, Count("contact"));
    }

    [Fact]
    public void A_row_is_updated_without_a_change_of_its_key()
    {
        var id = Administrator.Create(Account("7"));

        Administrator.Update(Row("account", id, ("accountnumber", "7"), ("name", "x")));

        Assert.Equal("x", Administrator.Retrieve("account", id, new ColumnSet(true))["name"]);
    }

    [Theory]
    [InlineData("accountnumber", "missing", 0x80060891)]
    [InlineData("name", "no key", 0x80040203)]
    public void A_key_that_names_no_row_is_refused(string column, string value, uint code)
    {
        var target = new EntityReference("account", column, value);

        var fault = Fault(() => Administrator.Execute(new DeleteRequest { Target = target }));

        Assert.Equal(Code(code), fault.Detail.ErrorCode);
    }

    private static Entity Account(string number) => new("account") { ["name"] = number, ["accountnumber"] = number };
}
