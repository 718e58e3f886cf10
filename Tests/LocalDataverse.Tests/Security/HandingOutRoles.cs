using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Security;

public sealed class HandingOutRoles : OrganizationTest
{
    private static readonly Relationship Roles = new("systemuserroles_association");

    private readonly Guid contact;
    private readonly Guid ben;
    private readonly EntityReference reader;

    public HandingOutRoles()
    {
        contact = CreateContact();
        ben = Organization.AddUser("Ben Osei");
        reader = new EntityReference("role", Organization.AddRole("Reader", "prvReadContact"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_user_may_do_what_the_role_grants_from_then_on(bool fromTheRole)
    {
        Assert.Equal(ErrorCodes.PrivilegeDenied, Fault(ReadAsBen).Detail.ErrorCode);

        if (fromTheRole)
        {
            Administrator.Associate("role", reader.Id, Roles, [new EntityReference("systemuser", ben)]);
        }
        else
        {
            Administrator.Associate("systemuser", ben, Roles, [reader]);
        }

        ReadAsBen();
    }

    [Fact]
    public void A_role_that_is_taken_away_grants_nothing_more()
    {
        Administrator.Associate("systemuser", ben, Roles, [reader]);

        Administrator.Disassociate("systemuser", ben, Roles, [reader]);

        Assert.Equal(ErrorCodes.PrivilegeDenied, Fault(ReadAsBen).Detail.ErrorCode);
    }

    [Fact]
    public void A_role_is_given_once()
    {
        Administrator.Associate("systemuser", ben, Roles, [reader]);

        Assert.Equal(
            ErrorCodes.DuplicateRecord,
            Fault(() => Administrator.Associate("systemuser", ben, Roles, [reader])).Detail.ErrorCode);
    }

    [Fact]
    public void Of_what_is_rolled_back_nothing_is_granted()
    {
        var transaction = new ExecuteTransactionRequest
        {
            Requests =
            [
                new AssociateRequest
                {
                    Target = new EntityReference("systemuser", ben),
                    Relationship = Roles,
                    RelatedEntities = [reader],
                },
                new DeleteRequest { Target = new EntityReference("contact", Guid.NewGuid()) },
            ],
        };

        Fault(() => Administrator.Execute(transaction));

        Assert.Equal(ErrorCodes.PrivilegeDenied, Fault(ReadAsBen).Detail.ErrorCode);
    }

    [Fact]
    public void Who_may_not_give_roles_gives_none_and_not_to_themselves()
    {
        Organization.AddRole("Writer of users", "prvReadUser", "prvWriteUser", "prvAppendUser", "prvAppendToUser");
        var eve = Organization.AddUser("Eve", "Writer of users");

        var fault = Fault(() => Organization.As(eve).Associate("systemuser", eve, Roles, [reader]));

        Assert.Equal(ErrorCodes.PrivilegeDenied, fault.Detail.ErrorCode);
        Assert.Contains("prvAssignRole", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prvReadContact", "Global")]
    [InlineData("prvWriteContact", null)]
    public void How_far_a_user_holds_a_privilege_is_answered(string privilege, string? depth)
    {
        Administrator.Associate("systemuser", ben, Roles, [reader]);

        var held = (Array)Ask(ben, privilege)["RolePrivileges"];

        Assert.Equal(depth is null ? [] : [depth], held.Cast<dynamic>().Select(one => (string)one.Depth));
    }

    [Fact]
    public void A_privilege_that_does_not_exist_is_refused() =>
        Assert.Contains("prvReadNothing", Fault(() => Ask(ben, "prvReadNothing")).Message, StringComparison.Ordinal);

    private OrganizationResponse Ask(Guid user, string privilege) => Administrator.Execute(
        new OrganizationRequest("RetrieveUserPrivilegeByPrivilegeName")
        {
            ["UserId"] = user,
            ["PrivilegeName"] = privilege,
        });

    private void ReadAsBen() => Organization.As(ben).Retrieve("contact", contact, new ColumnSet("lastname"));
}
