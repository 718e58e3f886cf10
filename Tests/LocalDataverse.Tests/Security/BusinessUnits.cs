using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Security;

public sealed class BusinessUnits : OrganizationTest
{
    [Fact]
    public void They_hang_on_the_root_unless_they_hang_on_another()
    {
        var first = Organization.AddBusinessUnit("First");
        var second = Organization.AddBusinessUnit("Second", first);

        Assert.Equal((Organization.RootBusinessUnitId, first), (ParentOf(first), ParentOf(second)));
        Assert.False(Read("businessunit", Organization.RootBusinessUnitId).Contains("parentbusinessunitid"));
    }

    [Fact]
    public void Nothing_hangs_on_one_that_does_not_exist()
    {
        Assert.Equal(
            Code(0x80040217), Fault(() => Organization.AddBusinessUnit("x", Guid.NewGuid())).Detail.ErrorCode);
        Assert.Equal(
            Code(0x80040217), Fault(() => Organization.AddUser("Ben Osei", Guid.NewGuid())).Detail.ErrorCode);
    }

    [Fact]
    public void The_rows_of_a_user_belong_to_the_users_business_unit()
    {
        var unit = Organization.AddBusinessUnit("Sales");
        var user = Organization.AddUser("Ben Osei", unit, "Salesperson");

        var contact = Organization.As(user).Create(new Entity("contact") { ["lastname"] = "x" });

        Assert.Equal(unit, ReadContact(contact).GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        Assert.Equal(unit, Read("systemuser", user).GetAttributeValue<EntityReference>("businessunitid").Id);
    }

    [Fact]
    public void One_that_is_created_as_a_row_has_roles_too_and_stays_where_it_is()
    {
        var root = new EntityReference("businessunit", Organization.RootBusinessUnitId);
        var row = Row("businessunit", Guid.Empty, ("name", "Sales"), ("parentbusinessunitid", root));

        var unit = Administrator.Create(row);

        var user = Organization.AddUser("Ben Osei", unit, "Salesperson");
        Organization.As(user).Create(new Entity("contact") { ["lastname"] = "x" });
        Assert.Equal(
            $"{Faults.UnsupportedPrefix}Update of businessunit.parentbusinessunitid",
            Fault(() => Administrator.Update(Row("businessunit", unit, ("parentbusinessunitid", root)))).Message);
    }

    [Fact]
    public void There_is_one_root() => Assert.Equal(
        ErrorCodes.InvalidArgument,
        Fault(() => Administrator.Create(new Entity("businessunit") { ["name"] = "Second" })).Detail.ErrorCode);

    [Theory]
    [InlineData("systemuser")]
    [InlineData("team")]
    public void Nobody_moves_to_another(string table)
    {
        var unit = new EntityReference("businessunit", Organization.AddBusinessUnit("Sales"));
        var id = table == "team"
            ? Administrator.Create(new Entity("team") { ["name"] = "x" })
            : Organization.AddUser("Ben Osei");

        var fault = Fault(() => Administrator.Update(Row(table, id, ("businessunitid", unit))));

        Assert.Equal($"{Faults.UnsupportedPrefix}Update of {table}.businessunitid", fault.Message);
    }

    private Guid? ParentOf(Guid unit) =>
        Read("businessunit", unit).GetAttributeValue<EntityReference>("parentbusinessunitid")?.Id;

    private Entity Read(string table, Guid id) => Administrator.Retrieve(table, id, new ColumnSet(true));
}
