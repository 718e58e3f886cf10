using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Security;

public sealed class SharingRows : OrganizationTest
{
    private readonly EntityReference contact;
    private readonly EntityReference user;

    public SharingRows()
    {
        contact = new EntityReference("contact", CreateContact());
        Organization.AddRole("Own contacts", PrivilegeDepth.Basic, "prvReadContact", "prvWriteContact");
        user = new EntityReference("systemuser", Organization.AddUser("Ben Osei", "Own contacts"));
    }

    private IOrganizationService User => Organization.As(user.Id);

    [Fact]
    public void Whoever_a_row_is_shared_with_reaches_it_as_far_as_the_share_goes()
    {
        Assert.Equal(ErrorCodes.AccessDenied, Fault(Read).Detail.ErrorCode);

        Share("GrantAccess", AccessRights.ReadAccess);

        Read();
        Assert.Single(User.RetrieveMultiple(new QueryExpression("contact")).Entities);
        Assert.Equal(ErrorCodes.AccessDenied, Fault(Write).Detail.ErrorCode);
    }

    [Fact]
    public void A_share_alone_without_the_privilege_gives_nothing()
    {
        var nobody = new EntityReference("systemuser", Organization.AddUser("No Roles"));

        Share("GrantAccess", AccessRights.ReadAccess | AccessRights.WriteAccess, nobody);

        var fault = Fault(() => Organization.As(nobody.Id).Retrieve("contact", contact.Id, new ColumnSet("lastname")));
        Assert.Equal(ErrorCodes.PrivilegeDenied, fault.Detail.ErrorCode);
        Assert.Equal(AccessRights.None, Access(nobody));
    }

    [Fact]
    public void To_grant_adds_to_modify_replaces_and_to_revoke_ends()
    {
        Share("GrantAccess", AccessRights.ReadAccess);
        Share("GrantAccess", AccessRights.WriteAccess);
        Assert.Equal(AccessRights.ReadAccess | AccessRights.WriteAccess, Access(user));
        Write();

        Share("ModifyAccess", AccessRights.ReadAccess);
        Assert.Equal(AccessRights.ReadAccess, Access(user));

        Revoke();
        Assert.Equal(AccessRights.None, Access(user));
        Assert.Equal(0, Count("principalobjectaccess"));
    }

    [Theory]
    [InlineData("GrantAccess")]
    [InlineData("ModifyAccess")]
    [InlineData("RevokeAccess")]
    public void It_takes_the_privilege_to_share_the_row(string message)
    {
        var fault = Fault(() => User.Execute(Request(message, AccessRights.ReadAccess, user)));

        Assert.Equal(ErrorCodes.PrivilegeDenied, fault.Detail.ErrorCode);
        Assert.Contains("prvShareContact", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_members_of_a_team_share_what_is_shared_with_it()
    {
        var team = new EntityReference(
            "team",
            Administrator.Create(new Entity("team") { ["name"] = "x", ["teamtype"] = new OptionSetValue(1) }));
        Administrator.Associate("team", team.Id, new Relationship("teammembership_association"), [user]);

        Share("GrantAccess", AccessRights.ReadAccess, team);

        Read();
        Assert.Equal(AccessRights.ReadAccess, Access(user));
        Assert.Equal(AccessRights.None, Access(team));
    }

    [Fact]
    public void Of_a_row_or_a_team_that_is_deleted_no_share_stays()
    {
        var team = new EntityReference("team", Administrator.Create(new Entity("team") { ["name"] = "x" }));
        Share("GrantAccess", AccessRights.ReadAccess, team);
        Share("GrantAccess", AccessRights.ReadAccess);

        Administrator.Delete("team", team.Id);
        Assert.Equal(1, Count("principalobjectaccess"));

        Administrator.Delete("contact", contact.Id);
        Assert.Equal(0, Count("principalobjectaccess"));
    }

    [Fact]
    public void What_hangs_on_the_row_by_then_is_shared_too()
    {
        Organization.AddRole("Own activities", PrivilegeDepth.Basic, "prvReadActivity");
        Organization.AddToRole(user.Id, "Own activities");
        var call = Administrator.Create(new Entity("phonecall") { ["subject"] = "x", ["regardingobjectid"] = contact });

        Share("GrantAccess", AccessRights.ReadAccess);
        User.Retrieve("phonecall", call, new ColumnSet("subject"));
        Assert.Single(User.RetrieveMultiple(new QueryExpression("activitypointer")).Entities);

        Revoke();
        Assert.Equal(
            ErrorCodes.AccessDenied,
            Fault(() => User.Retrieve("phonecall", call, new ColumnSet("subject"))).Detail.ErrorCode);
    }

    [Fact]
    public void With_whom_a_row_is_shared_is_answered()
    {
        Share("GrantAccess", AccessRights.ReadAccess | AccessRights.AppendToAccess);

        var answer = Administrator.Execute(
            new OrganizationRequest("RetrieveSharedPrincipalsAndAccess") { ["Target"] = contact });

        var share = Assert.Single((PrincipalAccess[])answer["PrincipalAccesses"]);
        Assert.Equal(
            (user, AccessRights.ReadAccess | AccessRights.AppendToAccess), (share.Principal, share.AccessMask));
    }

    [Fact]
    public void Steps_run_when_a_row_is_shared()
    {
        object? given = null;
        On("GrantAccess", "contact", PreOperation, run => given = run.Context.InputParameters["PrincipalAccess"]);

        Share("GrantAccess", AccessRights.ReadAccess);

        Assert.Equal(user, Assert.IsType<PrincipalAccess>(given).Principal);
    }

    [Fact]
    public void What_nobody_owns_is_not_shared()
    {
        var currency = Administrator.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "x",
            ["isocurrencycode"] = "XXX",
            ["currencysymbol"] = "x",
            ["exchangerate"] = 1m,
            ["currencyprecision"] = 2,
        });
        var request = Request("GrantAccess", AccessRights.ReadAccess, user);
        request["Target"] = new EntityReference("transactioncurrency", currency);

        Assert.Equal(ErrorCodes.InvalidArgument, Fault(() => Administrator.Execute(request)).Detail.ErrorCode);
    }

