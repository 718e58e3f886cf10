using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Import;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Security;

public sealed class AskingWhoHoldsAPrivilege : OrganizationTest
{
    [Theory]
    [InlineData(PrivilegeDepth.Basic, 1)]
    [InlineData(PrivilegeDepth.Local, 2)]
    [InlineData(PrivilegeDepth.Deep, 4)]
    [InlineData(PrivilegeDepth.Global, 8)]
    public void A_role_shows_its_depth_as_a_bit(PrivilegeDepth depth, int mask)
    {
        Organization.AddRole("Role", depth, "prvReadContact");
        var user = Organization.AddUser("Ben Osei", "Role");

        Assert.Equal([("Role", mask)], Holders("prvReadContact", user));
    }

    [Fact]
    public void A_role_that_does_not_hold_it_is_not_named()
    {
        Organization.AddRole("Role", "prvReadContact");

        Assert.Empty(Holders("prvWriteContact", Organization.AddUser("Ben Osei", "Role")));
    }

    [Fact]
    public void A_role_in_which_nobody_is_holds_it_for_nobody()
    {
        Organization.AddRole("Role", "prvReadContact");

        Assert.Empty(Holders("prvReadContact", Organization.AddUser("Ben Osei")));
    }

    [Theory]
    [InlineData("prvReadContact")]
    [InlineData("prvPublishCustomization")]
    public void Administrators_hold_every_privilege(string privilege) => Assert.Equal(
        [("System Administrator", 8)], Holders(privilege, Organization.AdministratorId));

    [Theory]
    [InlineData("prvBypassCustomPlugins", "148a9eaf-d0c4-4196-9852-c3a38e35f6a1")]
    [InlineData("prvBypassCustomBusinessLogic", "0ea552b0-a491-4470-9a1b-82068deccf66")]
    public void The_bypass_privileges_have_the_ids_that_they_have_everywhere(string privilege, string id)
    {
        Organization.AddRole("Role", privilege);
        var user = Organization.AddUser("Ben Osei", "Role");

        Assert.Equal(Guid.Parse(id), Assert.Single(Find(privilege, user)).Id);
        Assert.Equal([("System Administrator", 8)], Holders(privilege, Organization.AdministratorId));
    }

    [Fact]
    public void The_id_of_a_privilege_is_the_same_in_every_organisation()
    {
        using var other = LocalOrganization.WithSolutions();
        var query = new QueryByAttribute("privilege");
        query.AddAttributeValue("name", "prvReadContact");

        Assert.Equal(
            Administrator.RetrieveMultiple(query).Entities.Single().Id,
            other.Administrator.RetrieveMultiple(query).Entities.Single().Id);
    }

    [Fact]
    public void An_imported_role_shows_the_levels_of_its_file()
    {
        Organization.Import(new SmallSolution().Zip());
        var user = Organization.AddUser("Vi Sitor", "Visitor");

        Assert.Equal([("Visitor", 1)], Holders("prvCreatenew_Visit", user));
        Assert.Equal([("Visitor", 8)], Holders("prvReadnew_Visit", user));
    }

    [Fact]
    public void Administrators_hold_the_privileges_of_an_imported_table()
    {
        Assert.Empty(Holders("prvDeletenew_Visit", Organization.AdministratorId));

        Organization.Import(new SmallSolution().Zip());

        Assert.Equal(
            [("System Administrator", 8)], Holders("prvDeletenew_Visit", Organization.AdministratorId));
    }

    [Fact]
    public void An_import_that_fails_leaves_no_privilege_behind()
    {
        Fault(() => Organization.Import(
            new SmallSolution().With("customizations.xml", "level=\"Basic\"", "level=\"Vast\"").Zip()));

        Assert.Empty(Holders("prvDeletenew_Visit", Organization.AdministratorId));
    }

    [Theory]
    [InlineData("prvReadPluginAssembly", PrivilegeDepth.Deep)]
    [InlineData("prvBypassCustomPlugins", PrivilegeDepth.Basic)]
    [InlineData("prvReadBusinessUnit", PrivilegeDepth.Basic)]
    public void A_role_cannot_hold_less_than_there_is(string privilege, PrivilegeDepth depth)
    {
        var fault = Fault(() => Organization.AddRole("Role", depth, privilege));

        Assert.Contains(privilege, fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, Count("role", "Role"));
    }

    // As a plugin asks, which runs as SYSTEM.
    private List<Entity> Find(string privilege, Guid userId)
    {
        var query = new QueryExpression("privilege") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, privilege);
        var held = query.AddLink("roleprivileges", "privilegeid", "privilegeid");
        held.EntityAlias = "held";
        held.Columns = new ColumnSet("privilegedepthmask");
        var role = held.AddLink("role", "roleid", "roleid");
        role.EntityAlias = "role";
        role.Columns = new ColumnSet("name");
        role.AddLink("systemuserroles", "roleid", "roleid")
            .LinkCriteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        return [.. Organization.As(Organization.SystemUserId).RetrieveMultiple(query).Entities];
    }

    private IEnumerable<(string Role, int Mask)> Holders(string privilege, Guid userId) => Find(privilege, userId)
        .Select(row => (
            (string)row.GetAttributeValue<AliasedValue>("role.name").Value,
            (int)row.GetAttributeValue<AliasedValue>("held.privilegedepthmask").Value));

    private int Count(string table, string name)
    {
        var query = new QueryByAttribute(table);
        query.AddAttributeValue("name", name);
        return Administrator.RetrieveMultiple(query).Entities.Count;
    }
}
