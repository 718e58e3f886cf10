using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Security;

public sealed class ActingForAnother : OrganizationTest
{
    private const string Act = "prvActOnBehalfOfAnotherUser";

    [Fact]
    public void What_is_done_is_the_others_and_says_who_did_it()
    {
        var owner = User("Owner", "prvCreateContact", "prvReadContact");

        var id = Organization.AsOnBehalfOf(Organization.AdministratorId, owner)
            .Create(new Entity("contact") { ["lastname"] = "x" });

        var row = ReadContact(id);
        Assert.Equal(owner, row.GetAttributeValue<EntityReference>("createdby").Id);
        Assert.Equal(owner, row.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(
            Organization.AdministratorId, row.GetAttributeValue<EntityReference>("createdonbehalfby").Id);
    }

    [Theory]
    [InlineData("prvCreateContact", "prvCreateContact", true)]
    [InlineData("prvCreateContact", "prvReadContact", false)]
    [InlineData("prvReadContact", "prvCreateContact", false)]
    public void Only_what_both_may_is_done(string actor, string other, bool isAllowed)
    {
        var service = Organization.AsOnBehalfOf(User("Actor", Act, actor), User("Other", other));

        void Create() => service.Create(new Entity("contact") { ["lastname"] = "x" });

        if (isAllowed)
        {
            Create();
            Assert.Equal(1, Count("contact"));
        }
        else
        {
            Assert.Equal(Code(0x80040220), Fault(Create).Detail.ErrorCode);
        }
    }

    [Fact]
    public void An_administrator_lends_nothing_to_whoever_acts_for_him()
    {
        CreateContact();
        var service = Organization.AsOnBehalfOf(User("Actor", Act), Organization.AdministratorId);

        Assert.Equal(
            Code(0x80040220), Fault(() => service.RetrieveMultiple(new QueryExpression("contact"))).Detail.ErrorCode);
        Assert.Equal(
            Code(0x80040220),
            Fault(() => service.Create(new Entity("contact") { ["lastname"] = "x" })).Detail.ErrorCode);
    }

    [Fact]
    public void To_act_for_another_takes_a_privilege()
    {
        var actor = User("Actor", "prvReadContact");

        var fault = Fault(() => Organization.AsOnBehalfOf(actor, Organization.AdministratorId));

        Assert.Equal(Code(0x80040220), fault.Detail.ErrorCode);
    }

    [Fact]
    public void An_administrator_acts_for_SYSTEM_and_a_plugin_sees_who_it_is()
    {
        var seen = new List<Guid>();
        On("Create", "contact", PreOperation, run => seen.AddRange(
            [run.Context.UserId, run.Context.InitiatingUserId, run.Context.AuthenticatedUserId]));

        var id = Organization.AsOnBehalfOf(Organization.AdministratorId, Organization.SystemUserId)
            .Create(new Entity("contact") { ["lastname"] = "x" });

        Assert.Equal([Organization.SystemUserId, Organization.AdministratorId, Organization.AdministratorId], seen);
        Assert.Equal(Organization.SystemUserId, ReadContact(id).GetAttributeValue<EntityReference>("createdby").Id);
    }

    [Fact]
    public void Nobody_acts_for_nobody()
    {
        var fault = Fault(() => Organization.AsOnBehalfOf(Organization.AdministratorId, Guid.NewGuid()));

        Assert.Equal(Code(0x80040217), fault.Detail.ErrorCode);
    }

    private Guid User(string name, params string[] privileges)
    {
        Organization.AddRole(name + "'s role", privileges);
        return Organization.AddUser(name, name + "'s role");
    }
}
