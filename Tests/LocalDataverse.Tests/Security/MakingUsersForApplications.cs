using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Security;

public sealed class MakingUsersForApplications : OrganizationTest
{
    private static readonly Guid Application = Guid.NewGuid();

    [Fact]
    public void One_is_made_by_id_and_business_unit_and_does_what_its_roles_let_it()
    {
        var unit = Organization.AddBusinessUnit("Sales");

        var user = Administrator.Create(Asked(unit));

        Assert.Equal(
            $"# {Application}",
            Administrator.Retrieve("systemuser", user, new ColumnSet("fullname")).GetAttributeValue<string>("fullname"));
        Assert.Equal(
            ErrorCodes.PrivilegeDenied,
            Fault(() => Organization.As(user).Create(new Entity("contact") { ["lastname"] = "x" })).Detail.ErrorCode);
        Organization.AddToRole(user, "Salesperson");
        var contact = Organization.As(user).Create(new Entity("contact") { ["lastname"] = "x" });
        Assert.Equal(unit, ReadContact(contact).GetAttributeValue<EntityReference>("owningbusinessunit").Id);
    }

    [Fact]
    public void There_is_one_for_each_application()
    {
        Administrator.Create(Asked(Organization.RootBusinessUnitId));

        Assert.Equal(
            ErrorCodes.DuplicateRecord,
            Fault(() => Administrator.Create(Asked(Organization.RootBusinessUnitId))).Detail.ErrorCode);
    }

    [Fact]
    public void It_stands_in_a_business_unit() => Assert.Equal(
        "Required field 'businessunitid' is missing",
        Fault(() => Administrator.Create(new Entity("systemuser") { ["applicationid"] = Application })).Message);

    [Fact]
    public void People_come_from_the_directory_which_is_not_here() => Assert.Equal(
        $"{Faults.UnsupportedPrefix}Create of systemuser without applicationid",
        Fault(() => Administrator.Create(new Entity("systemuser") { ["lastname"] = "Osei" })).Message);

    [Fact]
    public void Not_everybody_makes_one()
    {
        var rep = Organization.AddUser("Ben Osei", "Salesperson");

        Assert.Equal(
            ErrorCodes.PrivilegeDenied,
            Fault(() => Organization.As(rep).Create(Asked(Organization.RootBusinessUnitId))).Detail.ErrorCode);
    }

    private static Entity Asked(Guid unit) => new("systemuser")
    {
        ["applicationid"] = Application,
        ["businessunitid"] = new EntityReference("businessunit", unit),
    };
}
