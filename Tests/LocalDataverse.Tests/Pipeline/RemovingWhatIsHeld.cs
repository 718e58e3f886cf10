using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

/// <summary>A member is taken off a list, and a privilege from a role, by messages of their own.</summary>
public sealed class RemovingWhatIsHeld : IDisposable
{
    private const string Bypass = "prvBypassCustomBusinessLogic";
    private static readonly Guid BypassId = new("0ea552b0-a491-4470-9a1b-82068deccf66");

    private readonly LocalOrganization organization = LocalOrganization.Create();

    private IOrganizationService Administrator => organization.Administrator;

    public void Dispose() => organization.Dispose();

    [Fact]
    public void A_member_leaves_one_list_and_stays_on_the_other()
    {
        var person = Administrator.Create(new Entity("contact") { ["lastname"] = "Ana" });
        var (left, kept) = (List(person), List(person));

        Administrator.Execute(new OrganizationRequest("RemoveMemberList") { ["ListId"] = left, ["EntityId"] = person });

        Assert.Equal(kept, Assert.Single(Members()).GetAttributeValue<EntityReference>("listid").Id);
    }

    [Fact]
    public void Who_is_no_member_is_removed_without_harm_and_a_list_that_is_not_there_is_named()
    {
        var list = List();

        Administrator.Execute(
            new OrganizationRequest("RemoveMemberList") { ["ListId"] = list, ["EntityId"] = Guid.NewGuid() });
        var gone = Guid.NewGuid();

        Assert.Contains(gone.ToString("D"), Fault(Administrator, "RemoveMemberList", ("ListId", gone), ("EntityId", list)));
    }

    [Fact]
    public void Who_may_not_change_the_list_takes_nobody_off()
    {
        var person = Administrator.Create(new Entity("contact") { ["lastname"] = "Ana" });
        var list = List(person);
        organization.AddRole("Reader", "prvReadList", "prvReadContact");
        var reader = organization.As(organization.AddUser("Rita", "Reader"));

        Fault(reader, "RemoveMemberList", ("ListId", list), ("EntityId", person));

        Assert.Single(Members());
    }

    [Fact]
    public void A_privilege_that_is_taken_from_a_role_is_gone_at_once()
    {
        var role = organization.AddRole("Integration", Bypass, "prvCreateContact", "prvReadContact");
        var user = organization.As(organization.AddUser("Ivo", "Integration"));
        user.Execute(Creation());

        Administrator.Execute(
            new OrganizationRequest("RemovePrivilegeRole") { ["RoleId"] = role, ["PrivilegeId"] = BypassId });

        Assert.Contains(Bypass, Fault(user, Creation()));
        Assert.DoesNotContain(Held(role), one => one.GetAttributeValue<Guid>("privilegeid") == BypassId);
        Assert.Equal(2, Held(role).Count);
    }

    [Fact]
    public void Only_who_may_write_roles_takes_privileges_and_never_from_administrators()
    {
        var role = organization.AddRole("Integration", Bypass);
        var user = organization.As(organization.AddUser("Ivo", "Integration"));
        var administrators = Administrator.RetrieveMultiple(new QueryExpression("role") { ColumnSet = new ColumnSet("name") })
            .Entities.First(row => row.GetAttributeValue<string>("name") == "System Administrator").Id;

        Fault(user, "RemovePrivilegeRole", ("RoleId", role), ("PrivilegeId", BypassId));
        Fault(Administrator, "RemovePrivilegeRole", ("RoleId", administrators), ("PrivilegeId", BypassId));
        Fault(Administrator, "RemovePrivilegeRole", ("RoleId", role), ("PrivilegeId", Guid.NewGuid()));

        Assert.Single(Held(role));
    }

    private static OrganizationRequest Creation() => new("Create")
    {
        ["Target"] = new Entity("contact") { ["lastname"] = "Past" },
        ["BypassBusinessLogicExecution"] = "CustomSync",
    };

    private static string Fault(
        IOrganizationService service, string message, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(message);
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return Fault(service, request);
    }

    private static string Fault(IOrganizationService service, OrganizationRequest request) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => service.Execute(request)).Detail.Message;

    private Guid List(params Guid[] members)
    {
        var list = Administrator.Create(
            new Entity("list") { ["listname"] = "Spring", ["createdfromcode"] = new OptionSetValue(2) });
        foreach (var member in members)
        {
            Administrator.Create(new Entity("listmember")
            {
                ["listid"] = new EntityReference("list", list),
                ["entityid"] = new EntityReference("contact", member),
            });
        }

        return list;
    }

    private DataCollection<Entity> Members() => Administrator.RetrieveMultiple(
        new QueryExpression("listmember") { ColumnSet = new ColumnSet("listid") }).Entities;

    private DataCollection<Entity> Held(Guid role)
    {
        var query = new QueryExpression("roleprivileges") { ColumnSet = new ColumnSet("privilegeid") };
        query.Criteria.AddCondition("roleid", ConditionOperator.Equal, role);
        return Administrator.RetrieveMultiple(query).Entities;
    }
}
