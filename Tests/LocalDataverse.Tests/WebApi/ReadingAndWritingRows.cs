using System.Net;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi;

public sealed class ReadingAndWritingRows : ServedOrganization
{
    private static readonly Guid Missing = new("00000000-0000-0000-0000-000000000001");

    [Fact]
    public async Task A_created_row_is_there_for_the_organisation_service()
    {
        using var response = await Send(
            "POST", "contacts", """{"lastname":"Okafor","donotbulkemail":true,"birthdate":"1980-02-03"}""");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        var row = Administrator.Retrieve("contact", IdIn(response), new ColumnSet(true));
        Assert.Equal("Okafor", row["lastname"]);
        Assert.Equal(true, row["donotbulkemail"]);
        Assert.Equal(new DateTime(1980, 2, 3, 0, 0, 0, DateTimeKind.Utc), row["birthdate"]);
    }

    [Fact]
    public async Task A_row_of_the_organisation_service_is_read_over_http()
    {
        var account = CreateAccount("Fabrikam");
        var id = Administrator.Create(new Entity("contact")
        {
            ["lastname"] = "Okafor",
            ["parentcustomerid"] = new EntityReference("account", account),
        });

        var row = await Get($"contacts({id})?$select=fullname,_parentcustomerid_value");

        Assert.Equal(
            $"{Root}$metadata#contacts(fullname,_parentcustomerid_value)/$entity", (string)row["@odata.context"]!);
        Assert.Equal("Okafor", (string)row["fullname"]!);
        Assert.Equal(account, (Guid)row["_parentcustomerid_value"]!);
        Assert.Equal(id, (Guid)row["contactid"]!);
        Assert.StartsWith("W/\"", (string)row["@odata.etag"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_finds_only_what_it_describes()
    {
        CreateContact("Okafor");
        CreateContact("O'Neil");

        var found = await Get("contacts?$select=lastname&$filter=lastname eq 'O''Neil'");

        Assert.Equal("O'Neil", (string)Assert.Single(found["value"]!.AsArray())!["lastname"]!);
    }

    [Fact]
    public async Task An_update_that_may_not_create_finds_no_row()
    {
        var (code, message) = await Refused(
            HttpStatusCode.NotFound, "PATCH", $"contacts({Missing})", """{"lastname":"x"}""", ("If-Match", "*"));

        Assert.Equal("0x80040217", code);
        Assert.Equal($"contact With Id = {Missing} Does Not Exist", message);
    }

    [Fact]
    public async Task A_deleted_row_is_gone()
    {
        var id = CreateContact();

        using var first = await Send("DELETE", $"contacts({id})");
        using var second = await Send("DELETE", $"contacts({id})");

        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, second.StatusCode);
    }

    [Fact]
    public async Task Without_keys_the_caller_is_the_administrator()
    {
        var answer = await Get("WhoAmI");

        Assert.Equal(Organization.AdministratorId, (Guid)answer["UserId"]!);
        Assert.Equal(Organization.OrganizationId, (Guid)answer["OrganizationId"]!);
        Assert.Equal($"{Root}$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse", (string)answer["@odata.context"]!);
    }
}