    [Fact]
    public void A_row_and_a_principal_that_do_not_exist_are_missing()
    {
        var request = Request("GrantAccess", AccessRights.ReadAccess, new EntityReference("team", Guid.NewGuid()));
        Assert.Equal(ErrorCodes.ObjectDoesNotExist, Fault(() => Administrator.Execute(request)).Detail.ErrorCode);

        var ask = new OrganizationRequest("RetrievePrincipalAccess")
        {
            ["Target"] = new EntityReference("contact", Guid.NewGuid()),
            ["Principal"] = user,
        };
        Assert.Equal(ErrorCodes.ObjectDoesNotExist, Fault(() => Administrator.Execute(ask)).Detail.ErrorCode);
    }

    [Fact]
    public void A_plugin_learns_as_the_system_what_anybody_may_do()
    {
        var answers = new List<int>();
        On("Update", "contact", PreOperation, run => answers.AddRange(
            new[] { user, new EntityReference("systemuser", Organization.AdministratorId) }.Select(principal =>
                Convert.ToInt32(
                    run.System.Execute(new OrganizationRequest("RetrievePrincipalAccess")
                    {
                        ["Target"] = contact,
                        ["Principal"] = principal,
                    })["AccessRights"],
                    CultureInfo.InvariantCulture))));

        Administrator.Update(Row("contact", contact.Id, ("firstname", "x")));

        Assert.Equal([0, 1 + 2 + 4 + 16 + 32 + 65_536 + 262_144 + 524_288], answers);
    }

    [Theory]
    [InlineData(PrivilegeDepth.Basic, false)]
    [InlineData(PrivilegeDepth.Local, true)]
    [InlineData(PrivilegeDepth.Global, true)]
    public void Roles_count_for_the_answer_as_for_the_access(PrivilegeDepth depth, bool isReached)
    {
        Organization.AddRole("Deleter", depth, "prvDeleteContact");
        Organization.AddToRole(user.Id, "Deleter");

        Assert.Equal(isReached ? AccessRights.DeleteAccess : AccessRights.None, Access(user));
    }

    private void Read() => User.Retrieve("contact", contact.Id, new ColumnSet("lastname"));

    private void Write() => User.Update(Row("contact", contact.Id, ("firstname", "x")));

    private void Share(string message, AccessRights rights, EntityReference? with = null) =>
        Administrator.Execute(Request(message, rights, with ?? user));

    private void Revoke() => Administrator.Execute(Request("RevokeAccess", AccessRights.None, user));

    private OrganizationRequest Request(string message, AccessRights rights, EntityReference with)
    {
        var request = new OrganizationRequest(message) { ["Target"] = contact };
        if (message == "RevokeAccess")
        {
            request["Revokee"] = with;
        }
        else
        {
            request["PrincipalAccess"] = new PrincipalAccess { AccessMask = rights, Principal = with };
        }

        return request;
    }

    private AccessRights Access(EntityReference principal) => (AccessRights)Administrator.Execute(
        new OrganizationRequest("RetrievePrincipalAccess")
        {
            ["Target"] = contact,
            ["Principal"] = principal,
        })["AccessRights"];
}
