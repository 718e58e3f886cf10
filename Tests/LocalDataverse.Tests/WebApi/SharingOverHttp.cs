using System.Net;
using System.Text.Json.Nodes;
using LocalDataverse.Web;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi;

/// <summary>Roles, teams and shares as a client of the Web API handles them.</summary>
public sealed class SharingOverHttp : ServedOrganization
{
    private readonly Guid contact;
    private readonly Guid unit;
    private readonly Guid user;

    public SharingOverHttp()
    {
        contact = CreateContact();
        Organization.AddRole("Own contacts", PrivilegeDepth.Basic, "prvReadContact");
        unit = Organization.AddBusinessUnit("Unit");
        user = Organization.AddUser("Ben Osei", unit, "Own contacts");
    }

    [Fact]
    public async Task A_row_is_shared_asked_about_and_taken_back()
    {
        Assert.Equal("None", await Access());

        await Share("GrantAccess", "ReadAccess, WriteAccess");
        Assert.Equal("ReadAccess", await Access());
        Organization.As(user).Retrieve("contact", contact, new ColumnSet("lastname"));

        var shares = await Get($"RetrieveSharedPrincipalsAndAccess(Target=@p)?@p={Target()}");
        var share = Assert.Single(shares["PrincipalAccesses"]!.AsArray())!;
        Assert.Equal("ReadAccess, WriteAccess", (string)share["AccessMask"]!);
        Assert.Equal(user, (Guid)share["Principal"]!["systemuserid"]!);

        await Share("ModifyAccess", "WriteAccess");
        Assert.Equal("None", await Access());

        await Post(
            "RevokeAccess", $$"""{"Target":{{Row("contact", contact)}},"Revokee":{{Row("systemuser", user)}}}""");
        Assert.Equal(0, Count("principalobjectaccess"));
    }

    [Theory]
    [InlineData("{'@odata.id':'contacts(ID)'}")]
    [InlineData("{\"@odata.id\":\"contacts(ID)\"}")]
    public async Task A_team_is_asked_about_too(string target)
    {
        var team = Administrator.Create(new Entity("team") { ["name"] = "x" });

        var address = Uri.EscapeDataString(target.Replace("ID", contact.ToString(), StringComparison.Ordinal));
        var answer = await Get(
            $"teams({team})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={address}");

        Assert.Equal("None", (string)answer["AccessRights"]!);
    }

    [Theory]
    [InlineData("GrantAccess", "\"AccessMask\":\"Everything\"")]
    [InlineData("GrantAccess", "\"AccessMask\":1")]
    [InlineData("ModifyAccess", "\"Rights\":\"ReadAccess\"")]
    public async Task Rights_that_do_not_exist_are_refused(string action, string mask) => await Refused(
        HttpStatusCode.BadRequest,
        "POST",
        action,
        $$"""
        {"Target":{{Row("contact", contact)}},"PrincipalAccess":{ {{mask}},"Principal":{{Row("systemuser", user)}} } }
        """);

    [Fact]
    public async Task Copies_of_roles_are_read_and_given_in_their_unit_only()
    {
        var rows = (await Get(
            "roles?$select=name,_parentrootroleid_value,_businessunitid_value&$filter=name eq 'Own "
            + "contacts'"))["value"]!
            .AsArray();
        Assert.Equal(2, rows.Count);
        var copy = rows.Single(row => (Guid)row!["_businessunitid_value"]! == unit)!;
        var root = rows.Single(row => (Guid)row!["_businessunitid_value"]! != unit)!;
        Assert.Equal((Guid)root["roleid"]!, (Guid)copy["_parentrootroleid_value"]!);
        var team = Administrator.Create(new Entity("team")
        {
            ["name"] = "x",
            ["businessunitid"] = new EntityReference("businessunit", unit),
        });

        var body = $$"""{"@odata.id":"{{Root}}roles({{root["roleid"]}})"}""";
        await Refused(HttpStatusCode.BadRequest, "POST", $"teams({team})/teamroles_association/$ref", body);
        await Post(
            $"teams({team})/teamroles_association/$ref", $$"""{"@odata.id":"{{Root}}roles({{copy["roleid"]}})"}""");

        var held = await Get($"teams({team})/teamroles_association?$select=name");
        Assert.Single(held["value"]!.AsArray());
    }

    [Fact]
    public async Task Whoever_is_of_a_unit_acts_with_the_root_roles_privileges()
    {
        Organization.AddRole("Writer", PrivilegeDepth.Local, "prvCreateContact", "prvReadContact");
        Organization.AddToRole(user, "Writer");

        using var made = await Send(
            "POST", "contacts", """{"lastname":"Mine"}""", ("MSCRMCallerID", user.ToString()));
        var seen = await Get("contacts?$select=lastname", ("MSCRMCallerID", user.ToString()));

        Assert.Equal(HttpStatusCode.NoContent, made.StatusCode);
        Assert.Equal("Mine", (string)Assert.Single(seen["value"]!.AsArray())!["lastname"]!);
    }

    [Fact]
    public void A_key_for_a_user_of_a_unit_makes_one_there()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, """{"a-key-of-una":{"user":"Una Unit","roles":["Own contacts"],"unit":"Unit"}}""");

        var una = WebApiKeys.Load(file, Organization).Values.Single();

        File.Delete(file);
        var row = Administrator.Retrieve("systemuser", una, new ColumnSet("businessunitid"));
        Assert.Equal(unit, row.GetAttributeValue<EntityReference>("businessunitid").Id);
        Assert.Empty(Organization.As(una).RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    private async Task<string> Access() => (string)(await Get(
        $"systemusers({user})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={Target()}"))
        ["AccessRights"]!;

    private string Target() => Uri.EscapeDataString($"{{'@odata.id':'contacts({contact})'}}");

    private Task Share(string action, string mask) => Post(
        action,
        $$"""
        {"Target":{{Row("contact", contact)}},
        "PrincipalAccess":{"AccessMask":"{{mask}}","Principal":{{Row("systemuser", user)}}} }
        """);

    private async Task Post(string path, string body)
    {
        using var response = await Send("POST", path, body);
        Assert.True(
            response.StatusCode == HttpStatusCode.NoContent, await response.Content.ReadAsStringAsync());
    }

    private static string Row(string table, Guid id) => new JsonObject
    {
        ["@odata.type"] = $"Microsoft.Dynamics.CRM.{table}",
        [$"{table}id"] = id.ToString(),
    }.ToJsonString();
}
