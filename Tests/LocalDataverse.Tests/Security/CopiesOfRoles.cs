using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Import;

namespace OptOutPlugin.LocalDataverse.Tests.Security;

public sealed class CopiesOfRoles : SolutionTest
{
    private const string Imported = "Visitor";

    private static readonly Relationship Roles = new("systemuserroles_association");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_business_unit_has_a_row_of_its_own_for_a_role(bool isUnitFirst)
    {
        var (unit, below, root) = (Guid.Empty, Guid.Empty, Guid.Empty);
        void Units()
        {
            unit = Organization.AddBusinessUnit("Unit");
            below = Organization.AddBusinessUnit("Below", unit);
        }

        if (isUnitFirst)
        {
            Units();
        }

        root = Organization.AddRole("Reader", "prvReadContact");
        if (!isUnitFirst)
        {
            Units();
        }

        var rows = Rows("Reader");
        Assert.Equal([root, root, root], rows.Values.Select(row => Id(row, "parentrootroleid")));
        Assert.Equal(root, rows[Organization.RootBusinessUnitId].Id);
        Assert.Null(Id(rows[Organization.RootBusinessUnitId], "parentroleid"));
        Assert.Equal(root, Id(rows[unit], "parentroleid"));
        Assert.Equal(rows[unit].Id, Id(rows[below], "parentroleid"));
        Assert.Equal([1, 0, 0], rows.Values.OrderBy(row => row.Id != root).Select(row => PrivilegesOf(row.Id)));
    }

    [Fact]
    public void What_the_platform_brings_is_copied_too()
    {
        var unit = Organization.AddBusinessUnit("Unit");

        Assert.Equal(2, Rows("Salesperson").Count);
        var copy = Rows("System Administrator")[unit];
        Assert.Equal(
            Guid.Parse("627090ff-40a3-4053-8790-584edc5be201"), copy.GetAttributeValue<Guid>("roletemplateid"));
    }

    [Fact]
    public void A_user_of_the_unit_holds_its_row_and_what_the_root_grants()
    {
        var contact = CreateContact();
        Organization.AddRole("Reader", "prvReadContact");
        var unit = Organization.AddBusinessUnit("Unit");

        var user = Organization.AddUser("Ben Osei", unit, "Reader");

        Assert.Equal(Rows("Reader")[unit].Id, Assert.Single(HeldBy(user)));
        Organization.As(user).Retrieve("contact", contact, new ColumnSet("lastname"));
    }

    [Fact]
    public void A_role_of_another_unit_is_not_to_be_given()
    {
        var root = Organization.AddRole("Reader", "prvReadContact");
        var unit = Organization.AddBusinessUnit("Unit");
        var copy = Rows("Reader")[unit].Id;
        var (inRoot, inUnit) = (Organization.AddUser("Ann Root"), Organization.AddUser("Ben Unit", unit));

        Assert.Equal(Code(0x80041D0D), Fault(() => Give(inUnit, root)).Detail.ErrorCode);
        Assert.Equal(Code(0x80041D0D), Fault(() => Give(inRoot, copy)).Detail.ErrorCode);
        Give(inUnit, copy);
        Give(inRoot, root);

        Assert.Equal([root], HeldBy(inRoot));
        Assert.Equal([copy], HeldBy(inUnit));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_role_that_is_given_and_taken_by_its_copy_counts_and_ends(bool isTakenAgain)
    {
        var contact = CreateContact();
        Organization.AddRole("Reader", "prvReadContact");
        var unit = Organization.AddBusinessUnit("Unit");
        var user = Organization.AddUser("Ben Osei", unit);
        var copy = new EntityReference("role", Rows("Reader")[unit].Id);

        Administrator.Associate("systemuser", user, Roles, [copy]);
        if (isTakenAgain)
        {
            Administrator.Disassociate("systemuser", user, Roles, [copy]);
        }

        void Read() => Organization.As(user).Retrieve("contact", contact, new ColumnSet("lastname"));

        if (isTakenAgain)
        {
            Assert.Equal(ErrorCodes.PrivilegeDenied, Fault(Read).Detail.ErrorCode);
        }
        else
        {
            Read();
        }
    }

    [Fact]
    public void A_role_of_a_solution_is_copied_and_goes_with_it()
    {
        var before = Organization.AddBusinessUnit("Before");
        Send("ImportSolution", new SmallSolution());
        var after = Organization.AddBusinessUnit("After", before);
        Assert.Equal(
            [after, before, Organization.RootBusinessUnitId],
            Rows(Imported).Keys.OrderBy(unit => unit == after ? 0 : unit == before ? 1 : 2));
        var user = Organization.AddUser("Ben Osei", after, Imported);

        Send("StageAndUpgrade", SmallSolution.Next().With(
            "customizations.xml", "<RolePrivilege name=\"prvWritenew_Visit\" level=\"Global\" />", ""));
        Assert.Equal(Rows(Imported)[after].Id, Assert.Single(HeldBy(user)));
        Organization.As(user).RetrieveMultiple(new QueryExpression("new_visit"));

        Uninstall("Small");
        Assert.Empty(Rows(Imported));
        Assert.Empty(HeldBy(user));
        Assert.Empty(Organization.Platform.Database.Statements.Query(
            "SELECT 1 FROM systemuserroles l WHERE l.roleid NOT IN (SELECT roleid FROM role)"));
    }

    private void Give(Guid user, Guid role) =>
        Administrator.Associate("systemuser", user, Roles, [new EntityReference("role", role)]);

    private Dictionary<Guid, Entity> Rows(string name)
    {
        var query = new QueryExpression("role") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        return Administrator.RetrieveMultiple(query).Entities.ToDictionary(row => Id(row, "businessunitid")!.Value);
    }

    private Guid[] HeldBy(Guid user)
    {
        var query = new QueryExpression("role");
        query.AddLink("systemuserroles", "roleid", "roleid").LinkCriteria
            .AddCondition("systemuserid", ConditionOperator.Equal, user);
        return [.. Administrator.RetrieveMultiple(query).Entities.Select(row => row.Id)];
    }

    private int PrivilegesOf(Guid role)
    {
        var query = new QueryExpression("roleprivileges");
        query.Criteria.AddCondition("roleid", ConditionOperator.Equal, role);
        return Administrator.RetrieveMultiple(query).Entities.Count;
    }

    private static Guid? Id(Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;
}
