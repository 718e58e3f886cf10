using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Security;

public sealed class RolesOfTeams : OrganizationTest
{
    private static readonly Relationship Members = new("teammembership_association");
    private static readonly Relationship Roles = new("teamroles_association");

    private readonly Guid unit;
    private readonly Guid user;
    private readonly EntityReference team;

    public RolesOfTeams()
    {
        unit = Organization.AddBusinessUnit("Unit");
        user = Organization.AddUser("Ben Osei");
        team = Team("Team", unit);
        Administrator.Associate("team", team.Id, Members, [new EntityReference("systemuser", user)]);
    }

    private IOrganizationService User => Organization.As(user);

    [Fact]
    public void A_member_may_do_what_the_role_grants_until_it_ends()
    {
        var contact = CreateContact();
        var role = GiveTeam("Reader", PrivilegeDepth.Global, "prvReadContact");
        User.Retrieve("contact", contact, new ColumnSet("lastname"));

        Administrator.Disassociate("team", team.Id, Roles, [role]);

        Assert.Equal(ErrorCodes.PrivilegeDenied, Refused(contact));
    }

    [Fact]
    public void Who_leaves_the_team_loses_it()
    {
        var contact = CreateContact();
        GiveTeam("Reader", PrivilegeDepth.Global, "prvReadContact");

        Administrator.Disassociate(
            "systemuser", user, Members, [team]);

        Assert.Equal(ErrorCodes.PrivilegeDenied, Refused(contact));
    }

    [Fact]
    public void Of_a_team_that_is_deleted_nothing_counts()
    {
        var contact = CreateContact();
        GiveTeam("Reader", PrivilegeDepth.Global, "prvReadContact");

        Administrator.Delete("team", team.Id);

        Assert.Equal(ErrorCodes.PrivilegeDenied, Refused(contact));
    }

    [Theory]
    [InlineData(PrivilegeDepth.Basic, "member", "team")]
    [InlineData(PrivilegeDepth.Local, "member", "team", "teams unit")]
    [InlineData(PrivilegeDepth.Deep, "below teams unit", "member", "team", "teams unit")]
    [InlineData(PrivilegeDepth.Global, "below teams unit", "member", "members unit", "team", "teams unit")]
    public void Its_depth_is_counted_from_the_teams_unit(PrivilegeDepth depth, params string[] expected)
    {
        GiveTeam("Reader", depth, "prvReadContact");
        Contact("member", new EntityReference("systemuser", user));
        Contact("team", team);
        Contact("members unit", new EntityReference("systemuser", Organization.AddUser("Ann Root")));
        Contact("teams unit", new EntityReference("systemuser", Organization.AddUser("Cem Unit", unit)));
        var below = Organization.AddBusinessUnit("Below", unit);
        Contact("below teams unit", new EntityReference("systemuser", Organization.AddUser("Dee Below", below)));

        var rows = User.RetrieveMultiple(new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") });

        Assert.Equal(
            expected,
            rows.Entities.Select(row => row.GetAttributeValue<string>("lastname")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_team_takes_the_roles_of_its_own_unit_only()
    {
        var root = Organization.AddRole("Reader", "prvReadContact");

        var fault = Fault(
            () => Administrator.Associate("team", team.Id, Roles, [new EntityReference("role", root)]));

        Assert.Equal(Code(0x80041D0D), fault.Detail.ErrorCode);
    }

    [Fact]
    public void An_access_team_has_no_roles()
    {
        var access = Administrator.Create(new Entity("team") { ["name"] = "x", ["teamtype"] = new OptionSetValue(1) });
        var role = Organization.AddRole("Reader", "prvReadContact");

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => Administrator.Associate("team", access, Roles, [new EntityReference("role", role)]));
    }

    [Fact]
    public void Who_may_not_give_roles_gives_none_to_a_team()
    {
        Organization.AddRole("Writer of teams", "prvReadTeam", "prvWriteTeam", "prvAppendTeam", "prvAppendToTeam");
        var eve = Organization.AddUser("Eve", "Writer of teams");
        Organization.AddRole("Reader", "prvReadContact");

        var fault = Fault(() => Organization.As(eve).Associate("team", team.Id, Roles, [InUnit("Reader")]));

        Assert.Contains("prvAssignRole", fault.Message, StringComparison.Ordinal);
    }

    private int Refused(Guid contact) =>
        Fault(() => User.Retrieve("contact", contact, new ColumnSet("lastname"))).Detail.ErrorCode;

    private EntityReference GiveTeam(string name, PrivilegeDepth depth, params string[] privileges)
    {
        Organization.AddRole(name, depth, privileges);
        var role = InUnit(name);
        Administrator.Associate("team", team.Id, Roles, [role]);
        return role;
    }

    private EntityReference InUnit(string role)
    {
        var query = new QueryExpression("role");
        query.Criteria.AddCondition("name", ConditionOperator.Equal, role);
        query.Criteria.AddCondition("businessunitid", ConditionOperator.Equal, unit);
        return Administrator.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }

    private EntityReference Team(string name, Guid unitId) => new("team", Administrator.Create(new Entity("team")
    {
        ["name"] = name,
        ["businessunitid"] = new EntityReference("businessunit", unitId),
    }));

    private void Contact(string name, EntityReference owner) =>
        Administrator.Create(new Entity("contact") { ["lastname"] = name, ["ownerid"] = owner });
}
