using System.Net;
using System.Text;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi;

public sealed class RefusingRequests : ServedOrganization
{
    private const string Some = "00000000-0000-0000-0000-000000000001";

    [Theory]
    [InlineData("GET", "accounts?$skip=1", "the query option $skip")]
    [InlineData("GET", "accounts?$search=a", "the query option $search")]
    [InlineData("GET", "accounts?$apply=aggregate($count as n)", "the query option $apply")]
    [InlineData("GET", "accounts?$format=json", "the query option $format")]
    [InlineData("GET", "accounts?$filter=name in ('a','b')", "the operator in of $filter")]
    [InlineData("GET", "accounts?$filter=year(createdon) eq 2026", "the expression SingleValueFunctionCall in $filter")]
    [InlineData("GET", "accounts?$filter=tolower(name) eq 'a'", "the expression SingleValueFunctionCall in $filter")]
    [InlineData("GET", "accounts?$filter=numberofemployees add 1 eq 2", "the expression BinaryOperator in $filter")]
    [InlineData(
        "GET", "accounts?$filter=Microsoft.Dynamics.CRM.ThisFiscalYear(PropertyName='createdon')",
        "operator ThisFiscalYear")]
    [InlineData(
        "GET",
        "accounts?$filter=Account_Tasks/any(t:t/createdby/fullname eq 'a')",
        "a lookup's path within any or all in $filter")]
    [InlineData("GET", "accounts?$expand=Account_Tasks($count=true)", "$count in $expand")]
    [InlineData("GET", "accounts?$expand=Account_Tasks($skip=1)", "$skip in $expand")]
    [InlineData("GET", "accounts?$expand=ownerid", "$expand of ownerid, which leads to users and teams")]
    [InlineData("GET", "accounts?savedQuery=" + Some, "the query option savedQuery")]
    [InlineData("GET", "accounts?userQuery=" + Some, "the query option userQuery")]
    [InlineData("GET", "RelationshipDefinitions", "RelationshipDefinitions")]
    [InlineData("POST", "EntityDefinitions", "POST of EntityDefinitions")]
    [InlineData("GET", "RetrieveTotalRecordCount(EntityNames=['account'])", "RetrieveTotalRecordCount")]
    [InlineData("POST", "ReassignObjectsOwner", "ReassignObjectsOwner")]
    [InlineData("POST", "CloneAsPatch", "CloneAsPatch")]
    [InlineData("POST", "accounts/Microsoft.Dynamics.CRM.UpsertMultiple", "request UpsertMultiple")]
    [InlineData("POST", "queues(" + Some + ")/Microsoft.Dynamics.CRM.AddToQueue", "AddToQueue")]
    [InlineData("GET", "accounts/Microsoft.Dynamics.CRM.account", "the path segment Microsoft.Dynamics.CRM.account")]
    [InlineData("GET", "contacts?fetchXml=<fetch><entity name='contact'><having/></entity></fetch>", "having")]
    public async Task What_is_not_supported_is_answered_with_501_and_its_name(string method, string path, string name)
    {
        var body = method == "GET" ? null
            : path.EndsWith("Multiple", StringComparison.Ordinal) ? """{"Targets":[]}"""
            : "{}";

        var (_, message) = await Refused(HttpStatusCode.NotImplemented, method, path, body);

        Assert.StartsWith("Not supported by the local Dataverse: ", message, StringComparison.Ordinal);
        Assert.Contains(name, message, StringComparison.Ordinal);
        Assert.Contains(Organization.Refused, one => one.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"primarycontactid":{"lastname":"x"}}""")]
    [InlineData("""{"Account_Tasks":[{"subject":"x"}]}""")]
    [InlineData("""{"Account_Tasks@odata.bind":["tasks(00000000-0000-0000-0000-000000000001)"]}""")]
    public async Task Related_rows_are_not_written_by_an_update(string body)
    {
        var id = CreateAccount("x");

        var (_, message) = await Refused(HttpStatusCode.NotImplemented, "PATCH", $"accounts({id})", body);

        Assert.Equal("Not supported by the local Dataverse: related rows in an update", message);
        Assert.Equal((0, 0), (Count("contact"), Count("task")));
    }

    [Theory]
    [InlineData("""{"lastname":"x" """)]
    [InlineData("""["lastname"]""")]
    [InlineData("lastname=x")]
    [InlineData("")]
    [InlineData("""{"lastname":"x","lastname":"y"}""")]
    [InlineData("""{"lastname":"x"} {"lastname":"y"}""")]
    public async Task A_body_that_is_no_object_is_refused(string body)
    {
        var (code, message) = await Refused(HttpStatusCode.BadRequest, "POST", "contacts", body);

        Assert.Equal("0x80048d19", code);
        Assert.Contains("Error identified in Payload", message, StringComparison.Ordinal);
        Assert.Equal(0, Count("contact"));
    }

    [Fact]
    public async Task A_body_that_is_nested_too_deeply_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"primarycontactid":""", 40)) + "{}" + new string('}', 40);

