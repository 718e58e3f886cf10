using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class Privileges : OrganizationTest
{
    [Theory]
    [InlineData("prvReadContact")]
    [InlineData("prvCreateContact")]
    [InlineData("prvWriteContact")]
    [InlineData("prvDeleteContact")]
    public void A_user_may_do_what_a_role_grants_and_nothing_else(string privilege)
    {
        Organization.AddRole("Role", privilege);
        var service = Organization.As(Organization.AddUser("Ben Osei", "Role"));
        var actions = new Dictionary<string, Action<Guid>>
        {
            ["prvCreateContact"] = _ => service.Create(new Entity("contact") { ["lastname"] = "x" }),
            ["prvReadContact"] = id => service.Retrieve("contact", id, new ColumnSet("lastname")),
            ["prvWriteContact"] = id => service.Update(Row("contact", id, ("lastname", "y"))),
            ["prvDeleteContact"] = id => service.Delete("contact", id),
        };

        foreach (var (needed, action) in actions)
        {
            if (needed == privilege)
            {
                action(CreateContact());
                continue;
            }

            var fault = Fault(() => action(CreateContact()));
            Assert.Equal(Code(0x80040220), fault.Detail.ErrorCode);
            Assert.Contains(needed, fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_query_needs_to_read_the_linked_tables_too()
    {
        Organization.AddRole("Role", "prvReadContact");
        var query = new QueryExpression("contact");
        query.AddLink("account", "parentcustomerid", "accountid");

        var fault = Fault(() => Organization.As(Organization.AddUser("Ben Osei", "Role")).RetrieveMultiple(query));

        Assert.Contains("prvReadAccount", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void To_point_at_a_row_takes_Append_and_AppendTo()
    {
        Organization.AddRole("Role", "prvCreateContact", "prvAppendContact");
        var account = Administrator.Create(new Entity("account") { ["name"] = "x" });
        var service = Organization.As(Organization.AddUser("Ben Osei", "Role"));

        var fault = Fault(() => service.Create(new Entity("contact")
        {
            ["parentcustomerid"] = new EntityReference("account", account),
        }));

        Assert.Contains("prvAppendToAccount", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_asked_for_after_PreValidation()
    {
        var seen = new List<int>();
        foreach (var stage in new[] { PreValidation, PreOperation })
        {
            On("Create", "contact", stage, run => seen.Add(run.Context.Stage));
        }

        Fault(() => Organization.As(Organization.AddUser("Nobody")).Create(new Entity("contact")));

        Assert.Equal([PreValidation], seen);
    }

    [Fact]
    public void SYSTEM_may_do_what_the_caller_may_not()
    {
        Organization.AddRole("Role", "prvCreateContact");
        On("Create", "contact", PostOperation, run => run.System.Create(new Entity("task") { ["subject"] = "x" }));

        Organization.As(Organization.AddUser("Ben Osei", "Role")).Create(new Entity("contact") { ["lastname"] = "x" });

        Assert.Equal(1, Count("task"));
    }

    [Fact]
    public void All_activities_share_their_privileges()
    {
        Organization.AddRole("Role", "prvCreateActivity");
        var service = Organization.As(Organization.AddUser("Ben Osei", "Role"));

        service.Create(new Entity("task") { ["subject"] = "x" });
        service.Create(new Entity("email") { ["subject"] = "x" });
    }

    [Fact]
    public void A_role_cannot_grant_what_does_not_exist() => Fault(() => Organization.AddRole("Role", "prvFlyContact"));

    [Fact]
    public void The_rows_behind_roles_and_users_are_not_written_from_outside() =>
        Fault(() => Administrator.Create(new Entity("role") { ["name"] = "x" }));
}
