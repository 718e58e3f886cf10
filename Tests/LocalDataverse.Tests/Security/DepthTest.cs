using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Security;

/// <summary>Where the owner of a row stands, seen from the user of a test.</summary>
public enum Position
{
    Own,
    Team,
    SameUnit,
    ChildUnit,
    OtherUnit,
}

/// <summary>A user in the middle of a tree of business units, and owners all around.</summary>
public abstract class DepthTest : OrganizationTest
{
    protected const string RoleName = "Role";

    protected static readonly Position[] Everywhere = Enum.GetValues<Position>();

    private readonly Dictionary<Position, EntityReference> owners = [];

    protected DepthTest()
    {
        Unit = Organization.AddBusinessUnit("Middle");
        var below = Organization.AddBusinessUnit("Below", Unit);
        var beside = Organization.AddBusinessUnit("Beside");
        owners[Position.SameUnit] = Owner("Sam Same", Unit);
        owners[Position.ChildUnit] = Owner("Chi Child", Organization.AddBusinessUnit("Far below", below));
        owners[Position.OtherUnit] = Owner("Ota Other", beside);
        owners[Position.Team] = new EntityReference("team", Administrator.Create(new Entity("team")
        {
            ["name"] = "Mixed",
            ["businessunitid"] = new EntityReference("businessunit", beside),
        }));
    }

    protected Guid Unit { get; }

    /// <summary>Makes the user; roles have to be there before.</summary>
    protected IOrganizationService User(params string[] roles)
    {
        var id = Organization.AddUser("Uma User", Unit, roles.Length == 0 ? [RoleName] : roles);
        owners[Position.Own] = new EntityReference("systemuser", id);
        Administrator.Associate(
            "team",
            owners[Position.Team].Id,
            new Relationship("teammembership_association"),
            [new EntityReference("systemuser", id)]);
        return Organization.As(id);
    }

    protected IOrganizationService User(PrivilegeDepth depth, params string[] privileges)
    {
        Organization.AddRole(RoleName, depth, privileges);
        return User();
    }

    protected EntityReference OwnerAt(Position position) => owners[position];

    protected Guid Contact(Position position, params (string Column, object? Value)[] values) =>
        Make("contact", position, [("lastname", position.ToString()), .. values]);

    protected Guid Make(string table, Position position, params (string Column, object? Value)[] values)
    {
        var row = Row(table, Guid.Empty, values);
        row["ownerid"] = owners[position];
        return Administrator.Create(row);
    }

    protected static Position[] ReachOf(PrivilegeDepth depth) => depth switch
    {
        PrivilegeDepth.Basic => [Position.Own, Position.Team],
        PrivilegeDepth.Local => [Position.Own, Position.Team, Position.SameUnit],
        PrivilegeDepth.Deep => [Position.Own, Position.Team, Position.SameUnit, Position.ChildUnit],
        _ => Everywhere,
    };

    protected static IEnumerable<string> Names(EntityCollection rows, string column = "lastname") =>
        rows.Entities.Select(row => row.GetAttributeValue<string>(column));

    protected static void Denied(Action action, string right)
    {
        var fault = Fault(action);
        Assert.Equal(Code(0x80048306), fault.Detail.ErrorCode);
        Assert.Contains($"{right}Access", fault.Message, StringComparison.Ordinal);
    }

    private EntityReference Owner(string name, Guid unit) =>
        new("systemuser", Organization.AddUser(name, unit));
}