        await Refused(HttpStatusCode.BadRequest, "POST", "accounts", deep);
    }

    [Theory]
    [InlineData("firstname", "7")]
    [InlineData("donotemail", "\"true\"")]
    [InlineData("gendercode", "\"Male\"")]
    [InlineData("gendercode", "1.5")]
    [InlineData("creditlimit", "\"a lot\"")]
    [InlineData("birthdate", "\"yesterday\"")]
    [InlineData("birthdate", "\"1980-13-40\"")]
    [InlineData("birthdate", "\"1980-02-03T00:00:00Z\"")]
    [InlineData("contactid", "\"not a guid\"")]
    [InlineData("lastname", "{}")]
    [InlineData("lastname", "[\"a\"]")]
    public async Task A_value_of_another_type_is_refused(string property, string value)
    {
        var (code, message) = await Refused(
            HttpStatusCode.BadRequest, "POST", "contacts", $$"""{"{{property}}":{{value}}}""");

        Assert.Equal("0x80048d19", code);
        Assert.Contains($"'{property}'", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$filter=lastname eq")]
    [InlineData("$filter=lastname eq 7")]
    [InlineData("$filter=(lastname eq 'a'")]
    [InlineData("$filter=nothing eq 'a'")]
    [InlineData("$filter=contactid eq 'not a guid'")]
    [InlineData("$filter=contains(lastname)")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.Nothing(PropertyName='lastname')")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.In(PropertyName='nothing',PropertyValues=['a'])")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.In(PropertyName='lastname',PropertyValues=@missing)")]
    [InlineData("$filter=lastname gt null")]
    [InlineData("$top=-1")]
    [InlineData("$top=many")]
    [InlineData("$count=perhaps")]
    [InlineData("$select=lastname&$select=firstname")]
    [InlineData("$expand=nothing")]
    [InlineData("$skiptoken=nonsense")]
    [InlineData("$skiptoken=<cookie pagenumber=\"0\"/>")]
    [InlineData("select=lastname")]
    [InlineData("fetchXml=<fetch><entity name='account'/></fetch>")]
    [InlineData("fetchXml=<fetch><entity name='contact'/>")]
    [InlineData("fetchXml=<fetch><entity name='contact'/></fetch>&$select=lastname")]
    public async Task A_query_that_cannot_be_understood_is_refused(string query)
    {
        await Refused(HttpStatusCode.BadRequest, "GET", $"contacts?{query}");
    }

    [Theory]
    [InlineData("contacts(not-a-guid)")]
    [InlineData("contacts(1)")]
    [InlineData("contacts(lastname='no key')")]
    public async Task An_address_with_a_bad_key_is_refused(string path)
    {
        using var response = await Send("GET", path);

        Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.BadRequest, HttpStatusCode.NotFound]);
    }

    [Theory]
    [InlineData("x'; DROP TABLE contact; --")]
    [InlineData("\" OR 1=1 --")]
    [InlineData("${7*7} {{7*7}} %27 %00")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u202e\u0000? ü 漢字 🙂")]
    public async Task A_text_is_only_a_text(string text)
    {
        var body = new System.Text.Json.Nodes.JsonObject { ["lastname"] = "Same", ["description"] = text };
        using var created = await Send("POST", "contacts", body.ToJsonString());
        await Send("POST", "contacts", """{"lastname":"Other","description":"plain"}""");
        var literal = Uri.EscapeDataString(text.Replace("'", "''"));

        var found = await Get($"contacts?$select=description&$filter=description eq '{literal}'");

        Assert.Equal(HttpStatusCode.NoContent, created.StatusCode);
        Assert.Equal(text, (string)Assert.Single(found["value"]!.AsArray())!["description"]!);
        Assert.Equal(text, Administrator.Retrieve("contact", IdIn(created), new ColumnSet(true))["description"]);
        Assert.Equal(2, Count("contact"));
    }

    [Theory]
    [InlineData("partyid_contact@odata.bind", "contacts(not-a-guid)")]
    [InlineData("partyid_contact@odata.bind", "accounts(" + Some + ")")]
    [InlineData("partyid_contact@odata.bind", "https://example.com/")]
    [InlineData("partyid_contact@odata.bind", "contacts")]
    [InlineData("partyid_contact@odata.bind", "$1")]
    [InlineData("participationtypemask", "99")]
    public async Task A_party_that_leads_nowhere_is_refused(string property, string value)
    {
        var body = "{\"subject\":\"x\",\"email_activity_parties\":[{\"participationtypemask\":2,"
            + (int.TryParse(value, out var mask)
                ? $"\"addressused\":\"a@x.org\"}},{{\"addressused\":\"b@x.org\",\"{property}\":{mask}}}]}}"
                : $"\"{property}\":\"{value}\"}}]}}");

        await Refused(HttpStatusCode.BadRequest, "POST", "emails", body);

        Assert.Equal(0, Count("email"));
    }

    [Theory]
    [InlineData("email_activity_parties", "[[]]")]
    [InlineData("email_activity_parties", "[null]")]
    [InlineData("email_activity_parties", "{}")]
    [InlineData("email_activity_parties", "7")]
    [InlineData("email_activity_mime_attachment", "[null]")]
    [InlineData("email_activity_letters", "[]")]
    [InlineData("regardingobjectid_account_email", "[]")]
    [InlineData("regardingobjectid_account_email", "\"x\"")]
    [InlineData("regardingobjectid_account_email@odata.bind", "{}")]
    [InlineData("regardingobjectid_account_email@odata.bind", "\"\"")]
    [InlineData("email_activity_parties@odata.bind", "\"x\"")]
    public async Task A_related_row_that_is_none_is_refused(string property, string value)
    {
        await Refused(HttpStatusCode.BadRequest, "POST", "emails", $$"""{"subject":"x","{{property}}":{{value}}}""");

        Assert.Equal(0, Count("email"));
    }

    [Theory]
    [InlineData("multipart/mixed", "--b--")]
    [InlineData(
        "multipart/mixed;boundary=b", "--b\r\nContent-Type: text/plain\r\n\r\nGET contacts HTTP/1.1\r\n\r\n--b--")]
    [InlineData("multipart/mixed;boundary=b", "--b\r\nContent-Type: application/http\r\n\r\nnonsense\r\n--b--")]
    [InlineData(
        "multipart/mixed;boundary=b",
        "--b\r\nContent-Type: application/http\r\n\r\nGET contacts HTTP/1.1\r\nx\r\n\r\n--b--")]
    [InlineData("multipart/mixed;boundary=b", "--b\r\nContent-Type: multipart/mixed;boundary=c\r\n\r\n--c--\r\n--b--")]
    [InlineData("application/json", "{}")]
    public async Task A_batch_that_cannot_be_read_is_refused(string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await Client.PostAsync("$batch", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("{\"error\":", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_holds_no_more_than_a_thousand_requests()
    {
        var part = "--b\r\nContent-Type: application/http\r\n\r\nGET WhoAmI HTTP/1.1\r\n\r\n";
        using var content = new StringContent(string.Concat(Enumerable.Repeat(part, 1_001)) + "--b--\r\n");
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/mixed;boundary=b");
        using var response = await Client.PostAsync("$batch", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
